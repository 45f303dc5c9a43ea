import Press

/// The vector forms of plates that are read one after another: a form whose bytes were read before, painted in the same state and to the same scale,
/// makes the same marks, wherever it stands.
///
/// Only a form that stands alone is kept: one that names nothing of its file but graphics states, which are compared. Belongs to one task at a time.
public final class FormShelf {
    /// What the marks of a form depend on.
    struct Key: Hashable {
        /// As it stands in the file.
        var content: [UInt8]
        /// How it is packed there: `FlateDecode`; nil for as it is.
        var filter: String?
        var states: [String: StateParameters]
        /// The state that it is painted in, without its text and its clip, at the page's corner.
        var state: PaintState

        /// Forms are told apart by their length: to hash their bytes is slow, and equal ones are compared anyway.
        func hash(into hasher: inout Hasher) {
            hasher.combine(content.count)
            hasher.combine(states.count)
        }
    }

    private var kept: [Key: [Mark]] = [:]
    private var keptBytes = 0

    /// Forms are kept up to so many bytes of their files; the marks of a deflated one take some twelve times as much.
    private static let mostKept = 2 << 20

    public init() {}

    var isEmpty: Bool { kept.isEmpty }

    func marks(of key: Key) -> [Mark]? { kept[key] }

    func keep(_ marks: [Mark], of key: Key) {
        if keptBytes + key.content.count > Self.mostKept { (kept, keptBytes) = ([:], 0) }
        kept[key] = marks
        keptBytes += key.content.count
    }
}
