import Source

/// Reads the sections. Each id stands once; each heading and each section says something.
extension EditionReader {
    func sections(_ field: Field?) -> [Section] {
        guard let field, let items = field.items() else { return [] }
        if items.isEmpty {
            field.fault("copy.no-sections", "the edition has no section", hint: "write at least one, beginning with '- id: …'")
        }
        var places: [String: SourcePosition] = [:]
        return items.compactMap { section($0, &places) }
    }

    private func section(_ field: Field, _ places: inout [String: SourcePosition]) -> Section? {
        guard let fields = field.fields(of: "a section") else { return nil }
        defer { fields.finish() }
        let id = fields.required("id")?.identifier()
        let kicker = fields.optional("kicker")?.displayText()
        let heading = fields.required("heading")?.displayText()
        let shortHeading = fields.optional("short-heading")?.displayText()
        let deck = fields.optional("deck")?.displayText()
        let byline = fields.optional("byline")?.displayText()
        let dateline = fields.optional("dateline")?.displayText()
        let body = fields.required("paragraphs").flatMap { self.body($0) }
        let dropCap = fields.optional("drop-cap").flatMap { self.dropCap($0, dateline: dateline, body: body) }
        let statistics = (body?.statistics ?? []) + statistics(fields.optional("stats"))
        let charts = (body?.charts ?? []) + (fields.optional("charts")?.items()?.compactMap(chart) ?? [])
        let pictures = (body?.pictures ?? []) + pictures(fields.optional("pictures"))
        let code = fields.optional("code").flatMap { self.code($0) }
        let isAdvertisement = fields.optional("advertisement")?.boolean() ?? false
        let slot = fields.optional("slot")?.identifier()
        let pin = fields.optional("pin").flatMap(pin) ?? Pin()
        let rank = fields.optional("rank")?.integer(in: 1...100)
        if let id { refuseTwice(id, &places) }
        guard let id, let heading, let body else { return nil }
        return Section(
            id: id.string, position: field.position, kicker: kicker, heading: heading, shortHeading: shortHeading, deck: deck,
            byline: byline, dateline: dateline,
            body: body.parts, dropCap: dropCap, statistics: statistics, charts: charts, pictures: pictures, code: code,
            isAdvertisement: isAdvertisement, slot: slot.map { Placed($0.string, at: $0.position) }, pin: pin, rank: rank)
    }

    /// The first character over so many lines: of a paragraph that begins with running text.
    private func dropCap(_ field: Field, dateline: Text?, body: Body?) -> Int? {
        guard let lines = field.integer(in: 2...5) else { return nil }
        guard dateline == nil, case .paragraph? = body?.parts.first else {
            field.fault(
                "copy.drop-cap", "a drop cap begins a paragraph of running text",
                hint: dateline == nil ? "let the section begin with a paragraph" : "take away the dateline, or the drop cap")
            return nil
        }
        return lines
    }

    private func pin(_ field: Field) -> Pin? {
        guard let fields = field.fields(of: "a pin") else { return nil }
        defer { fields.finish() }
        let columns = fields.optional("columns")?.integer(in: 1...12)
        let row = fields.optional("row")?.integer(in: 1...100)
        let figures = fields.optional("figures")?.choice(of: Pin.Figures.self)
        return Pin(columns: columns, row: row, figures: figures, position: field.position)
    }

    private func refuseTwice(_ id: SourceText, _ places: inout [String: SourcePosition]) {
        guard let first = places[id.string] else {
            places[id.string] = id.position
            return
        }
        findings.error(
            "copy.doubled-id", at: id.position,
            "two sections have the id '\("id", id.string)'; the first stands in line \("line", first.line), column \("column", first.column)",
            hint: "give one of them another id: files are named after it")
    }
}
