import Source

/// Which lines of an edition's file each of its sections takes: a fault on them is that section's own.
struct SectionExtents {
    /// For each section its first line and the first line after it.
    private let sections: [Range<Int>]
    /// The lines of the page's own figures, which no section shows.
    private let figures: Range<Int>
    private let file: String

    init(_ tree: SourceTree) {
        file = tree.file
        guard case .mapping(let entries) = tree.root.content else {
            (sections, figures) = ([], 0..<0)
            return
        }
        func end(after entry: SourceNode.Entry) -> Int {
            entries.map(\.key.position.line).filter { $0 > entry.key.position.line }.min() ?? .max
        }
        figures = entries.first { $0.key.string == "figures" }.map { $0.key.position.line..<end(after: $0) } ?? 0..<0
        guard let list = entries.first(where: { $0.key.string == "sections" }), case .list(let items) = list.value.content else {
            sections = []
            return
        }
        let starts = items.map(\.position.line)
        sections = zip(starts, starts.dropFirst() + [end(after: list)]).map { $0..<max($0, $1) }
    }

    /// The section that a place of this file lies in, counted from 0; nil for one outside all sections.
    func section(at position: SourcePosition?) -> Int? { line(of: position).flatMap { line in sections.firstIndex { $0.contains(line) } } }

    func isInFigures(_ position: SourcePosition?) -> Bool { line(of: position).map(figures.contains) ?? false }

    private func line(of position: SourcePosition?) -> Int? { position?.file == file ? position?.line : nil }
}
