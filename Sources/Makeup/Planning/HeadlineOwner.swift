import Copy

/// Whose the page's headline is: a story's own, or a title over all of them.
///
/// The words of a story's headline stand in the story: where most pairs of its characters do, and far more of them than in any other
/// story, it is that one's.
struct HeadlineOwner {
    private let edition: Edition

    init(_ edition: Edition) { self.edition = edition }

    /// Of a hundred pairs of the headline's characters so many stand in the story at least, and so many more than in another.
    private static let (least, more) = (50, 15)

    /// True where the headline is the first story's.
    var isFirstStorys: Bool {
        if edition.headline == nil { return false }
        guard let first = shares.first else { return false }
        let others = shares.dropFirst().max() ?? 0
        return edition.sections.count == 1 || first >= Self.least && first >= others + Self.more
    }

    /// Of a hundred pairs of the headline's characters those that stand in each story.
    private var shares: [Int] {
        guard let headline = edition.headline else { return [] }
        var wanted: Set<Pair> = []
        Self.pairs(of: headline) { wanted.insert($0) }
        if wanted.isEmpty { return [] }
        return edition.sections.map { section in
            var missing = wanted
            for text in [section.heading] + section.paragraphs + [section.kicker, section.deck].compactMap({ $0 }) {
                Self.pairs(of: text) { missing.remove($0) }
            }
            return (wanted.count - missing.count) * 100 / wanted.count
        }
    }

    /// Two letters or figures that stand side by side, but for marks and spaces between them.
    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var second: Unicode.Scalar
    }

    private static func pairs(of text: Text, _ found: (Pair) -> Void) {
        var last: Unicode.Scalar?
        for scalar in text.plain.unicodeScalars where isLetter(scalar) {
            if let last { found(Pair(first: last, second: scalar)) }
            last = scalar
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        // Most of a page is Han, which need not be looked up.
        if (0x4E00...0x9FFF).contains(scalar.value) { return true }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
