import Copy
import Layout
import Measure
import Source

/// A block as it stands on the page: what a proof outlines, what lint looks at, what an export cuts out.
public struct PlacedBlock: Hashable, Sendable {
    /// What the layout planned.
    public var plan: BlockPlan
    /// The columns and lines it stands on.
    public var frame: Frame
    /// In reading order.
    public var items: [PlacedItem]
    /// What there is to say of its lines of text, in reading order.
    public var lines: [LineReport]
    /// The legs its text runs through, in reading order; none for a block without columns of text.
    public var legs: [TextLeg]
    /// Column lines that stay empty.
    public var emptyLines: Int
    public var overset: Overset?
    public var underset: Underset?
    /// What was changed to fill it.
    public var levers: [Lever]
    /// Single figures that it leaves out to be full, as the house allows.
    public var leftOut: [Statistic]
    /// What its column lines are used for; they add up to its columns x lines. Of a block that divides its columns anew they are its
    /// own columns' lines, told as the lattice's (`LineUse.shared`).
    public var uses: [LineUse: Int]

    init(_ plan: BlockPlan, in frame: Frame, _ placement: Placement) {
        self.plan = plan
        self.frame = frame
        items = placement.items
        lines = placement.lines
        legs = placement.legs
        emptyLines = placement.emptyLines
        overset = placement.overset
        underset = placement.underset
        levers = placement.levers
        leftOut = placement.leftOut
        let own = placement.uses ?? [plan.kind.use: frame.columns * frame.lines - placement.emptyLines, .white: placement.emptyLines]
        uses = placement.columns.map { LineUse.shared(own, of: $0, among: frame.columns) } ?? own
        if emptyLines > 0, underset == nil { underset = Underset(label: name, lines: emptyLines, position: plan.position) }
    }

    /// What is over or short, with what would fill it.
    mutating func take(_ advice: Advice) {
        overset?.cut = advice.characters
        overset?.remedies = advice.words
        underset?.characters = advice.characters
        underset?.remedies = advice.words
    }

    /// Its place from the top left corner of the trim.
    public var box: Box { frame.box }

    /// Its columns of text over its height, where it divides its cell anew (破栏); none where it keeps the page's.
    public var ownColumns: [Box] {
        legs.filter { $0.frame.lattice != frame.lattice }.map {
            Box(x: $0.textBox.left, y: box.top, width: $0.textBox.width, height: box.height)
        }
    }

    /// `section 2`, `headline`: as an editor calls it.
    public var name: String { plan.name }

    /// 字 of its lines of text, punctuation included.
    public var characters: Int { lines.reduce(0) { $0 + $1.text.count } }
}

extension BlockPlan.Kind {
    /// What a block of this kind is for, to the account of the page.
    fileprivate var use: LineUse {
        switch self {
        case .folio, .kicker, .nameplate, .imprint, .index: .furniture
        case .headline: .heading
        case .picture, .filler, .advertisement, .code: .picture
        case .figures: .panel
        case .note, .lead, .section, .closing: .text
        }
    }
}
