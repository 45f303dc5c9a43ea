import Measure
import Source

/// One block as the layout plans it.
public struct BlockPlan: Hashable, Sendable {
    /// What a block shows. Each kind is one file in the make-up room's `Blocks` folder.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case folio, kicker, headline, note, lead, figures, picture, section, closing
        /// 报头, 报脚, 导读: the furniture of a front page.
        case nameplate, imprint, index
        /// A drawing of the house that fills what the copy leaves (补白).
        case filler
        /// What others have paid for.
        case advertisement
        /// A QR code.
        case code
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
    /// The columns of text that it divides its cell into anew (破栏); nil for those of the lattice.
    public var legs: Int?
    /// Where the 字 go that do not divide evenly; nil for what the house says.
    public var remainder: LegRules.Remainder?
    /// The size of a section's vertical heading; nil for a column of the lattice.
    public var head: VerticalHead?
    /// The grade of a section's heading or of a headline, by its name in the house; nil for the style's own size.
    public var grade: String?
    /// The columns of a section's picture that states none itself; nil for all that it can have.
    public var pictureColumns: Int?
    /// True where the block vanishes in an edition that has nothing for it.
    public var isOptional: Bool
    public var position: SourcePosition

    public init(
        kind: Kind, number: Int = 1, lines: Int? = nil, gap: Int = 0, ground: InkName? = nil, figures: Figures = .panel,
        part: Int? = nil, direction: TextDirection = .horizontal, legs: Int? = nil, remainder: LegRules.Remainder? = nil,
        head: VerticalHead? = nil, grade: String? = nil, pictureColumns: Int? = nil, isOptional: Bool = false, position: SourcePosition
    ) {
        self.kind = kind
        self.number = number
        self.lines = lines
        self.gap = gap
        self.ground = ground
        self.figures = figures
        self.part = part
        self.direction = direction
        self.legs = legs
        self.remainder = remainder
        self.head = head
        self.grade = grade
        self.pictureColumns = pictureColumns
        self.isOptional = isOptional
        self.position = position
    }
}
