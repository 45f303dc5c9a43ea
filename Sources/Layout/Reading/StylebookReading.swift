import Source

/// Reads a `stylebook.yaml`.
///
/// A pattern is literal but for braces: `高{质量水平|水平质量}` stands for two phrases, an empty alternative for none of its characters.
/// Every pattern is thus a short list of words: none can take long to look for.
struct StylebookReading {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func stylebook(_ root: SourceNode) -> Stylebook? {
        guard let fields = root.fields(of: "the stylebook", findings) else { return nil }
        defer { fields.finish() }
        return Stylebook(
            phrases: fields.optional("phrases")?.items()?.compactMap(phrase) ?? [], grades: grades(fields.optional("severities")),
            neverDoubled: fields.optional("never-doubled")?.text()?.string ?? "", doubled: words(fields.optional("doubled")),
            credits: words(fields.optional("credits")))
    }

    private func words(_ field: Field?) -> [String] { field?.texts()?.map(\.string) ?? [] }

    private func grades(_ field: Field?) -> [CheckName: Grade] {
        guard let fields = field?.fields(of: "the severities") else { return [:] }
        defer { fields.finish() }
        var grades: [CheckName: Grade] = [:]
        for check in CheckName.allCases { grades[check] = fields.optional(check.rawValue)?.choice() }
        return grades
    }

    private func phrase(_ field: Field) -> Stylebook.Phrase? {
        guard let fields = field.fields(of: "a phrase") else { return nil }
        defer { fields.finish() }
        let words = fields.required("pattern").flatMap(expanded)
        let write = fields.optional("write")?.text()?.string
        let why = fields.required("why")?.text()?.string
        let grade: Grade? = fields.optional("severity")?.choice()
        let unless = self.words(fields.optional("unless"))
        guard let words, let why else { return nil }
        return Stylebook.Phrase(words: words, write: write, why: why, grade: grade, unless: unless)
    }

    /// All words that a pattern stands for.
    private func expanded(_ field: Field) -> [String]? {
        guard let text = field.text() else { return nil }
        var words = [""]
        var rest = text.string[...]
        while !rest.isEmpty {
            let literal = rest.prefix { $0 != "{" && $0 != "}" }
            words = words.map { $0 + literal }
            rest = rest.dropFirst(literal.count)
            guard !rest.isEmpty else { break }
            guard rest.first == "{", let end = rest.firstIndex(of: "}"), !rest[..<end].dropFirst().contains("{") else {
                field.fault(
                    "layout.pattern", "the braces of '\("text", text.string)' do not pair",
                    hint: "write {one|another}; braces hold no braces")
                return nil
            }
            let choices = rest[..<end].dropFirst().split(separator: "|", omittingEmptySubsequences: false)
            words = words.flatMap { word in choices.map { word + $0 } }
            rest = rest[rest.index(after: end)...]
            if words.count > Limits.patternWords { break }
        }
        guard words.count <= Limits.patternWords, !words.contains("") else {
            field.fault(
                "layout.pattern",
                words.contains("")
                    ? "'\("text", text.string)' stands for nothing at all"
                    : "'\("text", text.string)' stands for more than \("most", Limits.patternWords) phrases",
                hint: "make several entries of it")
            return nil
        }
        return words
    }
}
