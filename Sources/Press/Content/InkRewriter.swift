import Measure

/// Puts the inks of the ledger in the place of their RGB keys, throughout one content stream, and sets overprint.
///
/// Black text and thin black rules overprint, everything else knocks out; paper never overprints (ISO 32000-1, 8.6.7: with OPM 1 it
/// would vanish). What is painted outside any structure element is marked as an artifact where the document is tagged (ISO 32000-1,
/// 14.8.2.2). All other bytes pass unchanged. An operator that could carry a colour past the ledger is a fault; faults withhold the plate.
struct InkRewriter {
    private let table: InkTable
    private let rules: OverprintRules
    private let marksArtifacts: Bool
    private let reader: ContentReader
    private var rest: ContentReader
    private var operation = ContentReader.empty

    private var state: InkState
    private var saved: [InkState] = []
    private var path = PathExtent()
    private var textLine = Matrix.identity
    private var markedDepth = 0

    private var output: [UInt8] = []
    private var copied = 0

    /// The faults found, and the names of the forms and pictures painted with the state at that moment.
    private(set) var faults: ContentFaults
    private(set) var painted: [(name: String, state: InkState)] = []
    /// The inks that the stream chooses, by their numbers in the table.
    private(set) var inks: Set<Int> = []
    /// True where the stream switches overprint, so that its resources need the two graphics states.
    private(set) var switchesOverprint = false

    init(_ bytes: [UInt8], state: InkState, table: InkTable, rules: OverprintRules, marksArtifacts: Bool, faults: ContentFaults) {
        self.state = state
        self.table = table
        self.rules = rules
        self.marksArtifacts = marksArtifacts
        self.faults = faults
        reader = ContentReader(bytes)
        rest = reader
        output.reserveCapacity(bytes.count + bytes.count / 8)
    }

    /// The stream with inks for keys.
    mutating func rewritten() -> [UInt8] {
        while rest.next(into: &operation) { follow() }
        if rest.isDamaged || !saved.isEmpty { faults.add(.damagedStream) }
        copy(upTo: reader.bytes.count)
        return output
    }

    private mutating func follow() {
        guard let kind = operation.kind else { return refuseOperator() }
        switch kind {
        case .fillRGB: state.fill = replaceKey(\.fill)
        case .strokeRGB: state.stroke = replaceKey(\.stroke)
        case .save: saved.append(state)
        case .restore: restore()
        case .concatenate: if takes(6) { state.matrix = matrix().then(state.matrix) }
        case .lineWidth: if takes(1) { state.lineWidth = number(0) }
        case .move, .line: if takes(2) { extendPath(0) }
        case .curve: if takes(6) { for index in [0, 2, 4] { extendPath(index) } }
        case .curveFromCurrent, .curveToEnd: if takes(4) { for index in [0, 2] { extendPath(index) } }
        case .rectangle: if takes(4) { extendPathByRectangle() }
        case .closePath, .clip, .clipEvenOdd: break
        case .fill, .fillEvenOdd, .fillOld: paintPath(fills: true, strokes: false)
        case .stroke, .closeStroke: paintPath(fills: false, strokes: true)
        case .fillStroke, .fillStrokeEvenOdd, .closeFillStroke, .closeFillStrokeEvenOdd: paintPath(fills: true, strokes: true)
        case .endPath: path = PathExtent()
        case .beginText: textLine = .identity
        case .font: if operation.operands.count == 2 { state.fontSize = number(1) }
        case .textMatrix: if takes(6) { textLine = matrix() }
        case .moveText, .moveTextSetLeading: if takes(2) { textLine = Matrix(1, 0, 0, 1, number(0), number(1)).then(textLine) }
        case .textRendering: if takes(1) { setTextRendering() }
        case .showText, .showTextArray: paintText()
        case .xObject: paintObject()
        case .beginMarked, .beginMarkedWithProperties: markedDepth += 1
        case .endMarked: markedDepth -= 1
        case .graphicsState, .lineCap, .lineJoin, .miterLimit, .dash, .renderingIntent, .flatness, .endText, .characterSpacing,
            .wordSpacing,
            .horizontalScaling, .leading, .textRise, .nextLine, .markPoint, .markPointWithProperties:
            break
        case .nextLineShow, .nextLineShowSpaced, .glyphWidth, .glyphWidthAndBox, .strokeSpace, .fillSpace, .strokeColour,
            .strokeColourNamed, .fillColour, .fillColourNamed, .strokeGrey, .fillGrey, .strokeCMYK, .fillCMYK, .shading,
            .beginImage, .imageData, .endImage, .beginCompatibility, .endCompatibility:
            refuseOperator()
        }
    }

    // MARK: Colours

    private mutating func replaceKey(_ words: KeyPath<InkTable.Entry, [UInt8]>) -> InkState.Paint {
        guard takes(3) else { return .unset }
        guard let key = key() else {
            faults.add(.unkeyedColour)
            return .unset
        }
        let paint = table.paint(for: key)
        if case .ink(let index) = paint {
            inks.insert(index)
            replace(with: table.entries[index][keyPath: words])
        } else {
            faults.add(.unknownColour(key))
        }
        return paint
    }

