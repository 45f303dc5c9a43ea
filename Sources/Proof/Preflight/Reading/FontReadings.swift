import Press

/// The fonts that a page sets text in, each read once. One font may have several names, and one name several fonts in forms.
struct FontReadings {
    private(set) var all: [FontReading] = []
    private var numbers: [String: Int] = [:]
    /// Those that glyphs are shown of.
    private var used: Set<Int> = []
    private let programs: FontPrograms

    init(programs: FontPrograms) { self.programs = programs }

    /// The fonts that glyphs are shown of: one that is only chosen prints nothing.
    var shown: [FontReading] { all.indices.filter(used.contains).map { all[$0] } }

    mutating func noteShown(_ number: Int) { used.insert(number) }

    /// The number of a font among all.
    /// - Parameter depth: how deep in forms it is named.
    mutating func number(of font: PDFObject, named name: String, depth: Int) -> Int {
        let key = font.number.map { String($0) } ?? "\(depth)/\(name)"
        if let known = numbers[key] { return known }
        numbers[key] = all.count
        all.append(programs.reading(of: font))
        return all.count - 1
    }
}
