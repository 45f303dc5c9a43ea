import Press

/// A font of a page: whether it is embedded, how wide its glyphs are, and which characters its codes stand for. ISO 32000-1, 9.6 to 9.10.
final class FontReading {
    let name: String
    let isEmbedded: Bool
    let isSubset: Bool
    /// Codes of two bytes.
    let isComposite: Bool
    /// A font whose glyphs are drawings.
    let isDrawn: Bool
    /// The advances of its codes, in parts of the type size.
    let advances: CodeTable<Double>
    /// What its codes stand for.
    let characters: CharacterMap

    init(_ font: PDFObject) {
        let base = font["BaseFont"]?.name ?? "?"
        isSubset = base.utf8.count > 7 && Array(base.utf8)[6] == UInt8(ascii: "+")
        name = isSubset ? String(base.dropFirst(7)) : base
        let kind = font["Subtype"]?.name
        (isComposite, isDrawn) = (kind == "Type0", kind == "Type3")
        let described = isComposite ? font["DescendantFonts"]?.items?.first : font
        let descriptor = described?["FontDescriptor"]
        isEmbedded = isDrawn || ["FontFile3", "FontFile2", "FontFile"].contains { descriptor?[$0]?.isStream == true }
        characters = CharacterMap(font["ToUnicode"])
        advances = isComposite ? Self.compositeAdvances(of: described) : Self.simpleAdvances(of: font, descriptor)
    }

    private static func simpleAdvances(of font: PDFObject, _ descriptor: PDFObject?) -> CodeTable<Double> {
        var advances = CodeTable(usual: (descriptor?["MissingWidth"]?.double ?? 500) / 1000)
        let first = font["FirstChar"]?.integer ?? 0
        for (offset, width) in (font["Widths"]?.doubles ?? []).prefix(65_536).enumerated() { advances[first &+ offset] = width / 1000 }
        return advances
    }

    /// `c [w1 w2 ...]` or `first last w`. ISO 32000-1, 9.7.4.3.
    private static func compositeAdvances(of font: PDFObject?) -> CodeTable<Double> {
        var advances = CodeTable(usual: (font?["DW"]?.double ?? 1000) / 1000)
        let items = font?["W"]?.items ?? []
        let codes = CodeTable<Double>.codes
        var index = 0
        while index + 1 < items.count {
            guard let first = items[index].integer, codes.contains(first) else { return advances }
            if let list = items[index + 1].doubles {
                for (offset, width) in list.enumerated() { advances[first + offset] = width / 1000 }
                index += 2
            } else if index + 2 < items.count, let last = items[index + 1].integer, let width = items[index + 2].double,
                codes.contains(last), last >= first
            {
                for code in first...last { advances[code] = width / 1000 }
                index += 3
            } else {
                return advances
            }
        }
        return advances
    }
}
