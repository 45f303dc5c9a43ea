import Measure

/// How the house's boxes look: 链接, 短评, 启事, 讣告. The first is that of a box that names none.
public struct BoxLook: Hashable, Sendable {
    public var name: String
    /// Behind it; nil for the paper.
    public var ground: InkName?
    /// Round it; nil for none.
    public var frame: RuleName?
    /// Over it; nil for none.
    public var rule: RuleName?
    public var title: StyleName
    public var text: StyleName

    public init(
        name: String = "box", ground: InkName?, frame: RuleName? = nil, rule: RuleName? = nil, title: StyleName = .boxTitle,
        text: StyleName = .box
    ) {
        self.name = name
        self.ground = ground
        self.frame = frame
        self.rule = rule
        self.title = title
        self.text = text
    }
}

/// How the house's tables look. The first is that of a table that names none.
public struct TableLook: Hashable, Sendable {
    public var name: String
    /// Over the head and under the last row.
    public var rule: RuleName
    /// Under the head; nil for none.
    public var underHead: RuleName?
    /// Between two rows; nil for none.
    public var betweenRows: RuleName?
    /// Behind the head; nil for the paper.
    public var headGround: InkName?
    /// Behind every other row; nil for the paper.
    public var stripe: InkName?

    public init(
        name: String = "table", rule: RuleName = .module, underHead: RuleName? = .box, betweenRows: RuleName? = nil,
        headGround: InkName? = nil, stripe: InkName? = nil
    ) {
        self.name = name
        self.rule = rule
        self.underHead = underHead
        self.betweenRows = betweenRows
        self.headGround = headGround
        self.stripe = stripe
    }
}
