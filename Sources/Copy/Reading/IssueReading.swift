import Source

/// Reads what an edition says of its issue, and its index.
extension EditionReader {
    func issue(_ field: Field) -> IssueFacts? {
        guard let fields = field.fields(of: "an issue") else { return nil }
        defer { fields.finish() }
        let number = fields.optional("number").map { $0.integer(in: 1...9_999_999) }
        let pagesField = fields.optional("pages")
        let pages = pagesField.map { $0.integer(in: 1...999) }
        let own = fields.all().filter { !["number", "pages"].contains($0.key.string) }.map { key, field in
            field.displayText().map { IssueFacts.Field(name: key.string, text: $0) }
        }
        if number == .some(nil) || pages == .some(nil) || own.contains(where: { $0 == nil }) { return nil }
        return IssueFacts(
            number: number ?? nil, pages: (pages ?? nil).flatMap { count in pagesField.map { Placed(count, at: $0.position) } },
            fields: own.compactMap { $0 }, position: field.keyPosition)
    }

    func index(_ field: Field) -> PageIndex? {
        guard let items = field.items() else { return nil }
        if items.isEmpty { field.fault("copy.index", "the index has no entries", hint: "write one, or take 'index' out") }
        let entries = items.compactMap(entry)
        return entries.isEmpty ? nil : PageIndex(entries: entries, position: field.keyPosition)
    }

    /// `{ text: 春茶开园, edition: market, section: tea }`.
    private func entry(_ field: Field) -> PageIndex.Entry? {
        guard let fields = field.fields(of: "an entry of the index") else { return nil }
        defer { fields.finish() }
        let text = fields.required("text")?.displayText()
        let editionField = fields.optional("edition")
        let sectionField = fields.optional("section")
        let edition = editionField.map { $0.identifier() }
        let section = sectionField.map { $0.identifier() }
        if editionField == nil, sectionField == nil {
            field.fault(
                "copy.index", "the entry points to no page",
                hint: "name the edition or the section that it speaks of: edition: market, section: tea")
        }
        if edition == .some(nil) || section == .some(nil) { return nil }
        return text.map { text in
            PageIndex.Entry(
                text: text, edition: (edition ?? nil).map { Placed($0.string, at: $0.position) },
                section: (section ?? nil).map { Placed($0.string, at: $0.position) })
        }
    }
}
