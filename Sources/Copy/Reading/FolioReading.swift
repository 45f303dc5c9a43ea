import Source

/// Reads the folio: paper, date, page, name, credits. A weekday or lunar date that is stated is checked against the date.
extension EditionReader {
    func folio(_ field: Field) -> Folio? {
        guard let fields = field.fields(of: "a folio") else { return nil }
        defer { fields.finish() }
        let paper = fields.required("paper")?.text()
        let date = fields.required("date").flatMap(date)
        let page = fields.required("page")?.pageNumber()
        let name = fields.required("name")?.text()
        let credits = fields.optional("credits")?.items()?.compactMap(credit) ?? []
        check(fields.optional("weekday"), is: date?.weekday, "weekday")
        check(fields.optional("lunar"), is: date?.lunar, "lunar date")
        guard let paper, let date, let page, let name else { return nil }
        return Folio(paper: paper.string, date: date, page: page, name: name.string, credits: credits, position: field.position)
    }

    /// `2026-01-15`.
    private func date(_ field: Field) -> PublicationDate? {
        guard let text = field.text() else { return nil }
        guard PublicationDate.numbers(iso8601: text.string) != nil else {
            field.fault("copy.date", "'\("text", text.string)' is not a date", hint: "write year, month and day like 2026-01-15")
            return nil
        }
        if let date = PublicationDate(iso8601: text.string) { return date }
        field.fault("copy.date", "there is no day \("text", text.string)", hint: "days from 1901-01-01 to 2099-12-31 are known")
        return nil
    }

    private func check(_ field: Field?, is computed: String?, _ what: Message) {
        guard let field, let text = field.text(), let computed, text.string != computed else { return }
        field.fault(
            "copy.date", "the \("what", what) of this date is \("computed", computed), not \("text", text.string)",
            hint: "correct it or the date, or delete the line: it is computed")
    }

    private func credit(_ field: Field) -> Folio.Credit? {
        guard let fields = field.fields(of: "a credit") else { return nil }
        defer { fields.finish() }
        let role = fields.required("role")?.text()
        let name = fields.optional("name")?.rawText()
        return role.map { Folio.Credit(role: $0.string, name: name?.string ?? "", position: $0.position) }
    }
}
