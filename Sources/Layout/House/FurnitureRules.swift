import Measure
import Source

/// What the front page bears besides the copy, as the house designs it: 报头, 报脚 and 导读; and the fields that it has of its own.
public struct FurnitureRules: Hashable, Sendable {
    /// The house's own fields, each with what it says on every day; nil for one that each edition says: weather.
    public var fields: [String: String?]
    public var nameplate: NameplateRules?
    public var imprint: ImprintRules?
    public var index: IndexRules?

    public init(
        fields: [String: String?] = [:], nameplate: NameplateRules? = nil, imprint: ImprintRules? = nil, index: IndexRules? = nil
    ) {
        self.fields = fields
        self.nameplate = nameplate
        self.imprint = imprint
        self.index = index
    }
}

/// 报头: cells side by side, one of which holds the paper's name, and lines of fields over the whole width under them.
public struct NameplateRules: Hashable, Sendable {
    /// The paper's name: a drawing of the house, or words in type.
    public enum Name: Hashable, Sendable {
        case drawing(HouseDrawing)
        case words(FurnitureLine)
    }

    public enum Content: Hashable, Sendable {
        case name(Name)
        /// Fields or small texts one under another (报耳), which are wrapped where they are wider than the cell.
        case lines([FurnitureLine])
    }

    public struct Cell: Hashable, Sendable {
        /// Of the nameplate's width, in thousandths; all together 1000.
        public var width: Int
        public var content: Content
        /// Within the house's box rule.
        public var isFramed: Bool
        public var ground: InkName?

        public init(width: Int, content: Content, isFramed: Bool = false, ground: InkName? = nil) {
            self.width = width
            self.content = content
            self.isFramed = isFramed
            self.ground = ground
        }
    }

    /// From the left.
    public var cells: [Cell]
    public var strips: [FurnitureStrip]
    public var position: SourcePosition

    public init(cells: [Cell], strips: [FurnitureStrip] = [], position: SourcePosition) {
        self.cells = cells
        self.strips = strips
        self.position = position
    }

    /// The drawing of the paper's name; nil where it is set in type.
    public var drawing: HouseDrawing? {
        for cell in cells { if case .name(.drawing(let drawing)) = cell.content { return drawing } }
        return nil
    }
}

/// Fields spread over the width on one line, the first at the left edge and the last at the right, under a rule of the house.
public struct FurnitureStrip: Hashable, Sendable {
    public var lines: [FurnitureLine]
    /// The rule over it; nil for none.
    public var rule: RuleName?

    public init(_ lines: [FurnitureLine], rule: RuleName? = nil) {
        self.lines = lines
        self.rule = rule
    }
}

/// 报脚: strips at the foot of the page: address, telephone, printer, price.
public struct ImprintRules: Hashable, Sendable {
    public var strips: [FurnitureStrip]

    public init(strips: [FurnitureStrip]) { self.strips = strips }
}

/// 导读: how the entries of an edition's index are set.
public struct IndexRules: Hashable, Sendable {
    /// What stands over the entries; nil for nothing.
    public var title: FurnitureLine?
    /// The style of an entry.
    public var entry: String
    /// The page that it stands on, flush right: `{page}版`.
    public var reference: FurnitureLine
    /// Dots from the words to the reference.
    public var hasLeaders: Bool
    /// Entries side by side.
    public var across: Int
    public var isFramed: Bool

    public init(
        title: FurnitureLine?, entry: String, reference: FurnitureLine, hasLeaders: Bool = true, across: Int = 1, isFramed: Bool = false
    ) {
        self.title = title
        self.entry = entry
        self.reference = reference
        self.hasLeaders = hasLeaders
        self.across = across
        self.isFramed = isFramed
    }
}

extension House {
    /// The templates that a kind of furniture prints; none for a kind that is no furniture, or that the house does not have.
    public func furnitureLines(of kind: BlockPlan.Kind) -> [FurnitureLine] {
        switch kind {
        case .folio: folio.parts.flatMap(\.lines)
        case .nameplate:
            (furniture.nameplate?.cells ?? []).flatMap { cell -> [FurnitureLine] in
                switch cell.content {
                case .name(.words(let line)): [line]
                case .name(.drawing): []
                case .lines(let lines): lines
                }
            } + (furniture.nameplate?.strips ?? []).flatMap(\.lines)
        case .imprint: (furniture.imprint?.strips ?? []).flatMap(\.lines)
        case .index: furniture.index?.title.map { [$0] } ?? []
        case .kicker, .headline, .note, .lead, .figures, .picture, .section, .closing, .filler, .advertisement, .code: []
        }
    }

    /// False for a kind of furniture that the house has no design of.
    public func designs(_ kind: BlockPlan.Kind) -> Bool {
        switch kind {
        case .nameplate: furniture.nameplate != nil
        case .imprint: furniture.imprint != nil
        case .index: furniture.index != nil
        default: true
        }
    }
}
