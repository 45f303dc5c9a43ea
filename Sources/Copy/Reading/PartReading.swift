import Source

/// Reads a text that may be made of parts: paragraphs under one key, or a list of texts and parts, each part a group with the key that names
/// its kind.
extension EditionReader {
    /// What is read of a section's body: its parts in their order, and what stands with the figures, charts and pictures of the section.
    struct Body {
        var parts: [Part] = []
        var statistics: [Statistic] = []
        var charts: [Chart] = []
        var pictures: [Picture] = []
    }

    /// Where a body stands: what may be in it depends on that.
    enum BodyPlace {
        case section, box
    }

    func body(_ field: Field, in place: BodyPlace = .section) -> Body? {
        guard case .list = field.node.content else {
            return field.paragraphs().map { Body(parts: $0.map { .paragraph(Paragraph($0)) }) }
        }
        guard let items = field.items() else { return nil }
        var body = Body()
        for item in items {
            if case .text = item.node.content {
                body.parts += (item.paragraphs() ?? []).map { .paragraph(Paragraph($0)) }
            } else {
                add(item, to: &body, in: place)
            }
        }
        if !body.parts.contains(where: \.isText), !items.isEmpty || field.node.isEmpty {
            field.fault("copy.no-text", "'\("name", field.name)' has no text", hint: "write at least one paragraph: - 文字")
        } else if items.isEmpty {
            field.fault("copy.no-text", "'\("name", field.name)' has no text", hint: "write at least one paragraph: - 文字")
        }
        refuseDoubleSignatures(body.parts)
        return body
    }

    /// The keys that name a part.
    fileprivate enum Kind: String, CaseIterable {
        case crossHead = "cross-head"
        case list, verse, dialogue, signed, quote, box, table, figures, chart, picture
    }

    private func add(_ item: Field, to body: inout Body, in place: BodyPlace) {
        guard let fields = item.fields(of: "a part of the text") else { return }
        let found = Kind.allCases.compactMap { kind in fields.optional(kind.rawValue).map { (kind, $0) } }
        guard let (kind, field) = found.first, found.count == 1 else {
            return item.fault(
                "copy.part-kind",
                found.isEmpty ? "this part does not say what it is" : "this part is \("kinds", found.map(\.0.rawValue)) at once",
                hint: "begin it with one of: \("kinds", Kind.allCases.map(\.rawValue))")
        }
        defer { fields.finish() }
        if place == .box, let outside = kind.isOutsideBoxes {
            return field.fault("copy.part-in-box", outside, hint: "put it beside the box, in its section")
        }
        switch kind {
        case .crossHead: field.displayText().map { body.parts.append(.crossHead(CrossHead($0))) }
        case .list: list(field, fields).map { body.parts.append(.list($0)) }
        case .verse: field.stanzas().map { body.parts.append(.verse(Verse($0))) }
        case .dialogue: dialogue(field).map { body.parts.append(.dialogue($0)) }
        case .signed: field.displayText().map { body.parts.append(.signature(Signature($0))) }
        case .quote: quote(field, fields).map { body.parts.append(.quote($0)) }
        case .box: box(field, fields).map { body.parts.append(.box($0)) }
        case .table: table(field, fields).map { body.parts.append(.table($0)) }
        case .figures: body.statistics += statistics(field)
        case .chart: chart(field).map { body.charts.append($0) }
        case .picture: picture(field).map { body.pictures.append($0) }
        }
    }

    /// Two signed ends after one text would stand on one another.
    private func refuseDoubleSignatures(_ parts: [Part]) {
        for (before, after) in zip(parts, parts.dropFirst()) {
            guard case .signature = before, case .signature(let second) = after else { continue }
            findings.error(
                "copy.double-signature", at: second.text.position, "two signed ends stand one after another",
                hint: "write them as one, with a line of its own for each: signed: |")
        }
    }

