import Press
import Source

/// Follows the content streams of a page and notes every mark they make, forms included. ISO 32000-1, 8 and 9.
///
/// It has its own graphics state and shares nothing with the stage that wrote the page but the tokens.
struct MarkReader {
    private(set) var marks: [Mark] = []
    private(set) var fonts: FontReadings
    private(set) var isDamaged = false
    /// True once more was asked for than is read of a file.
    private(set) var isCutShort = false

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
    /// The forms that are being read, one within the other.
    private var open: [PDFObject.Reference] = []
    private var depth = 0
    /// The glyph that is being read takes the colour of its text. ISO 32000-1, 9.6.5.
    private var isUncoloured = false
    /// Where patterns are measured from.
    private var patternSpace: Matrix
    /// What is looked at of the page.
    private let pageClip: Extent
    private var patterns: [PDFObject.Reference: MarkColour] = [:]
    /// The glyphs that are drawings and were looked at, each with the number of its font.
    private var shownDrawings: Set<Int> = []
    private var marked = MarkedContent()
    private var formResources = FormResourceTable()
    private let forms: FormShelf
    private let budget: ReadingBudget
    /// So many marks are read at most.
    private var room: Int
    /// False once anything was met whose meaning the content does not hold itself, but for graphics states.
    private(set) var standsAlone = true
    /// Nil where every form is read where it is painted.
    private var foreseen: ForeseenForms?

    static let contentLimit = Limits.pdfContentBytes

    /// - Parameters:
    ///   - putsOffForms: forms that seem to stand alone are read by `settle`.
    ///   - clip: what of the page is looked at.
    init(
        space: Matrix, clip: Extent = .everything, forms: FormShelf, budget: ReadingBudget = ReadingBudget(),
        fonts: FontPrograms = FontPrograms(), putsOffForms: Bool = false
    ) {
        state = PaintState(matrix: space)
        state.clip = clip
        (patternSpace, pageClip) = (space, clip)
        self.forms = forms
        self.budget = budget
        self.fonts = FontReadings(programs: fonts)
        room = budget.marks
        foreseen = putsOffForms ? ForeseenForms() : nil
    }

    /// A reader of one form, which knows no other.
    init(state: PaintState, room: Int) {
        self.state = state
        (patternSpace, pageClip) = (state.matrix, state.clip)
        forms = FormShelf()
        budget = ReadingBudget()
        fonts = FontReadings(programs: FontPrograms())
        self.room = room
    }

    mutating func noteDamage() { isDamaged = true }

    /// Puts the marks of the forms that were put off in their places; false where one of them has to be read where it is painted.
    mutating func settle() -> Bool {
        guard let foreseen, foreseen.count > 0 else {
            foreseen = nil
            return true
        }
        guard let whole = foreseen.among(marks, upTo: room, from: forms) else { return false }
        (marks, self.foreseen) = (whole, nil)
        return true
    }

    /// - Parameter states: graphics states that are known by their names already.
    mutating func read(_ content: [UInt8], resources: PDFObject?, states known: [String: StateParameters] = [:]) {
        let outer = (self.resources, saved, states, fontNumbers)
        let held = (textMatrix, lineMatrix)
        (self.resources, saved, states, fontNumbers) = (resources, [], known, [:])
        var rest = ContentReader(content)
        var operands = Operands(reader: rest)
        while rest.next(into: &operands.operation) {
            budget.takeOperator()
            guard marks.count + (foreseen?.count ?? 0) < room, !budget.isSpent else {
                isCutShort = true
                break
            }
            follow(operands)
        }
        if rest.isDamaged { isDamaged = true }
        (self.resources, saved, states, fontNumbers) = outer
        (textMatrix, lineMatrix) = held
    }

