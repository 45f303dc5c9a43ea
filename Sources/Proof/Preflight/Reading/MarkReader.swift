import Press

/// Follows the content streams of a page and notes every mark they make, forms included. ISO 32000-1, 8 and 9.
///
/// It has its own graphics state and shares nothing with the stage that wrote the page but the tokens.
struct MarkReader {
    private(set) var marks: [Mark] = []
    private(set) var fonts = FontReadings()
    private(set) var isDamaged = false

    private var state: PaintState
    private var saved: [PaintState] = []
    private var resources: PDFObject?
    private var states: [String: StateParameters] = [:]
    /// The fonts of the resources by the names they have there, as their numbers among `fonts`.
    private var fontNumbers: [String: Int] = [:]
    private var path = OutlineBuilder()
    private var clipFollows = false
    private var textMatrix = Matrix.identity
    private var lineMatrix = Matrix.identity
    private var depth = 0
    private var marked = MarkedContent()
    private var formResources = FormResourceTable()
    private let forms: FormShelf
    /// So many marks are read at most.
    private var room: Int
    /// False once anything was met whose meaning the content does not hold itself, but for graphics states.
    private(set) var standsAlone = true
    /// Nil where every form is read where it is painted.
    private var foreseen: ForeseenForms?

    static let markLimit = 2_000_000
    static let contentLimit = 256 << 20

    /// - Parameter putsOffForms: forms that seem to stand alone are read by `settle`.
    init(space: Matrix, forms: FormShelf, putsOffForms: Bool = false) {
        state = PaintState(matrix: space)
        self.forms = forms
        room = Self.markLimit
        foreseen = putsOffForms ? ForeseenForms() : nil
    }

    /// A reader of one form, which knows no other.
    init(state: PaintState, room: Int) {
        self.state = state
        forms = FormShelf()
        self.room = room
    }

    mutating func noteDamage() { isDamaged = true }

    /// Puts the marks of the forms that were put off in their places; false where one of them has to be read where it is painted.
    mutating func settle() -> Bool {
        guard let foreseen, foreseen.count > 0 else { return true }
        guard let whole = foreseen.among(marks, upTo: Self.markLimit, from: forms) else { return false }
        (marks, self.foreseen) = (whole, nil)
        return true
    }

