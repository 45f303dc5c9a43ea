import Press

/// Follows one text-showing operator glyph by glyph: where it goes, what it says. ISO 32000-1, 9.4.4.
struct ShownText {
    private let font: FontReading
    private let state: TextState
    /// User space on the page.
    private let space: Matrix
    private(set) var matrix: Matrix
    private(set) var extent = Extent()
    private(set) var characters: [Unicode.Scalar] = []
    private(set) var lacksGlyph = false
    /// The codes of one string; the list serves one string after another.
    private var bytes: [UInt8] = []
    /// The codes of a font whose glyphs are drawings.
    private(set) var codes: [Int] = []

    init(font: FontReading, state: TextState, matrix: Matrix, space: Matrix) {
        (self.font, self.state) = (font, state)
        (self.matrix, self.space) = (matrix, space)
    }

    /// Takes the operator's strings, and the numbers that move what follows.
    mutating func take(_ o: Operands) {
        let bytes = o.operation.operands.reduce(0) { $0 + $1.end - $1.start }
        characters.reserveCapacity(font.isComposite ? bytes / 4 : bytes)
        for token in o.operation.operands { take(token, o.reader) }
    }

    private mutating func take(_ token: ContentToken, _ reader: ContentReader) {
        switch token.kind {
        case .number: advance(-token.value / 1000 * state.size)
        case .hexString:
            bytes.removeAll(keepingCapacity: true)
            HexString(digits: reader.bytes[token.start..<token.end]).append(to: &bytes)
            show()
        case .string:
            bytes = LiteralString.bytes(reader.bytes[(token.start + 1)..<(token.end - 1)])
            show()
        default: break
        }
    }

    private mutating func show() {
        let (step, advances, known) = (font.isComposite ? 2 : 1, font.advances, font.characters)
        // Glyphs of one string differ on the page in their places alone.
        var whole = matrix.then(space)
        for index in stride(from: 0, through: bytes.count - step, by: step) {
            let code = step == 2 ? Int(bytes[index]) << 8 | Int(bytes[index + 1]) : Int(bytes[index])
            if font.isDrawn { codes.append(code) } else { font.note(code) }
            let width = advances[code] * state.size
            cover(width, whole)
            known.append(code, to: &characters)
            if code == 0, step == 2 { lacksGlyph = true }
            advance(width + state.characterSpacing + (code == 32 && step == 1 ? state.wordSpacing : 0))
            (whole.e, whole.f) = space.apply(matrix.e, matrix.f)
        }
    }

    /// The em box of a glyph: 0.88 above the baseline, 0.12 below.
    private mutating func cover(_ width: Double, _ whole: Matrix) {
        let end = width * state.horizontalScaling
        let size = state.size * font.em
        let (below, above) = (-0.12 * size + state.rise, 0.88 * size + state.rise)
        extent.add(whole.apply(0, below))
        extent.add(whole.apply(0, above))
        extent.add(whole.apply(end, below))
        extent.add(whole.apply(end, above))
    }

    private mutating func advance(_ distance: Double) {
        let distance = distance * state.horizontalScaling
        matrix.e += distance * matrix.a
        matrix.f += distance * matrix.b
    }
}
