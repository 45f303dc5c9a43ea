import Source

/// What an edition says of its issue: 总第 N 期, 今日 N 版, and the fields that the house has of its own.
public struct IssueFacts: Hashable, Sendable {
    /// 总期号.
    public var number: Int?
    /// How many pages appear today.
    public var pages: Placed<Int>?
    /// Fields of the house, in the order in which they are written: weather.
    public var fields: [Field]
    public var position: SourcePosition

    public struct Field: Hashable, Sendable {
        public var name: String
        public var text: Text

        public init(name: String, text: Text) {
            self.name = name
            self.text = text
        }
    }

    public init(number: Int? = nil, pages: Placed<Int>? = nil, fields: [Field] = [], position: SourcePosition) {
        self.number = number
        self.pages = pages
        self.fields = fields
        self.position = position
    }
}
