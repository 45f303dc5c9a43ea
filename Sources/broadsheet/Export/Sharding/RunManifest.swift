import Measure
import Source

/// What a whole run of `export`, or one shard of it, has made: every edition with the digest of its manifest, and what all of it stands on.
/// The same export, the same bytes, whether one run made it or several whose shards were merged.
struct RunManifest: Sendable, Hashable {
    static let format = "broadsheet-export-run/1"

    /// Which share a run was, and what tells that others belong to it.
    struct Share: Hashable, Sendable, Codable {
        var number: Int
        var of: Int
        /// Digest of how the export was dealt out.
        var division: String
        /// Digest of the program.
        var program: String
    }

    /// A file that pages stand on.
    struct Ground: Hashable, Sendable, Codable, Comparable {
        enum Kind: String, Sendable, Codable { case font, layout, profile }

        var kind: Kind
        /// The layout's path, the printing condition, or paper and font role.
        var name: String
        var file: String
        var sha256: String

        static func < (a: Ground, b: Ground) -> Bool {
            (a.kind.rawValue, a.name, a.file, a.sha256) < (b.kind.rawValue, b.name, b.file, b.sha256)
        }
    }

    struct Edition: Hashable, Sendable, Codable {
        var edition: String
        /// Digest of its manifest; nil where no part of it could be made.
        var sha256: String?
        /// True where all that was to be made of it was made.
        var complete: Bool
        /// What was to be made, where others made the rest.
        var share: EditionShare.Part?
    }

    var engine: String
    var order: ExportOrder
    var share: Share?
    var grounds: [Ground]
    /// In the order of their names.
    var editions: [Edition]

    var json: [UInt8] {
        OrderedJSON.fields(
            [.init("manifest", .text(Self.format)), .init("engine", .text(engine))] + order.fields + shareFields
                + [
                    .init("complete", .flag(editions.allSatisfy(\.complete))), .init("grounds", .list(grounds.map(\.json))),
                    .init("editions", .list(editions.map { $0.json(order.form) })),
                ]
        ).document
    }

    private var shareFields: [OrderedJSON.Field] {
        guard let share else { return [] }
        return [
            .init(
                "shard",
                .fields([
                    .init("number", .number(share.number)), .init("of", .number(share.of)), .init("division", .text(share.division)),
                    .init("program", .text(share.program)),
                ]))
        ]
    }
}

extension ExportOrder {
    fileprivate var fields: [OrderedJSON.Field] {
        [
            .init("form", .text(form.rawValue)), .init("with", .list(companions.map(\.rawValue).sorted().map { .text($0) })),
            .init("margin", .millimetres(margin)), .init("strict", .flag(isStrict)),
        ]
    }
}

extension RunManifest.Ground {
    fileprivate var json: OrderedJSON {
        .fields([
            .init("kind", .text(kind.rawValue)), .init("name", .text(name)), .init("file", .text(file)), .init("sha256", .text(sha256)),
        ])
    }
}

extension RunManifest.Edition {
    fileprivate func json(_ form: ExportOrder.Form) -> OrderedJSON {
        var fields: [OrderedJSON.Field] = [.init("edition", .text(edition))]
        if let sha256 { fields += [.init("manifest", .text("\(edition)/\(form.manifest)")), .init("sha256", .text(sha256))] }
        fields.append(.init("complete", .flag(complete)))
        if let share {
            fields += [
                .init("sections", .list(share.sections.map { .number($0) })), .init("of", .list(share.of.map { .number($0) })),
            ]
        }
        return .fields(fields)
    }
}
