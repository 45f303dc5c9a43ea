import Source

/// Bounds the pages that a layout's alternatives make: every choice multiplies those before it, and each page is planned to the end.
struct ChoiceCheck {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func passes(_ layout: PageLayout) -> Bool {
        let before = findings.diagnostics.count
        for rows in [layout.rows, layout.next?.rows ?? []] { check(rows) }
        return findings.diagnostics.count == before
    }

    /// The row that goes beyond the bound is told; those within it, or below it, make no more of it.
    private func check(_ rows: [Row]) {
        var choices = 1
        for row in rows {
            choices *= row.choices
            guard choices > Limits.layoutChoices else { continue }
            return findings.error(
                "layout.choices", at: row.position,
                "with the alternatives of this row the layout stands for more than \("layoutChoices", Limits.layoutChoices) pages",
                hint: "give 'any' fewer alternatives here, or part the layout into several")
        }
    }
}

extension Row {
    /// How many ways there are to choose among its alternatives, up to one more than the bound.
    fileprivate var choices: Int {
        switch content {
        case .sections, .floor: 1
        case .cells(let cells): cells.reduce(1) { Self.bounded($0 * $1.choices) }
        case .alternatives(let alternatives): Self.bounded(alternatives.reduce(0) { Self.bounded($0 + $1.rows.choices) })
        }
    }

    fileprivate static func bounded(_ count: Int) -> Int { min(count, Limits.layoutChoices + 1) }
}

extension Cell {
    fileprivate var choices: Int {
        if case .rows(let rows) = content { rows.choices } else { 1 }
    }
}

extension [Row] {
    fileprivate var choices: Int { reduce(1) { Row.bounded($0 * $1.choices) } }
}
