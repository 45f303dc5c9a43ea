import Press

/// Follows the content streams of a page and notes every mark they make, forms included. ISO 32000-1, 8 and 9.
///
/// It has its own graphics state and shares nothing with the stage that wrote the page but the tokens.
struct MarkReader {
    private(set) var marks: [Mark] = []
    private(set) var fonts: [String: FontReading] = [:]
    private(set) var isDamaged = false

    private var state: PaintState
    private var saved: [PaintState] = []
    private var resources: PDFObject?
    private var states: [String: StateParameters] = [:]
    /// The fonts of the resources by the names they have there, as keys of `fonts`.
    private var fontKeys: [String: String] = [:]
    private var path = OutlineBuilder()
    private var clipFollows = false
    private var textMatrix = Matrix.identity
    private var lineMatrix = Matrix.identity
    private var depth = 0
    private var marked = MarkedContent()

    private static let markLimit = 2_000_000
    static let contentLimit = 256 << 20

    init(space: Matrix) { state = PaintState(matrix: space) }

    mutating func noteDamage() { isDamaged = true }

    mutating func read(_ content: [UInt8], resources: PDFObject?) {
        let outer = (self.resources, saved, states, fontKeys)
        (self.resources, saved, states, fontKeys) = (resources, [], [:], [:])
        var reader = ContentReader(content)
        var operation = ContentReader.empty
        while marks.count < Self.markLimit, reader.next(into: &operation) { follow(Operands(reader: reader, operation: operation)) }
        if reader.isDamaged { isDamaged = true }
        (self.resources, saved, states, fontKeys) = outer
    }

    private mutating func follow(_ o: Operands) {
        guard let kind = o.operation.kind else { return noteDamage() }
        switch kind {
        case .save: if saved.count < 1000 { saved.append(state) }
        case .restore: if let last = saved.popLast() { state = last }
        case .concatenate: if let matrix = o.matrix { state.matrix = matrix.then(state.matrix) }
        case .lineWidth: state.lineWidth = o[0]
        case .graphicsState: takeState(o.name)
        case .fillGrey, .fillRGB, .fillCMYK: state.fill = deviceColour(kind, o)
        case .strokeGrey, .strokeRGB, .strokeCMYK: state.stroke = deviceColour(kind, o)
        case .fillSpace: state.fill = ColourSpaceReading.initial(ColourSpaceReading.read(name: o.name, resources: resources))
        case .strokeSpace: state.stroke = ColourSpaceReading.initial(ColourSpaceReading.read(name: o.name, resources: resources))
        case .fillColour, .fillColourNamed: state.fill.amounts = o.numbers
        case .strokeColour, .strokeColourNamed: state.stroke.amounts = o.numbers
        case .move: path.move(state.matrix.apply(o[0], o[1]))
        case .line: path.line(state.matrix.apply(o[0], o[1]))
        case .curve: path.curve(state.matrix.apply(o[0], o[1]), state.matrix.apply(o[2], o[3]), state.matrix.apply(o[4], o[5]))
        case .curveFromCurrent: path.curve(nil, state.matrix.apply(o[0], o[1]), state.matrix.apply(o[2], o[3]))
        case .curveToEnd: path.curve(state.matrix.apply(o[0], o[1]), state.matrix.apply(o[2], o[3]), state.matrix.apply(o[2], o[3]))
        case .rectangle: addRectangle(o)
        case .closePath: path.close()
        case .clip, .clipEvenOdd: clipFollows = true
        case .endPath: endPath()
        case .fill, .fillOld: paint(fills: true)
        case .fillEvenOdd: paint(fills: true, evenOdd: true)
        case .stroke, .closeStroke: paint(strokes: true)
        case .fillStroke, .closeFillStroke: paint(fills: true, strokes: true)
        case .fillStrokeEvenOdd, .closeFillStrokeEvenOdd: paint(fills: true, strokes: true, evenOdd: true)
        case .shading: add(mark(.shading, shadingColour(o.name), state.clip, overprints: false))
        case .xObject: paintObject(o.name)
        case .beginMarked, .beginMarkedWithProperties: marked.begin(o, resources: resources)
        case .endMarked: marked.end()
        case .beginImage: takeInlineImage(o)
        case .imageData: takeInlineImage(o)
        default: followText(kind, o)
        }
    }

