import Source

/// The structure of a tagged document: kept as it was drawn, with the language and the figures' descriptions added. ISO 32000-1, 14.7
/// to 14.9.
struct StructureTree {
    let isTagged: Bool
    private let file: PDFDraft
    /// The Figure elements in reading order, and the cells of tables.
    private let figures: [DraftObject]
    private let cells: [DraftObject]

    init(_ file: PDFDraft) {
        self.file = file
        let root = file.catalog["StructTreeRoot"]
        isTagged = root != nil
        figures = root.map { Self.elements(below: $0, ["Figure"]) } ?? []
        cells = root.map { Self.elements(below: $0, ["TH", "TD"]) } ?? []
    }

    func write(language: String, alternatives: [String], cells tags: [TableCellTag]) {
        file.catalog.set("Lang", file.text(language))
        file.catalog.set("ViewerPreferences", parsed: "<</DisplayDocTitle true>>")
        guard isTagged else { return }
        file.catalog.set("MarkInfo", parsed: "<</Marked true>>")
        for (figure, alternative) in zip(figures, alternatives) { figure.set("Alt", file.text(alternative)) }
        for (cell, tag) in zip(cells, tags) {
            if let attributes = tag.attributes { cell.set("A", parsed: attributes) }
        }
    }

    /// A description for a figure that is not there would speak of another: so the numbers must agree.
    func fault(alternatives: [String], cells tags: [TableCellTag], at position: SourcePosition?) -> Diagnostic? {
        if !tags.isEmpty, tags.count != cells.count {
            return .error(
                "press.alternatives", at: position,
                "\("cells", tags.count) cells of tables were described, but \("found", cells.count) stand on the page",
                hint: "this is a fault of the program; please report it with the edition")
        }
        let count = figures.count
        guard !alternatives.isEmpty, count != alternatives.count else { return nil }
        return .error(
            "press.alternatives", at: position,
            "\("descriptions", alternatives.count) descriptions were given for \("figures", count) figures on the page",
            hint: "this is a fault of the program; please report it with the edition")
    }

    /// The elements of some kinds, in reading order.
    private static func elements(below root: DraftObject, _ kinds: Set<String>) -> [DraftObject] {
        var found: [DraftObject] = []
        var seen: Set<Int> = []
        collect(kinds, root, into: &found, &seen, depth: 0)
        return found
    }

    private static func collect(
        _ kinds: Set<String>, _ element: DraftObject, into found: inout [DraftObject], _ seen: inout Set<Int>, depth: Int
    ) {
        guard depth < 64, element.isDictionary else { return }
        if let number = element.number, !seen.insert(number).inserted { return }
        if let kind = element["S"]?.name, kinds.contains(kind) { found.append(element) }
        guard let kids = element["K"] else { return }
        for kid in kids.items ?? [kids] { collect(kinds, kid, into: &found, &seen, depth: depth + 1) }
    }
}
