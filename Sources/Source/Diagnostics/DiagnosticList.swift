/// How a list of findings is ordered and printed.
extension [Diagnostic] {
    /// Ordered by file, line and column; findings of one place keep their order, findings without a place come first.
    public func sortedByPlace() -> [Diagnostic] {
        enumerated().sorted { a, b in
            switch (a.element.position, b.element.position) {
            case (nil, nil): a.offset < b.offset
            case (nil, _): true
            case (_, nil): false
            case (let p?, let q?): p == q ? a.offset < b.offset : p < q
            }
        }.map(\.element)
    }

    /// One finding a line (and its hint on the next), in order of place, the first hundred in full and the rest counted.
    public func text(in wording: Wording) -> String {
        let ordered = sortedByPlace()
        var lines = ordered.prefix(Limits.diagnosticsShown).map { $0.text(in: wording) }
        let more = ordered.count - Limits.diagnosticsShown
        if more > 0 { lines.append(wording.text("and \("more", more) more")) }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The same as JSON, the same in every language: `{"diagnostics": [{"severity", "id", "file", "line", "column", "message", "hint",
    /// "arguments"}], "more": 0}`, a finding a line. Message and hint are in English; keys that have nothing to say are left out.
    public func json() -> String {
        let ordered = sortedByPlace()
        let shown = ordered.prefix(Limits.diagnosticsShown).map { "  " + $0.json.line }
        let body = shown.isEmpty ? "[]" : "[\n" + shown.joined(separator: ",\n") + "\n]"
        return "{\"diagnostics\": \(body), \"more\": \(ordered.count - shown.count)}\n"
    }
}

extension Diagnostic {
    fileprivate var json: OrderedJSON { json(to: nil) }

    /// The finding as programs read it.
    /// - Parameter end: the column behind what is meant, where that is known.
    public func json(to end: Int?) -> OrderedJSON {
        var fields: [OrderedJSON.Field] = [.init("severity", .text(severity.rawValue)), .init("id", .text(id))]
        if let position {
            fields.append(.init("file", .text(position.file)))
            if position.line > 0 { fields += [.init("line", .number(position.line)), .init("column", .number(position.column))] }
            if let end { fields.append(.init("endColumn", .number(end))) }
        }
        if let place { fields += place.fields }
        if let excess { fields.append(.init("overset", excess.json)) }
        fields.append(.init("message", .text(message)))
        if let hint { fields.append(.init("hint", .text(hint))) }
        let values = (finding.allArguments + (advice?.allArguments ?? [])).uniqued
        if !values.isEmpty { fields.append(.init("arguments", .fields(values.map { .init($0.name, $0.value.json) }))) }
        return .fields(fields)
    }
}

extension Diagnostic.PagePlace {
    fileprivate var fields: [OrderedJSON.Field] {
        [.init("page", .number(page))]
            + (box.map { box in
                [
                    .init(
                        "box",
                        .fields([
                            .init("x", .millimetres(box.left)), .init("y", .millimetres(box.top)), .init("width", .millimetres(box.width)),
                            .init("height", .millimetres(box.height)),
                        ]))
                ]
            } ?? [])
    }
}

extension Diagnostic.Excess {
    fileprivate var json: OrderedJSON {
        .fields(
            [.init("lines", .number(lines)), .init("characters", .number(characters))] + (cut.map { [.init("cut", .number($0))] } ?? []))
    }
}

extension Message.Value {
    fileprivate var json: OrderedJSON {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .words(let words): .text(words.english)
        case .list(let list), .choice(let list): .list(list.map { .text($0.english) })
        }
    }
}

extension Message {
    /// The values of the message, and behind them those of the words in it.
    fileprivate var allArguments: [Argument] {
        arguments
            + arguments.flatMap { argument -> [Argument] in
                if case .words(let words) = argument.value, words.template != "{text}" { words.allArguments } else { [] }
            }
    }
}

extension [Message.Argument] {
    /// The first of each name.
    fileprivate var uniqued: [Message.Argument] {
        reduce(into: []) { list, argument in if !list.contains(where: { $0.name == argument.name }) { list.append(argument) } }
    }
}

extension String {
    /// The string on one line, safe for a terminal: control characters as `\u{1B}`.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return unicodeScalars.map { $0.isControl ? $0.codePointEscape : String($0) }.joined()
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }

    fileprivate var codePointEscape: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

    /// The code point as it is written in the standard: `U+5498`.
    public var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
