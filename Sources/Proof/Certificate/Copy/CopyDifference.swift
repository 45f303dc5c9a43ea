import Measure
import Source

/// Where and how two texts differ: one stretch, between what they share at their beginnings and at their ends.
struct CopyDifference {
    /// Offset of the first character that differs, in both.
    let start: Int
    private let wanted: ArraySlice<Unicode.Scalar>
    private let found: ArraySlice<Unicode.Scalar>
    private let before: ArraySlice<Unicode.Scalar>

    private static let context = 6
    private static let quoted = 24

    /// - Parameters:
    ///   - copy: what should stand.
    ///   - page: what stands.
    init(copy: [Unicode.Scalar], page: [Unicode.Scalar]) {
        let least = min(copy.count, page.count)
        let start = (0..<least).first { copy[$0] != page[$0] } ?? least
        let tail = (0..<(least - start)).first { copy[copy.count - 1 - $0] != page[page.count - 1 - $0] } ?? least - start
        self.start = start
        wanted = copy[start..<(copy.count - tail)]
        found = page[start..<(page.count - tail)]
        before = copy[max(0, start - Self.context)..<start]
    }

    var isNone: Bool { wanted.isEmpty && found.isEmpty }
    /// How much of the copy differs.
    var weight: Int { max(wanted.count, found.count) }

    /// The page lacks '化' after '…激活发展动'.
    var message: Message {
        let place: Message = before.isEmpty ? "at the beginning" : "after '\("before", Self.text(before))'"
        let (lacking, standing) = (Self.text(wanted), Self.text(found))
        if found.isEmpty { return "the page lacks '\("lacking", lacking)' \("place", place)" }
        if wanted.isEmpty { return "the page has '\("standing", standing)' too much \("place", place)" }
        return wanted.sorted() == found.sorted()
            ? "the page has '\("standing", standing)', out of order, \("place", place) where the copy has '\("lacking", lacking)'"
            : "the page has '\("standing", standing)' \("place", place) where the copy has '\("lacking", lacking)'"
    }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(scalars: scalars.prefix(quoted)) + (scalars.count > quoted ? "…" : "")
    }
}
