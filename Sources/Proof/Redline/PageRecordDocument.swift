import Source

extension PageRecord {
    /// The record as fields of a certificate.
    var fields: [OrderedJSON.Field] {
        [
            .init(
                "stories", .list(stories.map { .fields([.init("id", .text($0.id)), .init("texts", .list($0.texts.map { .text($0) }))]) })),
            .init("blocks", .list(blocks.map(Self.document))),
            .init("pictures", .list(pictures.map(Self.document))),
            .init("values", layout.document),
        ]
    }

    private static func document(_ block: Block) -> OrderedJSON {
        .fields([
            .init("name", .text(block.name)), .init("story", .text(block.story)), .init("page", .number(block.page)),
            .init("column", .number(block.column)), .init("columns", .number(block.columns)), .init("line", .number(block.line)),
            .init("lines", .number(block.lines)), .init("sha256", .text(block.setting)),
        ])
    }

    private static func document(_ picture: Picture) -> OrderedJSON {
        .fields([
            .init("place", .text(picture.place)), .init("file", .text(picture.file)), .init("alternative", .text(picture.alternative)),
            .init("sha256", .text(picture.digest)),
        ])
    }
}
