import Copy
import Layout
import Measure

/// A kind of block in a cell of the page, filled with its copy and ready to be placed.
protocol Block {
    /// What it costs to give the block so many lines; nil where it cannot be done without loss. Zero is what the block would choose.
    func cost(lines: Int) -> Int?
    /// The same of each number of lines, from none to `most`.
    func costs(upTo most: Int) -> [Int?]
    /// False where it is certainly over in so many lines, or short by more than so many of a column; to be sure of more takes the pains of
    /// `cost`.
    func mayFill(lines: Int, white: Int) -> Bool
    /// The least number of lines that loses nothing.
    var leastLines: Int { get }
    /// The least number of lines in which it can still be seen what it is, whatever it loses.
    var floorLines: Int { get }
    /// Lines of a column that stay empty in so many lines, which lose nothing.
    func whiteLines(of lines: Int) -> Int
    /// The largest part of a picture of it that is cropped in so many lines, which lose nothing, or that stays white beside one, in
    /// thousandths of its height or width.
    func cropped(in lines: Int) -> Int
    /// The block's items on the page, and what found no room.
    func place(in frame: Frame) -> Placement
    /// What would fill the block where it is over or short there; nil where it knows of nothing. It is sought with pains, for pages
    /// that stay as they are.
    func advice(in frame: Frame) -> Advice?
}

/// What came of placing a block.
struct Placement {
    var items: [PlacedItem] = []
    var overset: Overset?
    /// What there is to say of the lines of text, in reading order.
    var lines: [LineReport] = []
    /// The legs that text runs through, in reading order.
    var legs: [TextLeg] = []
    /// The columns that its lines are counted in, where they are not the frame's.
    var columns: Int?
    /// Column lines of the frame that stay empty.
    var emptyLines = 0
    /// What there is to say of them, where the block knows more than their number.
    var underset: Underset?
    var levers: [Lever] = []
    /// Single figures that the house lets stay off the page.
    var leftOut: [Statistic] = []
    /// Column lines by use, where the block shares its lines among several; else all are what its kind is for.
    var uses: [LineUse: Int]?
}

extension Block {
    func costs(upTo most: Int) -> [Int?] { (0...most).map(cost) }
    func mayFill(lines: Int, white: Int) -> Bool { cost(lines: lines) != nil }
    var floorLines: Int { leastLines }
    func whiteLines(of lines: Int) -> Int { 0 }
    func cropped(in lines: Int) -> Int { 0 }
    func advice(in frame: Frame) -> Advice? { nil }

    /// The cost of a block whose height is its text's: exact, or with white in it.
    func exactCost(_ lines: Int, natural: Int, rules: FittingRules) -> Int? {
        if lines < natural { return nil }
        let white = lines - natural
        return white * white * rules.emptyLine
    }
}
