import Source

/// What the files say that lay pages out, ready to be kept in certificates: many pages stand on the same values.
public struct LayoutValues: Hashable, Sendable {
    public let all: [PageRecord.Value]
    let document: OrderedJSON

    public init(_ all: [PageRecord.Value]) {
        self.all = all
        document = .list(all.map { .fields([.init("name", .text($0.name)), .init("value", .text($0.value))]) })
    }

    public static func == (one: LayoutValues, other: LayoutValues) -> Bool { one.all == other.all }

    public func hash(into hasher: inout Hasher) { hasher.combine(all) }
}
