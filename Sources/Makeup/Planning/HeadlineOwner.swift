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
        let wanted = Self.pairs([edition.headline].compactMap { $0 })
        if wanted.isEmpty { return [] }
        return edition.sections.map { section in
            let own = Self.pairs([section.heading] + section.paragraphs + [section.kicker, section.deck].compactMap { $0 })
            return wanted.intersection(own).count * 100 / wanted.count
        }
    }

    private static func pairs(_ texts: [Text]) -> Set<String> {
        texts.reduce(into: []) { pairs, text in
            let letters = text.plain.filter { $0.isLetter || $0.isNumber }
            for pair in zip(letters, letters.dropFirst()) { pairs.insert(String([pair.0, pair.1])) }
        }
    }
}
