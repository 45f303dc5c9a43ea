import Foundation

/// The sample project with a second page, 第 6 版, to which its second section turns.
extension SampleProject {
    /// - Parameter lead: what begins the second section.
    convenience init(twoPagesWith beginning: String) throws {
        try self.init()
        try write(Data(Self.twoPagesText.utf8), to: Self.page)
        try save(beginning: beginning)
    }

    /// Begins the second section with other words.
    func save(beginning: String) throws { try save(beginning: beginning, end: Self.paragraph(20)) }

    /// Ends the second section, and so the second page, with other words.
    func save(beginning: String = beginning, end: String) throws {
        let story = [beginning] + (0..<20).map(Self.paragraph) + [end]
        let text = Self.editionText.replacingOccurrences(
            of: "paragraphs: 这一节只有一段。", with: "paragraphs: |\n      " + story.joined(separator: "\n\n      "))
        try write(Data(text.utf8), to: Self.edition)
    }

    static let beginning = "这一节从第五版转到第六版。"

    /// A paragraph of three lines that no other is like.
    static func paragraph(_ number: Int) -> String {
        let marks = "春夏秋冬东南西北金木水火土日月星辰风云雨雪"
        return String(repeating: marks[marks.index(marks.startIndex, offsetBy: number)], count: 50) + "。"
    }

    private static let twoPagesText =
        pageText.replacingOccurrences(of: "{ kind: section, number: 2 }", with: "{ kind: section, number: 2, part: 1, lines: 19 }") + """
            next:
              rows:
                - lines: 3
                  cells: [{ columns: 2, blocks: [{ kind: folio }] }]
                - lines: 47
                  cells: [{ columns: 2, blocks: [{ kind: section, number: 2, part: 2 }] }]

            """
}
