import Source

extension Receipt {
    /// Beside the edition: each file with its sums, and each stretch of its characters with where it went.
    public var json: [UInt8] {
        OrderedJSON.fields([
            .init("edition", .text(edition)), .init("files", .list(files.map(\.json))),
            .init(
                "proof",
                .fields([
                    .init("characters", .number(characters)), .init("used", .number(used)), .init("dropped", .number(dropped)),
                    .init("asked", .number(asked)), .init("used-digest", .text(digest)),
                ])),
        ]).document
    }

    /// On the terminal, in a desk's words.
    public var text: String {
        files.map(\.text).joined()
            + "proven: each of the \(characters) characters is accounted for once, and the \(used) used stand in the edition as in the file\n"
    }
}

extension Receipt.File {
    fileprivate var json: OrderedJSON {
        .fields([
            .init("file", .text(name)), .init("form", .text(form.rawValue)), .init("digest", .text(digest)),
            .init("characters", .number(characters)), .init("used", .number(used)), .init("asked", .number(asked)),
            .init("dropped", .fields(reasons.map { .init($0.rawValue, .number(dropped[$0] ?? 0)) })),
            .init("entries", .list(entries.map(\.json))),
        ])
    }

    private var reasons: [DropReason] { DropReason.allCases.filter { dropped[$0] != nil } }

    fileprivate var text: String {
        let lines =
            ["\(name): \(characters) characters", "  used    \(used)", "  dropped \(dropped.values.reduce(0, +))"]
            + reasons.map { "    \(dropped[$0] ?? 0)  \($0.words)" + samples(of: $0) } + ["  asked   \(asked)"]
        return lines.map { $0 + "\n" }.joined()
    }

    /// What of the reason says something is shown.
    private func samples(of reason: DropReason) -> String {
        guard reason != .white, reason != .invisible else { return "" }
        let texts = entries.filter { $0.fate == .dropped(reason) }.map(\.text).prefix(3)
        return ": " + texts.map { $0.count > 24 ? $0.prefix(24) + "…" : $0[...] }.joined(separator: " / ")
    }
}

extension Receipt.Entry {
    fileprivate var json: OrderedJSON {
        var fields: [OrderedJSON.Field] = [.init("line", .number(place.line)), .init("characters", .number(text.unicodeScalars.count))]
        switch fate {
        case .used(let path): fields.append(.init("used", .text(path)))
        case .dropped(let reason): fields.append(.init("dropped", .text(reason.rawValue)))
        case .asked(let question): fields.append(.init("asked", .number(question + 1)))
        }
        return .fields(fields + [.init("text", .text(text))])
    }
}