    /// - Parameter states: graphics states that are known by their names already.
    mutating func read(_ content: [UInt8], resources: PDFObject?, states known: [String: StateParameters] = [:]) {
        let outer = (self.resources, saved, states, fontNumbers)
        (self.resources, saved, states, fontNumbers) = (resources, [], known, [:])
        var rest = ContentReader(content)
        var operands = Operands(reader: rest)
        while marks.count + (foreseen?.count ?? 0) < room, rest.next(into: &operands.operation) { follow(operands) }
        if rest.isDamaged { isDamaged = true }
        (self.resources, saved, states, fontNumbers) = outer
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
        case .fillSpace: state.fill = namedSpace(o.name)
        case .strokeSpace: state.stroke = namedSpace(o.name)
        case .fillColour, .fillColourNamed: state.fill = MarkColour(space: state.fill.space, amounts: o.numbers)
        case .strokeColour, .strokeColourNamed: state.stroke = MarkColour(space: state.stroke.space, amounts: o.numbers)
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
        case .shading: paintShading(o.name)
        case .xObject: paintObject(o.name)
        case .beginMarked, .beginMarkedWithProperties, .endMarked: takeMarkedContent(kind, o)
        case .beginImage: takeInlineImage(o)
        case .imageData: takeInlineImage(o)
        default: followText(kind, o)
        }
    }

    // MARK: State

    /// A page chooses among a few states thousands of times: each is read once.
    private mutating func takeState(_ name: String) {
        if let known = states[name] { return known.apply(to: &state) }
        guard let stated = resources?["ExtGState"]?[name].map(StateParameters.init) else { return }
        states[name] = stated
        stated.apply(to: &state)
    }

    private func deviceColour(_ kind: ContentOperator, _ o: Operands) -> MarkColour {
        switch kind {
        case .fillGrey, .strokeGrey: .grey(o[0])
        case .fillRGB, .strokeRGB: .rgb(o[0], o[1], o[2])
        default: .cmyk(o[0], o[1], o[2], o[3])
        }
    }

    private mutating func namedSpace(_ name: String) -> MarkColour {
        standsAlone = false
        return ColourSpaceReading.initial(ColourSpaceReading.read(name: name, resources: resources))
    }

    private mutating func paintShading(_ name: String) {
        standsAlone = false
        let shading = resources?["Shading"]?[name]
        let colour = MarkColour(space: ColourSpaceReading.read(shading?["ColorSpace"], resources: resources), amounts: [])
        add(.shading, colour, state.clip, overprints: false)
    }

    private mutating func takeMarkedContent(_ kind: ContentOperator, _ o: Operands) {
        standsAlone = false
        if kind == .endMarked { marked.end() } else { marked.begin(o, resources: resources) }
    }

    // MARK: Paths

    private mutating func addRectangle(_ o: Operands) {
        let (x, y, w, h) = (o[0], o[1], o[2], o[3])
        path.move(state.matrix.apply(x, y))
        path.line(state.matrix.apply(x + w, y))
        path.line(state.matrix.apply(x + w, y + h))
        path.line(state.matrix.apply(x, y + h))
        path.close()
    }

    private mutating func paint(fills: Bool = false, strokes: Bool = false, evenOdd: Bool = false) {
        if fills, !path.extent.isEmpty {
            add(
                .fill, state.fill, path.extent, overprints: state.fillOverprints, outlines: path.outlines, usesEvenOdd: evenOdd,
                ruleWeight: path.isRectangle && path.extent.isNarrow ? path.extent.breadth : nil)
        }
        if strokes, !path.extent.isEmpty {
            add(
                .stroke(weight: state.lineWidth * state.matrix.scale), state.stroke, path.extent, overprints: state.strokeOverprints,
                outlines: path.outlines)
        }
        endPath()
    }

    private mutating func endPath() {
        if clipFollows { state.clip = state.clip.intersection(path.extent) }
        clipFollows = false
        path.removeAll()
    }

    /// What the clip hides is no mark.
    private mutating func add(
        _ kind: Mark.Kind, _ colour: MarkColour, _ extent: Extent, overprints: Bool, isTransparent: Bool = false,
        outlines: Outlines = Outlines(),
        usesEvenOdd: Bool = false, ruleWeight: Double? = nil
    ) {
        let shown = extent.intersection(state.clip)
        guard !shown.isEmpty else { return }
        marks.append(
            Mark(
                kind, colour, overprints: overprints, keepsBelow: state.overprintMode == 1,
                isTransparent: state.isTransparent || isTransparent,
                extent: shown, outlines: outlines, usesEvenOdd: usesEvenOdd, ruleWeight: ruleWeight))
    }

    // MARK: Pictures and forms

    private mutating func paintObject(_ name: String) {
        standsAlone = false
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
            object: object.reference, width: object["Width"]?.integer ?? 0, height: object["Height"]?.integer ?? 0, isLineArt: bits == 1,
            matrix: state.matrix,
            isMask: isMask)
        let space =
            isMask ? state.fill : MarkColour(space: ColourSpaceReading.read(object["ColorSpace"], resources: resources), amounts: [])
        add(.picture(picture), space, unitSquare, overprints: state.fillOverprints, isTransparent: object.has("SMask"))
    }

    private var unitSquare: Extent {
        var extent = Extent()
        for corner in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] { extent.add(state.matrix.apply(corner.0, corner.1)) }
        return extent
    }

    /// An inline image is noted by its colours alone: `/CS /RGB`.
    private mutating func takeInlineImage(_ o: Operands) {
        guard let index = o.operation.operands.firstIndex(where: { $0.kind == .name && ["CS", "ColorSpace"].contains(o.reader.name($0)) }),
            index + 1 < o.operation.operands.count
        else { return }
        standsAlone = false
        let space = ColourSpaceReading.read(name: o.reader.name(o.operation.operands[index + 1]), resources: resources)
        add(.fill, MarkColour(space: space, amounts: []), unitSquare, overprints: false)
    }

    /// A form is read as if it stood at the page's corner, and its marks are moved to its place.
    private mutating func readForm(_ form: PDFObject) {
        guard depth < 12 else { return noteDamage() }
        var painted = state
        if let numbers = form["Matrix"]?.doubles, numbers.count == 6 { painted.matrix = Matrix(numbers).then(state.matrix) }
        let (corner, offset) = painted.atCorner
        let standing = StandingForm(form, resources: formResources.resources(form["Resources"] ?? resources), painted: corner)
        if let standing, foreseen?.add(standing, above: marks.count, moved: offset, within: state.clip) == true { return }
        let read = standing.flatMap(forms.marks(of:)) ?? marks(of: form, corner, standing)
        for mark in read { if let moved = mark.moved(by: offset, within: state.clip) { marks.append(moved) } }
    }

    private mutating func marks(of form: PDFObject, _ state: PaintState, _ standing: StandingForm?) -> [Mark] {
        guard let content = form.streamData(limit: Self.contentLimit) else {
            noteDamage()
            return []
        }
        var inner = self
        inner.state = state
        inner.depth += 1
        inner.foreseen = nil
        inner.room = max(0, room - marks.count)
        (inner.marks, inner.path, inner.clipFollows, inner.isDamaged, inner.standsAlone) = ([], OutlineBuilder(), false, false, true)
        inner.read(content, resources: form["Resources"] ?? resources)
        (fonts, marked, formResources) = (inner.fonts, inner.marked, inner.formResources)
        if inner.isDamaged { noteDamage() }
        if let standing, inner.standsAlone, !inner.isDamaged, inner.marks.count < inner.room { forms.keep(inner.marks, of: standing) }
        return inner.marks
    }

    // MARK: Text

    private mutating func followText(_ kind: ContentOperator, _ o: Operands) {
        switch kind {
        case .beginText: (textMatrix, lineMatrix) = (.identity, .identity)
        case .font: takeFont(o)
        case .characterSpacing: state.text.characterSpacing = o[0]
        case .wordSpacing: state.text.wordSpacing = o[0]
        case .horizontalScaling: state.text.horizontalScaling = o[0] / 100
        case .leading: state.text.leading = o[0]
        case .textRise: state.text.rise = o[0]
        case .textRendering: state.text.rendering = Int(o[0].bounded)
        case .textMatrix: if let matrix = o.matrix { (textMatrix, lineMatrix) = (matrix, matrix) }
        case .moveText: moveLine(o[0], o[1])
        case .moveTextSetLeading:
            state.text.leading = -o[1]
            moveLine(o[0], o[1])
        case .nextLine: moveLine(0, -state.text.leading)
        case .showText, .showTextArray: show(o)
        case .nextLineShow, .nextLineShowSpaced:
            moveLine(0, -state.text.leading)
            show(o)
        default: break
        }
    }

    private mutating func takeFont(_ o: Operands) {
        standsAlone = false
        state.text.size = o.lastNumber
        let name = o.name
        state.text.font = fontNumbers[name]
        guard state.text.font == nil else { return }
        guard let font = resources?["Font"]?[name] else { return noteDamage() }
        let number = fonts.number(of: font, named: name, depth: depth)
        fontNumbers[name] = number
        state.text.font = number
    }

    private mutating func moveLine(_ x: Double, _ y: Double) {
        lineMatrix = Matrix(1, 0, 0, 1, x, y).then(lineMatrix)
        textMatrix = lineMatrix
    }

    private mutating func show(_ o: Operands) {
        standsAlone = false
        guard let number = state.text.font else { return noteDamage() }
        let font = fonts.all[number]
        var shown = ShownText(font: font, state: state.text, matrix: textMatrix, space: state.matrix)
        shown.take(o)
        textMatrix = shown.matrix
        guard state.text.rendering != 3, state.text.rendering != 7, !shown.extent.isEmpty else { return }
        let size = (state.text.size * textMatrix.then(state.matrix).heightScale).magnitude
        let text = Mark.Text(
            size: size, characters: marked.text(of: shown.characters), font: font.name, lacksGlyph: shown.lacksGlyph,
            element: marked.identifier)
        let outlined = state.text.rendering == 1
        add(
            .text(text), outlined ? state.stroke : state.fill, shown.extent,
            overprints: outlined ? state.strokeOverprints : state.fillOverprints)
    }
}
