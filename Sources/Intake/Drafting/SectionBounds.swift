/// Where the sections of a story begin whose headings are lost: a paragraph without a run-in lead opens one, where a paragraph with such a lead
/// follows it.
enum SectionBounds {
    /// The least sections of a story in parts.
    private static let least = 2

    /// Numbers of the paragraphs that open sections; none where the text shows no such structure.
    static func openings(of paragraphs: [StoryParts.Paragraph]) -> [Int] {
        let hasLead = paragraphs.map { $0.leadEnd != nil }
        let openings = paragraphs.indices.filter { index in
            !hasLead[index] && index + 1 < paragraphs.count && hasLead[index + 1] && !paragraphs[index].isSigned
        }
        return openings.count >= least ? openings : []
    }
}
