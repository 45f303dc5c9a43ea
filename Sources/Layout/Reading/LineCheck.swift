import Source

/// Checks that what a layout fixes can stand: rows on the page, rows and blocks in their cells, lines that add up.
struct LineCheck {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func passes(_ layout: PageLayout) -> Bool {
        let before = findings.diagnostics.count
        checkPage(layout, rows: layout.rows)
        if let next = layout.next { checkPage(layout, rows: next.rows) }
        (layout.rows + (layout.next?.rows ?? [])).forEach(check)
        return findings.diagnostics.count == before
    }

    /// Rows and gaps must leave room on the page, and fill it where none is to be solved.
    private func checkPage(_ layout: PageLayout, rows: [Row]) {
        let lines = layout.heights.last ?? layout.sheet.lattice.lines
        var used = 0
        for row in rows {
            used += row.gap + max(1, row.leastLines)
            if used > lines {
                findings.error(
                    "layout.too-tall", at: row.position,
                    "the rows down to this one need \("used", used) lines, the page has \("lines", lines)",
                    hint: "give rows or gaps fewer lines; the sheet's lines stand in \("file", layout.house.position.file)")
                return
            }
        }
        guard let fixed = rows.fixedLines, let last = rows.last, layout.heights.isEmpty, fixed < lines,
            !rows.flatMap(\.blocks).contains(where: \.isOptional)
        else { return }
        findings.error(
            "layout.too-short", at: last.position,
            "the rows take \("fixed", fixed) lines, the page has \("lines", lines), and none of them is to be solved",
            hint: "take the 'lines' from one row, or give rows \("more", lines - fixed) lines more")
    }

    private func check(_ row: Row) {
        if case .alternatives(let alternatives) = row.content { return alternatives.flatMap(\.rows).forEach(check) }
        for cell in row.cells {
            if case .lines(let lines) = row.height { check(cell, in: lines) }
            if case .rows(let rows) = cell.content { rows.forEach(check) }
        }
    }

    /// What a cell holds must fit into the lines of its row, and fill them where nothing in it is to be solved.
    private func check(_ cell: Cell, in lines: Int) {
        if cell.leastLines > lines {
            return findings.error(
                "layout.cell-too-tall", at: cell.position,
                "this cell needs \("least", cell.leastLines) lines, its row has \("lines", lines)",
                hint: "give its parts fewer lines, or the row \("more", cell.leastLines - lines) more")
        }
        guard let fixed = cell.fixedLines, fixed < lines, !cell.allBlocks.contains(where: \.isOptional) else { return }
        findings.error(
            "layout.cell-too-short", at: cell.position,
            "this cell takes \("fixed", fixed) lines of the \("lines", lines) of its row, and nothing in it is to be solved",
            hint: "take the 'lines' from one of its parts, or give them \("more", lines - fixed) more")
    }
}

extension [Row] {
    /// The lines they take, gaps included; nil where one is to be solved.
    fileprivate var fixedLines: Int? {
        var sum = 0
        for row in self {
            guard case .lines(let lines) = row.height else { return nil }
            sum += row.gap + lines
        }
        return sum
    }
}

extension Cell {
    /// The lines that its parts take; nil where one is to be solved, or there is none.
    fileprivate var fixedLines: Int? {
        switch content {
        case .rows(let rows): return rows.fixedLines
        case .blocks(let blocks):
            let lines = blocks.compactMap { block in block.lines.map { $0 + block.gap } }
            return lines.count == blocks.count && !blocks.isEmpty ? lines.reduce(0, +) : nil
        }
    }
}
