/// Every message of the program in Chinese, as the catalogue's file has them: by the finding's id and the English template.
///
///     copy.date:
///       severity: error
///       message:
///         "there is no day {day}": 没有“{day}”这一天
///       hint:
///         "days from 1901-01-01 to 2099-12-31 are known": 可用 1901-01-01 至 2099-12-31 之间的日期
public struct MessageCatalogue: Sendable {
    /// What there is to say under one id, or under one heading of words that are no finding's own.
    public struct Entry: Hashable, Sendable {
        public var id: String
        /// Each severity that the finding may have; none for words.
        public var severities: [String]
        public var messages: [Pair]
        public var hints: [Pair]
    }

    /// A template in both languages.
    public struct Pair: Hashable, Sendable {
        public var english: String
        public var chinese: String
    }

    /// In the order of the file.
    public let entries: [Entry]
    private let own: [String: [String: String]]
    private let shared: [String: String]

    /// A catalogue without a word.
    public init() { self.init([]) }

    public init(_ entries: [Entry]) {
        self.entries = entries
        let pairs = entries.map { ($0.id, $0.messages + $0.hints) }
        own = Dictionary(pairs.map { ($0, Dictionary($1.map { ($0.english, $0.chinese) }) { first, _ in first }) }) { first, _ in first }
        shared = Dictionary(pairs.flatMap { $1.map { ($0.english, $0.chinese) } }) { first, _ in first }
    }

    /// Reads the catalogue's file, UTF-8.
    public init(reading bytes: [UInt8], file: String) throws(Refusal) {
        let tree = try YAMLReader.read(bytes, file: file)
        let findings = Findings()
        guard case .mapping(let groups) = tree.root.content else {
            throw Refusal("catalogue.form", at: tree.root.position, "not a catalogue")
        }
        let entries = groups.map { group in
            let fields = group.value.fields(of: "an entry of the catalogue", findings)
            let entry = Entry(
                id: group.key.string, severities: fields?.optional("severity")?.text()?.string.split(separator: " ").map(String.init) ?? [],
                messages: Self.pairs(fields?.optional("message"), findings), hints: Self.pairs(fields?.optional("hint"), findings))
            fields?.finish()
            return entry
        }
        try findings.refuseIfFaulty()
        self.init(entries)
    }

    private static func pairs(_ field: Field?, _ findings: Findings) -> [Pair] {
        (field?.fields(of: "a list of templates")?.all() ?? []).compactMap { key, field in
            field.text().map { Pair(english: key.string, chinese: $0.string) }
        }
    }

    /// The Chinese of a template; nil where it has none.
    func chinese(_ template: String, of id: String) -> String? { own[id]?[template] ?? shared[template] }
}