    private func list(_ field: Field, _ fields: Fields) -> TextList? {
        let marks = fields.optional("marks").map { $0.choice(of: TextList.Marks.self) } ?? .bullet
        guard let items = field.items() else { return nil }
        if items.isEmpty { field.fault("copy.empty-list", "the list has no item", hint: "write at least one: - 文字") }
        if let most = marks?.most, items.count > most {
            field.fault(
                "copy.list-marks",
                "the list has \("items", items.count) items, but its marks \("marks", marks?.rawValue ?? "") go to \("most", most)",
                hint: "take marks: 1. or divide the list")
        }
        let texts = items.compactMap { $0.paragraph() }
        guard let marks, texts.count == items.count, !items.isEmpty, items.count <= marks.most ?? .max else { return nil }
        return TextList(texts, marks: marks)
    }

    private func dialogue(_ field: Field) -> Dialogue? {
        guard let items = field.items() else { return nil }
        if items.isEmpty { field.fault("copy.empty-list", "the dialogue has no turn", hint: "write at least one: - 记者: 文字") }
        let turns = items.compactMap { item -> Dialogue.Turn? in
            guard let fields = item.fields(of: "a turn of a dialogue") else { return nil }
            let all = fields.all()
            guard let (name, words) = all.first, all.count == 1 else {
                item.fault(
                    "copy.dialogue", "a turn of a dialogue is one speaker and what is said",
                    hint: "write each on a line of its own: - 记者: 文字")
                return nil
            }
            guard let paragraphs = words.paragraphs(), !name.string.isEmpty else { return nil }
            let mark = SourceText("：", at: name.position(at: name.string.unicodeScalars.count))
            return Dialogue.Turn(speaker: Text([.init(name.string + "：")], from: name.followed(by: mark, after: "")), words: paragraphs)
        }
        return turns.count == items.count && !turns.isEmpty ? Dialogue(turns) : nil
    }

    private func quote(_ field: Field, _ fields: Fields) -> PullQuote? {
        let text = field.displayText()
        let by = fields.optional("by")?.displayText()
        let place = place(fields, at: field.position, otherwise: .top)
        guard let text, let place else { return nil }
        return PullQuote(text, by: by, place: place)
    }

    private func box(_ field: Field, _ fields: Fields) -> TextBox? {
        let title = field.node.isEmpty ? nil : field.displayText()
        let style = fields.optional("style")?.identifier()
        let body = fields.required("paragraphs").flatMap { self.body($0, in: .box) }
        let place = place(fields, at: field.keyPosition, otherwise: .foot)
        guard field.node.isEmpty || title != nil, let body, let place else { return nil }
        return TextBox(title: title, body: body.parts, style: style.map { Placed($0.string, at: $0.position) }, place: place)
    }

    /// Over how many columns a thing beside the text stands, and at which end of them.
    func place(_ fields: Fields, at position: SourcePosition, otherwise stand: Picture.Stand) -> AsidePlace? {
        let columns = fields.optional("columns").map { $0.integer(in: 1...12) }
        let stand = fields.optional("at").map { $0.choice(of: Picture.Stand.self) } ?? stand
        guard columns != .some(nil), let stand else { return nil }
        return AsidePlace(columns: columns ?? nil, stand: stand, position: position)
    }
}

extension EditionReader.Kind {
    /// What has no place inside a box, in words; nil for what has.
    fileprivate var isOutsideBoxes: Message? {
        switch self {
        case .crossHead, .list, .verse, .dialogue, .signed, .table: nil
        case .quote: "a pull quote cannot stand in a box"
        case .box: "a box cannot stand in a box"
        case .figures: "figures cannot stand in a box"
        case .chart: "a chart cannot stand in a box"
        case .picture: "a picture cannot stand in a box"
        }
    }
}

extension Part {
    /// True where it says something of the story itself.
    fileprivate var isText: Bool {
        switch self {
        case .paragraph, .list, .verse, .dialogue, .table: true
        case .crossHead, .signature, .quote, .box, .figures, .chart, .picture, .code, .advertisement: false
        }
    }
}
