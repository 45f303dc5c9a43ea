import Press

/// A font of a page: whether it is embedded, how wide its glyphs are, and which characters its codes stand for. ISO 32000-1, 9.6 to 9.10.
struct FontReading {
    let name: String
    let isEmbedded: Bool
    let isSubset: Bool
    /// Codes of two bytes.
    let isComposite: Bool
    /// A font whose glyphs are drawings.
    let isDrawn: Bool
    private let widths: [Int: Double]
    private let defaultWidth: Double
    private let characters: CharacterMap

    init(_ font: PDFObject) {
        let base = font["BaseFont"]?.name ?? "?"
        isSubset = base.utf8.count > 7 && Array(base.utf8)[6] == UInt8(ascii: "+")
        name = isSubset ? String(base.dropFirst(7)) : base
        isComposite = font["Subtype"]?.name == "Type0"
        isDrawn = font["Subtype"]?.name == "Type3"
        let described = isComposite ? font["DescendantFonts"]?.items?.first : font
        let descriptor = described?["FontDescriptor"]
        isEmbedded = isDrawn || ["FontFile", "FontFile2", "FontFile3"].contains { descriptor?[$0]?.isStream == true }
        characters = CharacterMap(font["ToUnicode"])
        if isComposite {
            defaultWidth = described?["DW"]?.double ?? 1000
            widths = Self.compositeWidths(described?["W"]?.items ?? [])
        } else {
            defaultWidth = descriptor?["MissingWidth"]?.double ?? 500
            let first = font["FirstChar"]?.integer ?? 0
            let listed = font["Widths"]?.doubles ?? []
            widths = Dictionary(listed.prefix(65_536).enumerated().map { (first &+ $0, $1) }, uniquingKeysWith: { $1 })
        }
    }

    /// The advance of a code, in parts of the type size.
    func advance(_ code: Int) -> Double { (widths[code] ?? defaultWidth) / 1000 }

    func text(_ code: Int) -> String? { characters[code] }

    /// `c [w1 w2 ...]` or `first last w`. ISO 32000-1, 9.7.4.3.
    private static func compositeWidths(_ items: [PDFObject]) -> [Int: Double] {
        var widths: [Int: Double] = [:]
        var index = 0
        while index + 1 < items.count, widths.count < 70_000 {
            guard let first = items[index].integer, (0...65_535).contains(first) else { return widths }
            if let list = items[index + 1].doubles {
                for (offset, width) in list.enumerated() { widths[first + offset] = width }
                index += 2
            } else if index + 2 < items.count, let last = items[index + 1].integer, let width = items[index + 2].double, last <= 65_535, last >= first {
                for code in first...last { widths[code] = width }
                index += 3
            } else {
                return widths
            }
        }
        return widths
    }
}
