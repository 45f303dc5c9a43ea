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
            let contents = part.parts.map(\.content)
            flow = contents.filter { !$0.isAside }.flatMap(\.elements).numbered
            asides = contents.filter(\.isAside).flatMap(\.elements).numberedWhereRepeated
            further = part.furtherHead.map { [CopyElement("short heading", [EditionText(.furtherHead, $0)])] } ?? []
        }

        public var elements: [CopyElement] { head + further + flow + asides }
        /// The text that figures are taken from.
        public var told: [Text] { (flow + asides).flatMap(\.texts).filter(\.role.isTold).map(\.text) }
        public var figures: [Statistic] { part.parts.flatMap(\.content.figures) }
    }

    public let articles: [Article]

    public init(_ edition: Edition) { articles = edition.parts.map(Article.init) }
}

extension [CopyElement] {
    /// Those of one name told apart by their numbers, where there are several.
    fileprivate var numberedWhereRepeated: [CopyElement] {
        let counts = Dictionary(map { ($0.name, 1) }, uniquingKeysWith: +)
        return zip(self, numbered).map { counts[$0.name] == 1 ? $0 : $1 }
    }

    /// Paragraphs told apart by their numbers.
    fileprivate var numbered: [CopyElement] {
        var counts: [String: Int] = [:]
        return map { element in
            counts[element.name, default: 0] += 1
            return CopyElement("\(element.name) \(counts[element.name] ?? 0)", element.texts)
        }
    }
}