    // MARK: State

    /// A page chooses among a few states thousands of times: each is read once.
    private mutating func takeState(_ name: String) {
        if states[name] == nil { states[name] = resources?["ExtGState"]?[name].map(StateParameters.init) }
        states[name]?.apply(to: &state)
    }

    private func deviceColour(_ kind: ContentOperator, _ o: Operands) -> MarkColour {
        switch kind {
        case .fillGrey, .strokeGrey: MarkColour(space: .grey, amounts: [o[0]])
        case .fillRGB, .strokeRGB: MarkColour(space: .rgb, amounts: [o[0], o[1], o[2]])
        default: MarkColour(space: .cmyk, amounts: [o[0], o[1], o[2], o[3]])
        }
    }

    private func shadingColour(_ name: String) -> MarkColour {
        let shading = resources?["Shading"]?[name]
        return MarkColour(space: ColourSpaceReading.read(shading?["ColorSpace"], resources: resources), amounts: [])
    }

    // MARK: Paths

    private mutating func addRectangle(_ o: Operands) {
        let (x, y, w, h) = (o[0], o[1], o[2], o[3])
        path.move(state.matrix.apply(x, y))
        for corner in [(x + w, y), (x + w, y + h), (x, y + h)] { path.line(state.matrix.apply(corner.0, corner.1)) }
        path.close()
    }

    private mutating func paint(fills: Bool = false, strokes: Bool = false, evenOdd: Bool = false) {
        if fills, !path.extent.isEmpty {
            var fill = mark(.fill, state.fill, path.extent, overprints: state.fillOverprints)
            fill.outlines = path.outlines
            fill.usesEvenOdd = evenOdd
            fill.ruleWeight = path.isRectangle && path.extent.isNarrow ? path.extent.breadth : nil
            add(fill)
        }
        if strokes, !path.extent.isEmpty {
            var stroke = mark(.stroke(weight: state.lineWidth * state.matrix.scale), state.stroke, path.extent, overprints: state.strokeOverprints)
            stroke.outlines = path.outlines
            add(stroke)
        }
        endPath()
    }

    private mutating func endPath() {
        if clipFollows { state.clip = state.clip.intersection(path.extent) }
        clipFollows = false
        path = OutlineBuilder()
    }

    /// What the clip hides is no mark.
    private mutating func add(_ mark: Mark) {
        if !mark.extent.isEmpty { marks.append(mark) }
    }

    private func mark(_ kind: Mark.Kind, _ colour: MarkColour, _ extent: Extent, overprints: Bool) -> Mark {
        var mark = Mark(
            kind: kind, colour: colour, overprints: overprints, keepsBelow: state.overprintMode == 1, extent: extent.intersection(state.clip))
        mark.isTransparent = state.isTransparent
        return mark
    }

    // MARK: Pictures and forms

    private mutating func paintObject(_ name: String) {
        guard let object = resources?["XObject"]?[name] else { return noteDamage() }
        switch object["Subtype"]?.name {
        case "Image": takePicture(object)
        case "Form": readForm(object)
        default: noteDamage()
        }
    }

    private mutating func takePicture(_ object: PDFObject) {
        let isMask = object["ImageMask"]?.bool == true
        let bits = isMask ? 1 : object["BitsPerComponent"]?.integer ?? 8
        let picture = Mark.Picture(
            object: object, width: object["Width"]?.integer ?? 0, height: object["Height"]?.integer ?? 0, isLineArt: bits == 1, matrix: state.matrix,
            isMask: isMask)
        let space = isMask ? state.fill : MarkColour(space: ColourSpaceReading.read(object["ColorSpace"], resources: resources), amounts: [])
        var result = mark(.picture(picture), space, unitSquare, overprints: state.fillOverprints)
        result.isTransparent = result.isTransparent || object["SMask"] != nil
        add(result)
    }

