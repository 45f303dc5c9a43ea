import Source

/// Reads what is still to be decided: `ask:`, and the texts of `proposed:`.
extension EditionReader {
    func questions(_ field: Field?) -> [OpenQuestion] { field?.items()?.compactMap(question) ?? [] }

    private func question(_ field: Field) -> OpenQuestion? {
        guard let fields = field.fields(of: "a question") else { return nil }
        defer { fields.finish() }
        let about = fields.required("about")?.identifier()
        let question = fields.required("question")?.text()
        let words = fields.optional("words")?.text()
        guard let about, let question else { return nil }
        return OpenQuestion(about: about.string, question: question.string, words: words?.string, position: field.position)
    }

    func proposals(_ field: Field?) -> [Placed<String>] { field?.texts()?.map { Placed($0.string, at: $0.position) } ?? [] }
}
