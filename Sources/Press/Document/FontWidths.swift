import Measure

/// The widths of a composite font's glyphs, stated where they differ from the usual em alone. ISO 32000-1, 9.7.4.3.
///
/// Drawing states the width of every glyph, and nearly all of them are Han characters of one em.
enum FontWidths {
    private static let usual = 1000.0

    /// Shortens the widths of a font that states them in one list; any other font stays as it is.
    static func shorten(_ font: DraftObject, in file: PDFDraft) {
        guard !font.has("DW"), let items = font["W"]?.items, items.count == 2, let first = items[0].integer, let widths = items[1].doubles
        else { return }
        let unusual = widths.indices.filter { widths[$0] != usual }.runs.map {
            "\(first + $0.lowerBound) [\(widths[$0].map(number).joined(separator: " "))]"
        }
        font.set("DW", parsed: number(usual))
        if unusual.isEmpty { font.remove("W") } else { font.set("W", parsed: "[" + unusual.joined(separator: " ") + "]") }
    }

    private static func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : Length.threeDecimals(value) }
}
