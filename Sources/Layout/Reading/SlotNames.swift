import Source

/// Names of rows and cells, by which an edition says where a section or a picture goes: each stands once in a layout, alternatives apart.
enum SlotNames {
    static func check(_ rows: [Row], _ findings: Findings) {
        var places: [String: SourcePosition] = [:]
        for (name, position) in rows.flatMap(\.names) {
            guard let first = places[name] else {
                places[name] = position
                continue
            }
            findings.error(
                "layout.slot-twice", at: position,
                "two places have the name '\("name", name)'; the first stands in line \("line", first.line), column \("column", first.column)",
                hint: "give one of them another name: an edition says by it where a section goes")
        }
    }
}

extension Row {
    /// The names in it and their places, in reading order; a name that stands in several alternatives is told once.
    public var names: [(name: String, position: SourcePosition)] {
        let own = name.map { [($0, position)] } ?? []
        switch content {
        case .cells(let cells): return own + cells.flatMap(\.names)
        case .sections, .floor: return own
        case .alternatives(let alternatives):
            var told: Set<String> = []
            return own
                + alternatives.flatMap { alternative in
                    let names = alternative.rows.flatMap(\.names).filter { !told.contains($0.name) }
                    told.formUnion(names.map(\.name))
                    return names
                }
        }
    }
}

extension Cell {
    fileprivate var names: [(name: String, position: SourcePosition)] {
        let own = name.map { [($0, position)] } ?? []
        guard case .rows(let rows) = content else { return own }
        return own + rows.flatMap(\.names)
    }
}
