import Source

/// A band over the whole width of what it stands in: the type area, or a cell that is split into rows.
public struct Row: Hashable, Sendable {
    public enum Height: Hashable, Sendable {
        case lines(Int)
        /// To be found by fitting, within these bounds.
        case between(ClosedRange<Int>)
        /// To be found by fitting; rows that are to be found share what the others leave.
        case solved
    }

    /// What stands in a row.
    public enum Content: Hashable, Sendable {
        /// Side by side, from the left.
        case cells([Cell])
        /// Rows of sections, to be planned.
        case sections(SectionRows)
        /// Sections on a floor, to be planned.
        case floor(SectionFloor)
        /// One of these is to be chosen.
        case alternatives([Alternative])
    }

    /// What an edition calls it by; nil where it has no name.
    public var name: String?
    public var height: Height
    /// Empty lines above the row.
    public var gap: Int
    public var content: Content
    public var position: SourcePosition

    public init(name: String? = nil, height: Height = .solved, gap: Int = 0, content: Content, position: SourcePosition) {
        self.name = name
        self.height = height
        self.gap = gap
        self.content = content
        self.position = position
    }

    public init(name: String? = nil, height: Height = .solved, gap: Int = 0, cells: [Cell], position: SourcePosition) {
        self.init(name: name, height: height, gap: gap, content: .cells(cells), position: position)
    }

    /// Its cells; none where it is still to be planned.
    public var cells: [Cell] {
        if case .cells(let cells) = content { cells } else { [] }
    }

    /// The blocks that it names, in reading order; of alternatives all.
    public var blocks: [BlockPlan] {
        switch content {
        case .cells(let cells): cells.flatMap(\.allBlocks)
        case .sections: []
        case .floor(let floor): floor.headline
        case .alternatives(let alternatives): alternatives.flatMap(\.rows).flatMap(\.blocks)
        }
    }

    /// The cells in it that hold blocks, with those that split cells hold, in reading order; of alternatives all.
    var blockCells: [Cell] {
        switch content {
        case .cells(let cells): cells.flatMap(\.blockCells)
        case .sections, .floor: []
        case .alternatives(let alternatives): alternatives.flatMap(\.rows).flatMap(\.blockCells)
        }
    }

    /// True where a filler stands in it, or may.
    var mayBearFillers: Bool {
        switch content {
        case .cells(let cells): cells.flatMap(\.allBlocks).contains { $0.kind == .filler } || cells.contains(where: \.mayBearFillers)
        case .sections: false
        case .floor: true
        case .alternatives(let alternatives): alternatives.contains { $0.rows.contains(where: \.mayBearFillers) }
        }
    }

    /// True where something in it is still to be planned.
    var isOpen: Bool {
        guard case .cells(let cells) = content else { return true }
        return cells.contains { cell in
            if case .rows(let rows) = cell.content { rows.contains(where: \.isOpen) } else { false }
        }
    }

    /// The least number of lines it can have, so far as the layout says.
    public var leastLines: Int {
        switch height {
        case .lines(let lines): return lines
        case .between(let bounds): return bounds.lowerBound
        case .solved: break
        }
        switch content {
        case .cells(let cells): return cells.map(\.leastLines).max() ?? 0
        case .sections, .floor: return 0
        case .alternatives(let alternatives): return alternatives.map { $0.rows.leastLines }.min() ?? 0
        }
    }
}

extension [Row] {
    /// The least number of lines they take one under another, so far as the layout says.
    public var leastLines: Int { reduce(0) { $0 + $1.gap + $1.leastLines } }
}