    private var unitSquare: Extent {
        var extent = Extent()
        for corner in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] {
            let place = state.matrix.apply(corner.0, corner.1)
            extent.add(place.x, place.y)
        }
        return extent
    }

    /// An inline image is noted by its colours alone: `/CS /RGB`.
    private mutating func takeInlineImage(_ o: Operands) {
        guard let index = o.operation.operands.firstIndex(where: { $0.kind == .name && ["CS", "ColorSpace"].contains(o.reader.name($0)) }),
            index + 1 < o.operation.operands.count
        else { return }
        let space = ColourSpaceReading.read(name: o.reader.name(o.operation.operands[index + 1]), resources: resources)
        add(mark(.fill, MarkColour(space: space, amounts: []), unitSquare, overprints: false))
    }

    private mutating func readForm(_ form: PDFObject) {
        guard depth < 12, let content = form.streamData(limit: Self.contentLimit) else { return noteDamage() }
        let before = state
        depth += 1
        if let numbers = form["Matrix"]?.doubles, numbers.count == 6 { state.matrix = Matrix(numbers).then(state.matrix) }
        read(content, resources: form["Resources"] ?? resources)
        depth -= 1
        state = before
    }

    // MARK: Text

    private mutating func followText(_ kind: ContentOperator, _ o: Operands) {
        switch kind {
        case .beginText: (textMatrix, lineMatrix) = (.identity, .identity)
        case .font: takeFont(o)
        case .characterSpacing: state.characterSpacing = o[0]
        case .wordSpacing: state.wordSpacing = o[0]
        case .horizontalScaling: state.horizontalScaling = o[0] / 100
        case .leading: state.leading = o[0]
        case .textRise: state.rise = o[0]
        case .textRendering: state.rendering = Int(o[0].bounded)
        case .textMatrix: if let matrix = o.matrix { (textMatrix, lineMatrix) = (matrix, matrix) }
        case .moveText: moveLine(o[0], o[1])
        case .moveTextSetLeading:
            state.leading = -o[1]
            moveLine(o[0], o[1])
        case .nextLine: moveLine(0, -state.leading)
        case .showText, .showTextArray: show(o)
        case .nextLineShow, .nextLineShowSpaced:
            moveLine(0, -state.leading)
            show(o)
        default: break
        }
    }

    private mutating func takeFont(_ o: Operands) {
        state.fontSize = o.lastNumber
        if let known = fontKeys[o.name] {
            state.font = known
            return
        }
        state.font = nil
        guard let font = resources?["Font"]?[o.name] else { return noteDamage() }
        // One font may have several names, and one name several fonts in forms: its number tells.
        let key = font.number.map { String($0) } ?? "\(depth)/\(o.name)"
        if fonts[key] == nil { fonts[key] = FontReading(font) }
        fontKeys[o.name] = key
        state.font = key
    }

    private mutating func moveLine(_ x: Double, _ y: Double) {
        lineMatrix = Matrix(1, 0, 0, 1, x, y).then(lineMatrix)
        textMatrix = lineMatrix
    }

    private mutating func show(_ o: Operands) {
        guard let key = state.font, let font = fonts[key] else { return noteDamage() }
        var shown = ShownText(font: font, state: state, matrix: textMatrix)
        for token in o.operation.operands { shown.take(token, o.reader) }
        textMatrix = shown.matrix
        guard state.rendering != 3, state.rendering != 7, !shown.extent.isEmpty else { return }
        let size = (state.fontSize * textMatrix.then(state.matrix).heightScale).magnitude
        var text = Mark.Text(size: size, characters: shown.characters, font: font.name, lacksGlyph: shown.lacksGlyph)
        text.characters = marked.text(of: shown.characters)
        text.element = marked.identifier
        let outlined = state.rendering == 1
        add(
            mark(.text(text), outlined ? state.stroke : state.fill, shown.extent, overprints: outlined ? state.strokeOverprints : state.fillOverprints))
    }
}
