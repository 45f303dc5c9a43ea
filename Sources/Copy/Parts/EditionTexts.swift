/// Every text of an edition, what it is and where it stands: the one list that the checks on meaning, the certificate and the check of
/// figures read. What is not in it is not printed.
public struct EditionTexts: Sendable {
    /// A part of the page that stands together: the lead, a section.
    public struct Article: Sendable {
        public let part: PagePart
        /// The lines of its head.
        public let head: [CopyElement]
        /// The running text: what follows one another without anything between, from column to column.
        public let flow: [CopyElement]
        /// What stands beside the text.
        public let asides: [CopyElement]
        /// What is printed only where the text goes on on another page.
        public let further: [CopyElement]

        init(_ part: PagePart) {
            self.part = part
            head = part.head
            let elements = part.parts.flatMap(\.content.elements)
            flow = elements.filter(\.isRunning).numbered
            asides = elements.filter { !$0.isRunning }
            further = part.furtherHead.map { [CopyElement("short heading", [EditionText(.furtherHead, $0)])] } ?? []
        }

        public var elements: [CopyElement] { head + further + flow + asides }
        /// The text that figures are taken from.
        public var told: [Text] { flow.flatMap(\.texts).filter(\.role.isRunning).map(\.text) }
        public var figures: [Statistic] { part.parts.flatMap(\.content.figures) }
    }

    public let articles: [Article]

    public init(_ edition: Edition) { articles = edition.parts.map(Article.init) }
}

extension [CopyElement] {
    /// Paragraphs told apart by their numbers.
    fileprivate var numbered: [CopyElement] {
        var counts: [String: Int] = [:]
        return map { element in
            counts[element.name, default: 0] += 1
            return CopyElement("\(element.name) \(counts[element.name] ?? 0)", element.texts)
        }
    }
}
