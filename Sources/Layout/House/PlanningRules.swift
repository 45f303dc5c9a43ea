/// How the house likes its pages planned: limits that hold, and prices of what it would rather not see.
///
/// Prices are in the units of fitting: 1 is a picture that is a line higher or lower than it would choose to be.
public struct PlanningRules: Hashable, Sendable {
    /// What may be rather not seen, and costs.
    public enum Price: String, Hashable, Sendable, CaseIterable {
        /// A module narrower than the house likes, for each column.
        case narrow
        /// A module wider than the house likes, for each column.
        case wide
        /// A row of one module.
        case alone
        /// Two neighbours in a row that open alike: both with a picture, both with figures, both with text alone.
        case alike
        /// A module with figures that opens with text alone.
        case plain
        /// A module's picture that vies with the dominant one, for each column too many.
        case picture
        /// A module on a floor that is a strip: wide and low.
        case strip
        /// A module on a floor that is lower or narrower than its width or height asks, for each tenth beyond the liked shapes.
        case shape
        /// Text that stands less deep on a floor than the house likes, for each line.
        case shallow
        /// 碰题: two heads of one grade side by side.
        case twin
        /// 通缝: a gutter on a floor longer than the house likes, for each line.
        case alley
        /// 断版: a cut over the whole floor.
        case cut
        /// A story over more or fewer columns than its grade likes, for each column.
        case offGrade = "off-grade"
        /// A head of the next lower or higher grade.
        case smaller
        /// A picture over more or fewer columns than it likes, for each column.
        case art
        /// Two stories with pictures side by side: their pictures vie.
        case rivals
        /// A line of a column that stays white on a floor, beside what fitting takes for it.
        case white
        /// A filler on a floor, for each line of a column.
        case filler
        /// A line more between two modules on a floor, for each column.
        case gap
        /// The page's headline smaller than its columns ask, for each point.
        case headline
        /// The page's headline in more than two lines, for each.
        case headlineLine = "headline-line"
        /// A head on a floor that takes more than a third of its module, for each line of a column.
        case deepHead = "deep-head"
        /// A head on a floor that is broken within a word.
        case parted
    }

    /// The least and the most columns of a module that shares its row.
    public var columns: ClosedRange<Int>
    /// The columns that cost nothing.
    public var liked: ClosedRange<Int>
    /// The columns of a module's picture that cost nothing.
    public var pictureColumns: Int
    public var prices: [Price: Int]
    /// What is a strip: as many columns of six or more, in fewer lines.
    public var strip: Strip
    /// The height of a module over its width, in thousandths, that costs nothing on a floor.
    public var shapes: ClosedRange<Int>
    /// The lines of text that cost nothing on a floor.
    public var depth: Int
    /// The lines of a gutter that cost nothing, in thousandths of the page's.
    public var alley: Int
    /// So much of a picture on a floor may be cropped, in thousandths of its height or width.
    public var crop: Int
    /// So large a part of the type area the house likes the first story's picture to be, and those of other stories, in thousandths.
    public var leadPicture: Int
    public var otherPicture: Int

    /// Columns of six, and lines.
    public struct Strip: Hashable, Sendable {
        public var columns: Int
        public var lines: Int

        public init(columns: Int, lines: Int) { (self.columns, self.lines) = (columns, lines) }
    }

    public init(
        columns: ClosedRange<Int> = 1...4, liked: ClosedRange<Int> = 2...3, pictureColumns: Int = 2, prices: [Price: Int] = Self.usual,
        strip: Strip = Strip(columns: 5, lines: 14), shapes: ClosedRange<Int> = 600...2200, depth: Int = 12, alley: Int = 600,
        crop: Int = 150, leadPicture: Int = 170, otherPicture: Int = 60
    ) {
        self.columns = columns
        self.liked = liked
        self.pictureColumns = pictureColumns
        self.prices = prices
        self.strip = strip
        self.shapes = shapes
        self.depth = depth
        self.alley = alley
        self.crop = crop
        self.leadPicture = leadPicture
        self.otherPicture = otherPicture
    }

    public static let usual: [Price: Int] = [
        .narrow: 120, .wide: 60, .alone: 80, .alike: 20, .plain: 10, .picture: 30, .strip: 2500, .shape: 120, .shallow: 40, .twin: 120,
        .alley: 6, .cut: 40, .offGrade: 200, .smaller: 150, .art: 80, .rivals: 300, .white: 800, .filler: 60, .gap: 40, .headline: 8,
        .headlineLine: 500, .deepHead: 80, .parted: 3000,
    ]

    public subscript(_ price: Price) -> Int { prices[price] ?? 0 }
}
