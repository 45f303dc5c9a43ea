import Measure
import Source

/// How one kind of page is made up: rows of cells from top to bottom, each cell holding blocks.
public struct PageLayout: Hashable, Sendable {
    /// The layout's path as an edition names it: `zuojiang-daily/feature`.
    public var name: String
    public var house: House
    public var sheet: Sheet
    public var rows: [Row]
    /// The page that stories turn to.
    public var next: NextPage?
    /// Sections that stand in several places, on this page and the next.
    public var chains: [StoryChain]
    /// The page's 版次, where it is one of several.
    public internal(set) var pageNumber: Int?
    /// What stands on the other pages of the layout.
    public internal(set) var elsewhere: [BlockPlan] = []
    /// True for a page that another one of the layout turns to.
    public internal(set) var continuesAnother = false
    public var position: SourcePosition

    public init(name: String, house: House, sheet: Sheet, rows: [Row], next: NextPage? = nil, chains: [StoryChain] = [], position: SourcePosition) {
        self.name = name
        self.house = house
        self.sheet = sheet
        self.rows = rows
        self.next = next
        self.chains = chains
        self.position = position
    }
}

/// A band over the whole width of the type area.
public struct Row: Hashable, Sendable {
    public enum Height: Hashable, Sendable {
        case lines(Int)
        /// To be found by fitting; rows that are to be found share what the others leave.
        case solved
    }

    public var height: Height
    /// Empty lines above the row.
    public var gap: Int
    public var cells: [Cell]
    public var position: SourcePosition

    public init(height: Height, gap: Int, cells: [Cell], position: SourcePosition) {
        self.height = height
        self.gap = gap
        self.cells = cells
        self.position = position
    }
}

/// Some neighbouring columns of a row, and the blocks that stand in them one under another.
public struct Cell: Hashable, Sendable {
    public var columns: Int
    public var blocks: [BlockPlan]
    public var position: SourcePosition

    public init(columns: Int, blocks: [BlockPlan], position: SourcePosition) {
        self.columns = columns
        self.blocks = blocks
        self.position = position
    }
}

/// One block as the layout plans it.
public struct BlockPlan: Hashable, Sendable {
    /// What a block shows. Each kind is one file in the make-up room's `Blocks` folder.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case folio, kicker, headline, note, lead, figures, picture, section, closing
    }

    /// The places for a section's figures.
    public enum Figures: String, Hashable, Sendable, CaseIterable {
        /// At the top of the last column.
        case panel
        /// Across the columns under the heading, beside the pictures.
        case band
    }

    public var kind: Kind
    /// Which one, counted from 1, where the edition has several: the second section, the first picture.
    public var number: Int
    /// Lines the block takes in its cell; nil takes what the cell has left.
    public var lines: Int?
    /// Empty lines above the block in its cell.
    public var gap: Int
    /// The tint behind the block.
    public var ground: InkName?
    /// Where a section's figures stand.
    public var figures: Figures
    /// Which part of a section that stands in several places, counted from 1.
    public var part: Int?
    /// The direction of a headline, or of a section's heading.
    public var direction: TextDirection
    public var position: SourcePosition

    public init(
        kind: Kind, number: Int = 1, lines: Int? = nil, gap: Int = 0, ground: InkName? = nil, figures: Figures = .panel,
        part: Int? = nil, direction: TextDirection = .horizontal, position: SourcePosition
    ) {
        self.kind = kind
        self.number = number
        self.lines = lines
        self.gap = gap
        self.ground = ground
        self.figures = figures
        self.part = part
        self.direction = direction
        self.position = position
    }
}
