import Measure
import Source

/// How one kind of page is made up: rows from top to bottom over the whole width of the type area.
///
/// As an editor writes it, a layout may leave things open: rows of sections to be planned, alternatives to be chosen among, parts that
/// vanish without copy, a height to be found. The make-up room plans it for an edition; what comes of that is a layout again, with
/// nothing left open.
public struct PageLayout: Hashable, Sendable {
    /// The layout's path as an edition names it: `zuojiang-daily/feature`.
    public var name: String
    public var house: House
    public var sheet: Sheet
    /// True where it stands on the sheet of the layout that an edition names, whichever that is, when it is asked for in its place.
    public var takesAnySheet = false
    /// The numbers of lines that the page may have, in ascending order; it takes the one that it fills best. Empty: the sheet's own.
    public var heights: [Int]
    /// The parts of an edition that this page leaves to other pages.
    public var leavesOut: Set<BlockPlan.Kind>
    /// What this layout says of lint otherwise than the house; the house here has it already.
    public var lint: LintSettings
    /// The numerals before this page's section headings, where they are others than the house's, or none; the house here has them already.
    public var numerals: [String]?
    /// What white that nothing fills is to this page, where that is not what the house says; the house here has it already.
    public var underset: FittingRules.Underset?
    public var rows: [Row]
    /// The page that stories turn to.
    public var next: NextPage?
    /// Sections that stand in several places, on this page and the next.
    public var chains: [StoryChain]
    /// The page's 版次, where it is one of several.
    public internal(set) var pageNumber: PageNumber?
    /// What stands on the other pages of the layout.
    public internal(set) var elsewhere: [BlockPlan] = []
    /// The names of places on the other pages.
    public internal(set) var namesElsewhere: Set<String> = []
    /// True for a page that another one of the layout turns to.
    public internal(set) var continuesAnother = false
    public var position: SourcePosition

    public init(
        name: String, house: House, sheet: Sheet, heights: [Int] = [], leavesOut: Set<BlockPlan.Kind> = [],
        lint: LintSettings = LintSettings(),
        numerals: [String]? = nil, underset: FittingRules.Underset? = nil, rows: [Row], next: NextPage? = nil, chains: [StoryChain] = [],
        position: SourcePosition
    ) {
        self.name = name
        self.house = house
        self.sheet = sheet
        self.heights = heights
        self.leavesOut = leavesOut
        self.lint = lint
        self.numerals = numerals
        self.underset = underset
        self.rows = rows
        self.next = next
        self.chains = chains
        self.position = position
    }

    /// The blocks that it names, in reading order; of alternatives all.
    public var blocks: [BlockPlan] { rows.flatMap(\.blocks) }

    /// True where a filler of the house may stand on it.
    public var mayBearFillers: Bool {
        rows.contains(where: \.mayBearFillers) || (next?.rows ?? []).contains(where: \.mayBearFillers)
    }

    /// The same page with so many lines: the paper grows or shrinks with them, so that the margins stay as they are.
    public func withLines(_ lines: Int) -> PageLayout {
        var layout = self
        layout.sheet.trim.height += sheet.lattice.pitch * (lines - sheet.lattice.lines)
        layout.sheet.lattice.lines = lines
        layout.heights = []
        return layout
    }
}
