import Press

/// The fonts of a file and their programs, each read once, whatever pages set text in it. Belongs to one task at a time.
final class FontPrograms {
    private var known: [PDFObject.Reference: FontProgram?] = [:]
    private var readings: [PDFObject.Reference: FontReading] = [:]

    private static let mostBytes = 64 << 20

    func reading(of font: PDFObject) -> FontReading {
        guard let reference = font.reference else { return FontReading(font, self) }
        if let reading = readings[reference] { return reading }
        let reading = FontReading(font, self)
        readings[reference] = reading
        return reading
    }

    /// Nil where a program is damaged.
    func program(of stream: PDFObject) -> FontProgram? {
        guard let reference = stream.reference else { return stream.streamData(limit: Self.mostBytes).flatMap(FontProgram.init) }
        if let program = known[reference] { return program }
        let program = stream.streamData(limit: Self.mostBytes).flatMap(FontProgram.init)
        known[reference] = .some(program)
        return program
    }
}
