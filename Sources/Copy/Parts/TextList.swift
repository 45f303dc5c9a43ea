import Source

/// Items one under another, each behind its mark.
public struct TextList: ArticlePart {
    /// The series that the marks are taken from, named by its first.
    public enum Marks: String, Hashable, Sendable, CaseIterable {
        case circled = "①"
        case bracketed = "（一）"
        case numbered = "1."
        case bullet = "•"
        case dash = "——"

        /// So many items can be told apart; nil for marks that are all the same.
        public var most: Int? {
            switch self {
            case .circled: 20
            case .bracketed, .numbered: 99
            case .bullet, .dash: nil
            }
        }

        /// The mark of an item, counted from 1.
        public func mark(of number: Int) -> String {
            switch self {
            case .circled: Unicode.Scalar(0x2460 + UInt32(number) - 1).map { String(Character($0)) } ?? ""
            case .bracketed: "（\(HanNumerals.text(of: number))）"
            case .numbered: "\(number)."
            case .bullet, .dash: rawValue
            }
        }
    }

    public var marks: Marks
    public var items: [Text]

    public init(_ items: [Text], marks: Marks) {
        self.items = items
        self.marks = marks
    }

    /// Each item with its mark, which stands where the item begins.
    public var marked: [(mark: Text, item: Text)] {
        items.enumerated().map { index, item in (Text([.init(marks.mark(of: index + 1))], at: item.position), item) }
    }

    public var isAside: Bool { false }
    public var elements: [CopyElement] {
        marked.map { CopyElement("list-item", [EditionText(.mark, $0.mark), EditionText(.item, $0.item)]) }
    }
    public var plain: String { marked.map { $0.mark.plain + $0.item.plainWithRuby }.joined(separator: "\n") }

    public func html(_ writing: HTMLWriting) -> String {
        let name = marks == .bullet || marks == .dash ? "ul" : "ol"
        return "<\(name)>\n" + items.map { "<li>\($0.html)</li>" }.joined(separator: "\n") + "\n</\(name)>"
    }
}
