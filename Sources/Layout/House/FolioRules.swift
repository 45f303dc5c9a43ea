/// How the house designs its folio line.
public struct FolioRules: Hashable, Sendable {
    /// On even pages the number stands at the left, at the outer edge as on odd ones, and the rest mirrored with it.
    public var isMirrored: Bool

    public init(isMirrored: Bool = true) { self.isMirrored = isMirrored }
}
