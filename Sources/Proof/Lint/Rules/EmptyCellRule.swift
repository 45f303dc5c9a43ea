import Layout
import Makeup
import Source

/// A part of the type area where no block stands.
struct EmptyCellRule: LintRule {
    let name = LintSettings.Name.emptyCell

    private struct Hole: Hashable {
        var columns: Range<Int>
        var lines: Range<Int>
    }

    func check(_ page: PageComposition, limit: Int) -> [LintFault] {
        holes(page, limit).map { hole in
            let columns: Message =
                hole.columns.count == 1
                ? "column \("number", hole.columns.lowerBound + 1)"
                : "columns \("first", hole.columns.lowerBound + 1) to \("last", hole.columns.upperBound)"
            let neighbour = page.parts.last { $0.frame.line <= hole.lines.lowerBound && $0.frame.column < hole.columns.upperBound }
            return LintFault(
                at: neighbour?.position,
                "nothing stands in \("columns", columns), lines \("first", hole.lines.lowerBound + 1) to \("last", hole.lines.upperBound)",
                remedy:
                    "let \("neighbour", neighbour.map { PartName.words($0.name) } ?? "a neighbour") have these \("count", hole.lines.count) lines, or set a picture or a story there"
            )
        }
    }

    /// Runs of free lines longer than the limit, neighbouring columns with the same run taken together.
    private func holes(_ page: PageComposition, _ limit: Int) -> [Hole] {
        var holes: [Hole] = []
        for column in 0..<page.lattice.columns {
            for run in freeRuns(page, column) where run.count > limit {
                if let index = holes.firstIndex(where: { $0.columns.upperBound == column && $0.lines == run }) {
                    holes[index].columns = holes[index].columns.lowerBound..<(column + 1)
                } else {
                    holes.append(Hole(columns: column..<(column + 1), lines: run))
                }
            }
        }
        return holes
    }

    private func freeRuns(_ page: PageComposition, _ column: Int) -> [Range<Int>] {
        var free = [Bool](repeating: true, count: page.lattice.lines)
        for part in page.parts where part.frame.column <= column && part.endColumn > column {
            for line in part.frame.line..<max(part.frame.line, part.endLine) where free.indices.contains(line) { free[line] = false }
        }
        return free.indices.filter { free[$0] }.runs
    }
}