    private mutating func follow(_ o: Operands) {
        guard let kind = o.operation.kind else { return noteDamage() }
        switch kind {
        case .save: if saved.count < 1000 { saved.append(state) }
        case .restore: if let last = saved.popLast() { state = last }
        case .concatenate: if let matrix = o.matrix { state.matrix = matrix.then(state.matrix) }
        case .lineWidth: state.lineWidth = o[0]
        case .graphicsState: takeState(o.name)
        case .fillGrey, .fillRGB, .fillCMYK: (state.fill, state.fillSpace.space) = (deviceColour(kind, o), nil)
        case .strokeGrey, .strokeRGB, .strokeCMYK: (state.stroke, state.strokeSpace.space) = (deviceColour(kind, o), nil)
        case .fillSpace: (state.fill, state.fillSpace.space) = namedSpace(o.name)
        case .strokeSpace: (state.stroke, state.strokeSpace.space) = namedSpace(o.name)
        case .fillColour, .fillColourNamed: state.fill = namedColour(o, state.fillSpace.space, state.fill)
        case .strokeColour, .strokeColourNamed: state.stroke = namedColour(o, state.strokeSpace.space, state.stroke)
        case .glyphWidthAndBox: isUncoloured = true
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
        guard let written = resources?["ExtGState"]?[name] else {
            standsAlone = false
            return noteDamage()
        }
        if let mask = written["SMask"]?["G"] {
            standsAlone = false
            lookThrough(mask)
        }
        let stated = StateParameters(written)
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

    private mutating func namedSpace(_ name: String) -> (MarkColour, InkSpace?) {
        standsAlone = false
        if let device = ColourSpaceReading.device(name) { return (ColourSpaceReading.initial(device), nil) }
        let space = InkSpace.read(resources?["ColorSpace"]?[name], resources: resources)
        return (space.initial, space)
    }

    private mutating func namedColour(_ o: Operands, _ space: InkSpace?, _ known: MarkColour) -> MarkColour {
        let name = o.name
        if !name.isEmpty, (space?.space ?? known.space) == .pattern || known.isPatterned { return pattern(name, known) }
        return space?.colour(o.numbers) ?? MarkColour(space: known.space, amounts: o.numbers)
    }

    private mutating func paintShading(_ name: String) {
        standsAlone = false
        guard let shading = resources?["Shading"]?[name] else { return noteDamage() }
        add(.shading, gradientColour(shading), state.clip, overprints: state.fillOverprints)
    }

    /// The heaviest colour of a gradient; one that cannot be told is damage.
    private mutating func gradientColour(_ shading: PDFObject) -> MarkColour {
        let space = ColourSpaceReading.read(shading["ColorSpace"], resources: resources)
        if let heaviest = Gradient(shading, resources: resources).heaviest { return heaviest }
        if space == .cmyk { noteDamage() }
        return MarkColour(space: space, amounts: [])
    }

    /// The colour that stands for a pattern: that of its marks which is no ink, else the heaviest.
    private mutating func pattern(_ name: String, _ known: MarkColour) -> MarkColour {
        guard let pattern = resources?["Pattern"]?[name] else {
            noteDamage()
            return known
        }
        if let reference = pattern.reference, let colour = patterns[reference] { return colour }
        var colour: MarkColour
        if pattern["PatternType"]?.integer == 2 {
            colour = pattern["Shading"].map { gradientColour($0) } ?? MarkColour(space: .unknown("pattern"), amounts: [])
        } else {
            let drawn = looked(into: pattern, from: PaintState(matrix: patternSpace))
            let foreign = drawn.first { ![.cmyk, .grey].contains($0.colour.space) }
            let all = drawn.filter { $0.leavesInk }.map(\.colour)
            colour = foreign?.colour ?? all.max { $0.total < $1.total } ?? .cmyk(0, 0, 0, 0)
            // A pattern without colours of its own takes those that are stated with its name.
            if pattern["PaintType"]?.integer == 2 { colour = known.isPatterned ? known : .cmyk(0, 0, 0, 1) }
        }
        colour.isPatterned = true
        if let reference = pattern.reference { patterns[reference] = colour }
        return colour
    }

    /// What a form, a pattern or a glyph paints, read for its colours alone.
    private mutating func looked(into form: PDFObject, from state: PaintState) -> [Mark] {
        guard depth < Limits.pdfForms, form.reference.map({ !open.contains($0) }) ?? true,
            let content = budget.content(of: form)
        else {
            noteDamage()
            return []
        }
        var inner = within(form, state)
        if let numbers = form["Matrix"]?.doubles, numbers.count == 6 { inner.state.matrix = Matrix(numbers).then(state.matrix) }
        inner.read(content, resources: form["Resources"] ?? resources)
        take(inner)
        return inner.isUncoloured ? [] : inner.marks
    }

    /// A reader of what stands in a form, with nothing read yet.
    private func within(_ form: PDFObject, _ state: PaintState) -> MarkReader {
        budget.takeForm()
        var inner = self
        inner.state = state
        inner.depth += 1
        if let reference = form.reference { inner.open.append(reference) }
        inner.foreseen = nil
        inner.marked.enterForm()
        inner.room = max(0, room - marks.count)
        (inner.marks, inner.path, inner.clipFollows, inner.isDamaged, inner.standsAlone) = ([], OutlineBuilder(), false, false, true)
        (inner.isUncoloured, inner.isCutShort) = (false, false)
        return inner
    }

    /// Keeps what a reader of a form has learned.
    private mutating func take(_ inner: MarkReader) {
        marked.leaveForm(inner.marked)
        (fonts, formResources, patterns, shownDrawings) = (
            inner.fonts, inner.formResources, inner.patterns, inner.shownDrawings
        )
        if inner.isDamaged { noteDamage() }
        if inner.isCutShort { isCutShort = true }
    }

    /// A group that only masks: its space, and what in it is stated in colours that are no inks.
    private mutating func lookThrough(_ mask: PDFObject) {
        noteGroup(of: mask)
        let drawn = looked(into: mask, from: state)
        for mark in drawn where ![.cmyk, .grey].contains(mark.colour.space) { marks.append(mark) }
    }

    private mutating func noteGroup(of form: PDFObject) {
        guard let stated = form["Group"]?["CS"] else { return }
        let space = ColourSpaceReading.read(stated, resources: resources)
        guard space != .cmyk, space != .grey else { return }
        marks.append(
            Mark(.group, MarkColour(space: space, amounts: []), overprints: false, keepsBelow: false, extent: state.clip.bounded))
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
                isStroke: true,
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
        _ kind: Mark.Kind, _ colour: MarkColour, _ extent: Extent, overprints: Bool, isStroke: Bool = false,
        outlines: Outlines = Outlines(),
        usesEvenOdd: Bool = false, ruleWeight: Double? = nil
    ) {
        let shown = extent.intersection(state.clip)
        guard !shown.isEmpty else { return }
        marks.append(
            Mark(
                kind, colour, overprints: overprints, keepsBelow: state.overprintMode == 1 || colour.isSeparated,
                transparency: Mark.Transparency(
                    opacity: (isStroke ? state.strokeOpacity : state.fillOpacity) * state.groupOpacity,
                    blend: state.blend == .normal ? state.groupBlend : state.blend),
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
        add(.picture(picture), space, unitSquare, overprints: state.fillOverprints)
    }

    private var unitSquare: Extent {
        var extent = Extent()
        for corner in [(0.0, 0.0), (1, 0), (0, 1), (1, 1)] { extent.add(state.matrix.apply(corner.0, corner.1)) }
        return extent
    }

    /// A picture within the content: its entries stand between `BI` and `ID`. ISO 32000-1, 8.9.7.
    private mutating func takeInlineImage(_ o: Operands) {
        var entries: [String: ContentToken] = [:]
        for (key, value) in zip(o.operation.operands, o.operation.operands.dropFirst()) where key.kind == .name {
            entries[o.reader.name(key)] = value
        }
        func entry(_ names: String...) -> ContentToken? { names.lazy.compactMap { entries[$0] }.first }
        guard let width = entry("W", "Width")?.value, let height = entry("H", "Height")?.value else { return }
        standsAlone = false
        let mask = entry("IM", "ImageMask").map { $0.end - $0.start == 4 } ?? false
        let space = entry("CS", "ColorSpace").map { $0.kind == .name ? InkSpace.named(o.reader.name($0), resources) : .unknown("none") }
        let colour = mask ? state.fill : MarkColour(space: space ?? .unknown("none"), amounts: [])
        let bits = mask ? 1 : entry("BPC", "BitsPerComponent")?.value ?? 8
        let picture = Mark.Picture(
            object: nil, width: Int(width.bounded), height: Int(height.bounded), isLineArt: bits == 1, matrix: state.matrix, isMask: mask)
        add(.picture(picture), colour, unitSquare, overprints: state.fillOverprints)
    }

    /// A form is read as if it stood at the page's corner, and its marks are moved to its place.
    private mutating func readForm(_ form: PDFObject) {
        guard depth < Limits.pdfForms, form.reference.map({ !open.contains($0) }) ?? true else { return noteDamage() }
        noteGroup(of: form)
        var painted = state
        if form.has("Group") {
            painted.groupOpacity *= painted.fillOpacity
            if painted.blend != .normal { painted.groupBlend = painted.blend }
            (painted.fillOpacity, painted.strokeOpacity, painted.blend) = (1, 1, .normal)
        }
        if let numbers = form["Matrix"]?.doubles, numbers.count == 6 { painted.matrix = Matrix(numbers).then(state.matrix) }
        var (corner, offset) = painted.atCorner
        if let box = Rectangle(form["BBox"]?.doubles) { corner.clip = box.extent(in: corner.matrix) }
        let standing = StandingForm(form, resources: formResources.resources(form["Resources"] ?? resources), painted: corner)
        if let standing, foreseen?.add(standing, above: marks.count, moved: offset, within: state.clip) == true { return }
        let read = standing.flatMap(forms.marks(of:)) ?? marks(of: form, corner, standing)
        for mark in read { if let moved = mark.moved(by: offset, within: state.clip) { marks.append(moved) } }
    }

    private mutating func marks(of form: PDFObject, _ state: PaintState, _ standing: StandingForm?) -> [Mark] {
        guard let content = budget.content(of: form) else {
            noteDamage()
            return []
        }
        var inner = within(form, state)
        inner.read(content, resources: form["Resources"] ?? resources)
        take(inner)
        if let standing, inner.standsAlone, !inner.isDamaged, !inner.isCutShort, inner.marks.count < inner.room {
            forms.keep(inner.marks, of: standing)
        }
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
        fonts.noteShown(number)
        let whole = textMatrix.then(state.matrix)
        if font.isDrawn { look(at: shown.codes, of: number, at: whole) }
        let size = (state.text.size * font.em * whole.heightScale).magnitude
        let text = Mark.Text(
            size: size, characters: marked.text(of: shown.characters), font: font.name, lacksGlyph: shown.lacksGlyph,
            element: marked.identifier)
        let outlined = state.text.rendering % 4 == 1
        add(
            .text(text), outlined ? state.stroke : state.fill, shown.extent,
            overprints: outlined ? state.strokeOverprints : state.fillOverprints, isStroke: outlined)
        guard (1...2).contains(state.text.rendering % 4), !font.isDrawn, !text.inked.isEmpty || text.characters.isEmpty else { return }
        add(
            .stroke(weight: state.lineWidth * state.matrix.scale), state.stroke, shown.extent, overprints: state.strokeOverprints,
            isStroke: true)
    }

    /// Looks at the drawings of glyphs, each once, for colours of their own that are no inks.
    private mutating func look(at codes: [Int], of number: Int, at whole: Matrix) {
        let font = fonts.all[number]
        for code in codes where shownDrawings.insert(number << 16 | code).inserted {
            guard let drawing = font.drawing(of: code) else { continue }
            var state = state
            state.matrix = font.drawingMatrix.then(Matrix(self.state.text.size, 0, 0, self.state.text.size, 0, 0)).then(whole)
            for mark in looked(into: drawing, from: state) where ![.cmyk, .grey].contains(mark.colour.space) { marks.append(mark) }
        }
    }

    /// Reads the appearance of an annotation where it stands. ISO 32000-1, 12.5.5.
    mutating func readAppearance(_ form: PDFObject, in box: Rectangle) {
        var placed = Matrix.identity
        if let stated = Rectangle(form["BBox"]?.doubles) {
            let matrix = form["Matrix"]?.doubles.flatMap { $0.count == 6 ? Matrix($0) : nil } ?? .identity
            let extent = stated.extent(in: matrix)
            let (width, height) = (extent.right - extent.left, extent.bottom - extent.top)
            let (sx, sy) = (width > 0 ? (box.right - box.left) / width : 1, height > 0 ? (box.top - box.bottom) / height : 1)
            placed = Matrix(sx, 0, 0, sy, box.left - extent.left * sx, box.bottom - extent.top * sy)
        }
        let outer = state
        state = PaintState(matrix: placed.then(patternSpace))
        state.clip = pageClip
        readForm(form)
        state = outer
    }
}
