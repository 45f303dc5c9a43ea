/// 拼版之度: what a house lets make-up change so that a page is full to its last line, how far, and at what price.
///
/// Of all changes that fill a module exactly the cheapest are made. A price is that of one line off what the part would choose by
/// itself; two lines off cost four times as much, three nine times. Shares are in thousandths of the height that a part would choose.
public struct FittingRules: Hashable, Sendable {
    /// What a module that cannot be filled is to its page.
    public enum Underset: String, Hashable, Sendable, CaseIterable {
        /// A page with white in it is refused.
        case refuse
        /// It is made, with a warning.
        case warn
    }

    /// Lines that a part may have beside its own: a paragraph within the limits of looseness, a heading as white around it (占行).
    public struct Change: Hashable, Sendable {
        public var price: Int
        /// So many lines at the most.
        public var most: Int

        public init(price: Int, most: Int) {
            self.price = price
            self.most = most
        }
    }

    /// A picture or panel lower or higher than it would be.
    public struct Height: Hashable, Sendable {
        public var price: Int
        public var least: Int
        public var most: Int
        /// Of a picture: the most of its area that may be cut away.
        public var cut: Int
        /// White kept between it, or its caption, and the text under it: of a line.
        public var white: Int

        /// Where a house says nothing.
        public static let usualCut = 400

        public init(price: Int, least: Int, most: Int, cut: Int = usualCut, white: Int = 0) {
            self.price = price
            self.least = least
            self.most = most
            self.cut = cut
            self.white = white
        }

        /// The fewest and the most lines of a part that would choose so many.
        public func range(natural: Int) -> ClosedRange<Int> {
            let least = (natural * least + 999) / 1000
            return least...max(least, natural * most / 1000)
        }
    }

    /// A part of so many lines, with the white around it: the hero figures.
    public struct Lines: Hashable, Sendable {
        public var price: Int
        public var least: Int
        public var lines: Int
        public var most: Int

        public init(price: Int, least: Int, lines: Int, most: Int) {
            self.price = price
            self.least = least
            self.lines = lines
            self.most = most
        }
    }

    /// Figures of a section that may stay off the page, the last first.
    public struct Callouts: Hashable, Sendable {
        public var mayHide: Bool
        /// For each one.
        public var price: Int

        public init(mayHide: Bool, price: Int) {
            self.mayHide = mayHide
            self.price = price
        }
    }

    /// A change of the whole page, made only where nothing finer fills it.
    public enum Step: Hashable, Sendable {
        /// So many lines more or fewer in the type area: the leading becomes smaller or larger.
        case lines(Int)
        /// So many thousandths of an em between the characters of body text.
        case tracking(Int)
        /// Body text at so many thousandths of its size, the measure in whole 字 again.
        case size(Int)
    }

    public var emptyLine: Int
    /// A paragraph's last line at the head of a column.
    public var widow: Int
    /// A paragraph's first line at the foot of a column.
    public var orphan: Int
    /// The same where that line is the paragraph's run-in lead.
    public var loneLead: Int
    /// Lines more or fewer than is best.
    public var paragraph: Change
    public var picture: Height
    public var panel: Height
    /// Lines more.
    public var head: Change
    public var figures: Lines
    public var callouts: Callouts
    public var underset: Underset
    /// Lines of a column that may stay empty at the end of a story: told, and no reason to refuse the page.
    public var mostWhite: Int
    /// A cross-head at the foot of a column, parted from its text.
    public var strandedHead: Int
    /// In the order in which they are tried.
    public var steps: [Step]

    public init(
        emptyLine: Int, widow: Int, orphan: Int, loneLead: Int, paragraph: Change, picture: Height, panel: Height, head: Change,
        figures: Lines,
        callouts: Callouts, underset: Underset, mostWhite: Int = 0, strandedHead: Int = 1000, steps: [Step]
    ) {
        self.emptyLine = emptyLine
        self.widow = widow
        self.orphan = orphan
        self.loneLead = loneLead
        self.paragraph = paragraph
        self.picture = picture
        self.panel = panel
        self.head = head
        self.figures = figures
        self.callouts = callouts
        self.underset = underset
        self.mostWhite = mostWhite
        self.strandedHead = strandedHead
        self.steps = steps
    }
}
