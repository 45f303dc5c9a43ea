import Measure
import Source

/// Reads the inks that pages are held to: `page-inks: black`, or `page-inks: [black, red]`.
enum PageInksReading {
    static func inks(_ field: Field) -> PageInks? {
        let names: [String]?
        if case .list = field.node.content { names = field.texts()?.map(\.string) } else { names = field.text().map { [$0.string] } }
        guard let names, !names.isEmpty else { return nil }
        return PageInks(names.map { InkName($0) }, at: field.position)
    }

    /// True where every ink is one of the palette's; those that are not are told.
    static func areKnown(_ inks: PageInks, in palette: InkLedger, _ findings: Findings) -> Bool {
        let strange = inks.names.filter { palette[$0] == nil }
        for name in strange {
            findings.report(
                .error(
                    "layout.unknown-ink", at: inks.position, "'\("name", name.text)' is no ink of the house",
                    hint: "name inks of its palette: \("inks", palette.sorted.map(\.name.text))"))
        }
        return strange.isEmpty
    }
}