    /// The 8-bit key that the three operands state; nil where they lie between two keys.
    private func key() -> ScreenColour? {
        var channels = [UInt8](repeating: 0, count: 3)
        for index in 0..<3 {
            let value = number(index) * 255
            let nearest = value.rounded()
            guard (0...255).contains(nearest), (value - nearest).magnitude < 0.02 else { return nil }
            channels[index] = UInt8(nearest)
        }
        return ScreenColour(red: channels[0], green: channels[1], blue: channels[2])
    }

    // MARK: State

    private mutating func restore() {
        guard let last = saved.popLast() else { return faults.add(.damagedStream) }
        state = last
    }

    /// Visible and invisible text only: outlined and clipping text would need the stroke's ink judged too, and drawing makes none.
    private mutating func setTextRendering() {
        state.textRendering = Int(number(0))
        if state.textRendering != 0 && state.textRendering != 3 { refuseOperator() }
    }

    // MARK: Painting

    private mutating func extendPath(_ index: Int) {
        path.begin(at: operation.start)
        path.add(state.matrix.apply(number(index), number(index + 1)))
    }

    private mutating func extendPathByRectangle() {
        path.begin(at: operation.start)
        path.add(state.matrix.apply(number(0), number(1)))
        path.add(state.matrix.apply(number(0) + number(2), number(1) + number(3)))
    }

    private mutating func paintPath(fills: Bool, strokes: Bool) {
        defer { path = PathExtent() }
        guard let start = path.start else { return faults.add(.damagedStream) }
        // What is not painted has no say.
        let thinFill = !fills || (isBlack(state.fill) && path.breadth < rules.rulesBelow.points)
        let thinStroke = !strokes || (isBlack(state.stroke) && state.lineWidth * state.matrix.scale < rules.rulesBelow.points)
        if fills { noteUnset(state.fill, path.corner) }
        if strokes { noteUnset(state.stroke, path.corner) }
        paint(from: start, OverprintState(fill: thinFill && thinStroke, stroke: strokes && thinStroke))
    }

    private mutating func paintText() {
        let whole = textLine.then(state.matrix)
        let size = (state.fontSize * whole.heightScale).magnitude
        if state.textRendering == 0 { noteUnset(state.fill, (whole.e, whole.f)) }
        paint(from: operation.start, isBlack(state.fill) && size < rules.textBelow.points ? .on : .off)
    }

    private mutating func paintObject() {
        guard operation.operands.count == 1, operation.operands[0].kind == .name else { return faults.add(.damagedStream) }
        paint(from: operation.start, .off)
        painted.append((reader.name(operation.operands[0]), state))
    }

    private mutating func paint(from start: Int, _ overprint: OverprintState) {
        let isArtifact = marksArtifacts && markedDepth == 0
        var before = isArtifact ? "/Artifact BMC " : ""
        if state.overprint != overprint {
            before += "/\(overprint.name) gs "
            state.overprint = overprint
            switchesOverprint = true
        }
        if !before.isEmpty { insert(before, at: start) }
        if isArtifact { insert(" EMC", at: operation.end) }
    }

    private func isBlack(_ paint: InkState.Paint) -> Bool {
        // A spot ink is no black, whatever stands for it: overprinted, it would lie on what is below.
        if case .ink(let index) = paint { return table.entries[index].ink.isBlackAlone }
        return false
    }

    private mutating func noteUnset(_ paint: InkState.Paint, _ place: (x: Double, y: Double)) {
        switch paint {
        case .unset: faults.add(.unkeyedColour, at: place)
        case .unknown(let key): faults.add(.unknownColour(key), at: place)
        case .ink: break
        }
    }

    private mutating func refuseOperator() {
        let word = String(decoding: reader.bytes[operation.keyword.start..<operation.keyword.end].prefix(20), as: UTF8.self)
        faults.add(.foreignOperator(word))
    }

    // MARK: Operands

    /// True where the operation has so many operands and all are numbers; anything else is a damaged stream.
    private mutating func takes(_ count: Int) -> Bool {
        if operation.operands.count == count, operation.operands.allSatisfy({ $0.kind == .number }) { return true }
        faults.add(.damagedStream)
        return false
    }

    private func number(_ index: Int) -> Double { reader.number(operation.operands[index]) }

    private func matrix() -> Matrix { Matrix(number(0), number(1), number(2), number(3), number(4), number(5)) }

    // MARK: Output

    private mutating func copy(upTo end: Int) {
        guard end >= copied else { return faults.add(.damagedStream) }
        output += reader.bytes[copied..<end]
        copied = end
    }

    private mutating func replace(with bytes: [UInt8]) {
        copy(upTo: operation.start)
        output += bytes
        copied = operation.end
    }

    private mutating func insert(_ text: String, at place: Int) {
        copy(upTo: place)
        output += text.utf8
    }
}
