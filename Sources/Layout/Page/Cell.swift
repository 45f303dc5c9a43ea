import Source

/// Some neighbouring columns of a row.
public struct Cell: Hashable, Sendable {
    public enum Content: Hashable, Sendable {
        /// One under another.
        case blocks([BlockPlan])
        /// The cell is split into rows of its own.
        case rows([Row])
    }

    /// What an edition calls it by; nil where it has no name. A named cell without blocks is filled by the edition alone.
    public var name: String?
    public var columns: Int
    public var content: Content
    public var position: SourcePosition

    public init(name: String? = nil, columns: Int, content: Content, position: SourcePosition) {
        self.name = name
        self.columns = columns
        self.content = content
        self.position = position
    }

    public init(name: String? = nil, columns: Int, blocks: [BlockPlan], position: SourcePosition) {
        self.init(name: name, columns: columns, content: .blocks(blocks), position: position)
    }

    /// The blocks that stand in it directly.
    public var blocks: [BlockPlan] {
        if case .blocks(let blocks) = content { blocks } else { [] }
    }

    /// Its blocks and those of its rows, in reading order.
    public var allBlocks: [BlockPlan] {
        switch content {
        case .blocks(let blocks): blocks
        case .rows(let rows): rows.flatMap(\.blocks)
        }
    }

    /// True where a floor or a filler stands in its rows.
    var mayBearFillers: Bool {
        if case .rows(let rows) = content { rows.contains(where: \.mayBearFillers) } else { false }
    }

    /// Itself where it holds blocks, else the cells of its rows that do.
    var blockCells: [Cell] {
        switch content {
        case .blocks: [self]
        case .rows(let rows): rows.flatMap(\.blockCells)
        }
    }

    /// The least number of lines it can have, so far as the layout says.
    public var leastLines: Int {
        switch content {
        case .blocks(let blocks): blocks.reduce(0) { $0 + $1.gap + ($1.lines ?? 1) }
        case .rows(let rows): rows.leastLines
        }
    }
}
