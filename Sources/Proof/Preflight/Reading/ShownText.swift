import Press

/// Follows one text-showing operator glyph by glyph: where it goes, what it says. ISO 32000-1, 9.4.4.
struct ShownText {
    private let font: FontReading
    private let state: PaintState
    private(set) var matrix: Matrix
    private(set) var extent = Extent()
    private(set) var characters = ""
    private(set) var lacksGlyph = false

    init(font: FontReading, state: PaintState, matrix: Matrix) {
        self.font = font
        self.state = state
        self.matrix = matrix
    }

    mutating func take(_ token: ContentToken, _ reader: ContentReader) {
        switch token.kind {
        case .number: advance(-reader.number(token) / 1000 * state.fontSize)
        case .hexString: show(HexString(digits: reader.bytes[token.start..<token.end]).bytes)
        case .string: show(LiteralString.bytes(reader.bytes[(token.start + 1)..<(token.end - 1)]))
        default: break
        }
    }

    private mutating func show(_ bytes: [UInt8]) {
        let step = font.isComposite ? 2 : 1
        for index in stride(from: 0, through: bytes.count - step, by: step) {
            let code = font.isComposite ? Int(bytes[index]) << 8 | Int(bytes[index + 1]) : Int(bytes[index])
            let width = font.advance(code) * state.fontSize
            cover(width)
            characters += font.text(code) ?? ""
            if code == 0, font.isComposite { lacksGlyph = true }
            advance(width + state.characterSpacing + (code == 32 && step == 1 ? state.wordSpacing : 0))
        }
    }

    /// The em box of a glyph: 0.88 above the baseline, 0.12 below.
    private mutating func cover(_ width: Double) {
        let whole = matrix.then(state.matrix)
        for (x, y) in [(0.0, -0.12), (0, 0.88), (1, -0.12), (1, 0.88)] {
            let place = whole.apply(x * width * state.horizontalScaling, y * state.fontSize + state.rise)
            extent.add(place.x, place.y)
        }
    }

    private mutating func advance(_ distance: Double) {
        matrix = Matrix(1, 0, 0, 1, distance * state.horizontalScaling, 0).then(matrix)
    }
}
