import Measure

/// Shaped text under the house's rules: the space between every two cells, and every place where a line may end. Break it at any measure.
public final class ComposedText: Sendable {
    public let shaped: ShapedText
    public let rules: CompositionRules
    let frames: [Frame]
    /// `seams[k]` stands between cells k and k + 1.
    let seams: [Seam]
    /// `sums[k]` is what lies before cell k.
    let sums: [SeamSums]
    let edges: [LineEdge]
    /// In order; the last is the paragraph's end.
    let breakpoints: [Breakpoint]

    var cells: [Cell] { shaped.cells }

    init(_ shaped: ShapedText, rules: CompositionRules) {
        self.shaped = shaped
        self.rules = rules
        let cells = shaped.cells
        let frames = cells.map { Frame($0, scheme: rules.scheme, marks: shaped.marks) }
        let seams = Self.seams(cells, frames, rules)
        self.frames = frames
        self.seams = seams
        sums = Self.sums(cells, frames, seams)
        edges = Self.edges(cells, frames, rules)
        breakpoints = Self.breakpoints(cells, rules)
    }

    private static func seams(_ cells: [Cell], _ frames: [Frame], _ rules: CompositionRules) -> [Seam] {
        let table = SeamTable(rules: rules)
        var seams: [Seam] = []
        seams.reserveCapacity(cells.count)
        var exclamations = 0
        for index in cells.indices {
            exclamations = cells[index].isExclamation ? exclamations + 1 : 0
            guard index + 1 < cells.count else { break }
            seams.append(
                table.seam(cells[index], frames[index], cells[index + 1], frames[index + 1], exclamations: exclamations))
        }
        return seams
    }

    private static func sums(_ cells: [Cell], _ frames: [Frame], _ seams: [Seam]) -> [SeamSums] {
        var sums: [SeamSums] = []
        sums.reserveCapacity(cells.count + 1)
        var sum = SeamSums()
        for index in cells.indices {
            sums.append(sum)
            sum.width += frames[index].body
            if cells[index].kind == .han || cells[index].isWordy { sum.substance += frames[index].body }
            if index < seams.count { sum.add(seams[index]) }
        }
        sums.append(sum)
        return sums
    }

    private static func edges(_ cells: [Cell], _ frames: [Frame], _ rules: CompositionRules) -> [LineEdge] {
        cells.indices.map { index in
            let cell = cells[index]
            let frame = frames[index]
            let isMark = cell.kind.isFullWidthMark
            let keepsEnd = isMark && rules.scheme == .fullWidth
            let follows = index > 0 && cells[index - 1].kind.isFullWidthMark
            return LineEdge(
                body: frame.body, startBlank: isMark && rules.trimsLineStart ? 0 : frame.before,
                endBlank: keepsEnd ? frame.after : 0, endIsSpare: keepsEnd,
                hang: rules.hangs && cell.mayHang && !follows ? frame.body : 0)
        }
    }

    /// The blank before the paragraph's first cell.
    var paragraphStartBlank: Int {
        guard let first = frames.first else { return 0 }
        return rules.trimsParagraphStart ? 0 : first.before
    }

    private static func breakpoints(_ cells: [Cell], _ rules: CompositionRules) -> [Breakpoint] {
        let table = BreakTable(rules: rules)
        var points: [Breakpoint] = []
        points.reserveCapacity(cells.count)
        var hasInk = false
        for index in cells.indices.dropFirst() {
            // Spaces at a paragraph's start are no line.
            hasInk = hasInk || !(cells[index - 1].kind.isSpace || cells[index - 1].kind.isNothing)
            if !hasInk && cells[index - 1].kind != .lineFeed { continue }
            switch table.permission(cells[index - 1], cells[index]) {
            case .free: points.append(point(at: index, price: 0, cells))
            case .dear(let price):
                var dear = point(at: index, price: price, cells)
                dear.partsNumeral = price == rules.costs.partedNumeral
                points.append(dear)
            case .forced:
                var forced = point(at: index, price: 0, cells)
                forced.isForced = true
                hasInk = false
                points.append(forced)
            case .inside, .forbidden: break
            }
        }
        var end = point(at: cells.count, price: 0, cells)
        end.isForced = true
        points.append(end)
        return points
    }

    static func point(at index: Int, price: Int, _ cells: [Cell]) -> Breakpoint {
        var end = index
        while end > 0, cells[end - 1].kind.isSpace || cells[end - 1].kind.isNothing { end -= 1 }
        return Breakpoint(end: end, start: index, price: price)
    }
}
