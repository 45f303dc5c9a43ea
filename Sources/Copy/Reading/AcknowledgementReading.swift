import Source

/// Reads the findings that the desk has looked at: `- { check: phrase, words: [全方面], why: 照来稿 }`.
extension EditionReader {
    func acknowledgements(_ field: Field?) -> [Acknowledgement] { field?.items()?.flatMap(acknowledgements) ?? [] }

    private func acknowledgements(_ field: Field) -> [Acknowledgement] {
        guard let fields = field.fields(of: "a checked finding") else { return [] }
        defer { fields.finish() }
        let check = fields.required("check")?.identifier()
        let words = fields.required("words")?.texts() ?? []
        let why = fields.required("why")?.text()
        guard let check, let why else { return [] }
        return words.map { Acknowledgement(check: check.string, words: Placed($0.string, at: $0.position), why: why.string) }
    }
}
