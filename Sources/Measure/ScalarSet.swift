/// A few characters, to be asked of every character of a text: most are told to be none of them without a search.
public struct ScalarSet: ExpressibleByStringLiteral, Sendable {
    private let members: [Unicode.Scalar]
    /// A bit for the low six bits of each member.
    private let mask: UInt64

    public init(_ members: some Sequence<Unicode.Scalar>) {
        self.members = Array(members)
        mask = self.members.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    }

    public init(stringLiteral members: String) { self.init(members.unicodeScalars) }

    public func contains(_ scalar: Unicode.Scalar) -> Bool { mask >> UInt64(scalar.value & 63) & 1 != 0 && members.contains(scalar) }
}
