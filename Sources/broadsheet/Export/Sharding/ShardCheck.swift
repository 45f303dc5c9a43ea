import BroadsheetDesk
import Copy
import Source

/// Whether shards belong together: of one export, one engine, one set of files, all of them there, none twice, each section in one alone.
struct ShardCheck {
    let shards: [ShardRecord]

    var findings: [Diagnostic] {
        let strangers = engines + counts + orders + divisions + grounds
        // Whether any is missing can only be said of shards that belong together.
        if !strangers.isEmpty || !repeated.isEmpty { return strangers + repeated }
        let missing = missing
        return missing.isEmpty ? shares : missing
    }

    private var engines: [Diagnostic] {
        let strangers = shards.filter { $0.manifest.engine != Version.producer }.map { shard -> Diagnostic in
            .error(
                "merge.engine", at: shard.place,
                "shard \("shard", shard.share.number) was made by \("engine", shard.manifest.engine), and this is \("expected", Version.producer)",
                hint: "run it again with this version")
        }
        if !strangers.isEmpty { return strangers }
        return unlike(\.share.program).map { shard, other in
            .error(
                "merge.engine", at: shard.place,
                "shard \("shard", shard.share.number) was made by another build of the program than shard \("other", other.share.number)",
                hint: "run it again with the program that made the others")
        }
    }

    private var counts: [Diagnostic] {
        unlike(\.share.of).map { shard, other in
            .error(
                "merge.count", at: shard.place,
                "this is shard \("shard", shard.share.number) of \("count", shard.share.of), beside shards of \("expected", other.share.of)",
                hint: "leave it out, or name all shards of one export")
        }
    }

    private var orders: [Diagnostic] {
        unlike(\.manifest.order).map { shard, other in
            .error(
                "merge.order", at: shard.place,
                "shard \("shard", shard.share.number) was exported with other options than shard \("other", other.share.number)",
                hint: "run it again with the same --with, --margin and --strict as the others")
        }
    }

    private var divisions: [Diagnostic] {
        unlike(\.share.division).map { shard, other in
            .error(
                "merge.division", at: shard.place,
                "shard \("shard", shard.share.number) is of another export than shard \("other", other.share.number): other editions, or their copy has changed since",
                hint: "run it again with --resume, naming the same editions")
        }
    }

    /// The shards that have another value than most; each with one of those.
    private func unlike<Value: Hashable>(_ value: (ShardRecord) -> Value) -> [(ShardRecord, other: ShardRecord)] {
        guard let usual = mostUsual(shards.map(value)), let other = shards.first(where: { value($0) == usual }) else { return [] }
        return shards.filter { value($0) != usual }.map { ($0, other) }
    }

    /// The value that stands most often, the first of those where several do.
    private func mostUsual<Value: Hashable>(_ values: [Value]) -> Value? {
        let counts = values.reduce(into: [Value: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.values.max()
        return values.first { counts[$0] == most }
    }

    // MARK: Grounds

    /// A file of layouts, a profile or a font that is not the same for all shards.
    private var grounds: [Diagnostic] {
        struct Key: Hashable {
            var kind: RunManifest.Ground.Kind
            var name: String
        }
        let all = shards.flatMap { shard in shard.manifest.grounds.map { (shard: shard, ground: $0) } }
        let named = Dictionary(grouping: all) { Key(kind: $0.ground.kind, name: $0.ground.name) }
        return named.sorted { ($0.key.kind.rawValue, $0.key.name) < ($1.key.kind.rawValue, $1.key.name) }.flatMap { key, uses in
            guard let usual = mostUsual(uses.map(\.ground)), let other = uses.first(where: { $0.ground == usual })?.shard else {
                return [Diagnostic]()
            }
            return uses.filter { $0.ground != usual }.map { use in difference(use.ground, in: use.shard, from: other) }
        }
    }

    private func difference(_ ground: RunManifest.Ground, in shard: ShardRecord, from other: ShardRecord) -> Diagnostic {
        switch ground.kind {
        case .font:
            .error(
                "merge.fonts", at: shard.place,
                "shard \("shard", shard.share.number) was set in another font than shard \("other", other.share.number): \("name", ground.name), \("file", ground.file)",
                hint: "install the same font files on every machine, and run it again")
        case .profile:
            .error(
                "merge.profile", at: shard.place,
                "shard \("shard", shard.share.number) was made for another profile than shard \("other", other.share.number): \("name", ground.name), \("file", ground.file)",
                hint: "give every machine the same profile, and run it again")
        case .layout:
            .error(
                "merge.layout", at: shard.place,
                "shard \("shard", shard.share.number) was laid out by another version of \("file", ground.name) than shard \("other", other.share.number)",
                hint: "give every machine the same Layouts and Fonts, and run it again")
        }
    }

    // MARK: Whole and disjoint

    private var repeated: [Diagnostic] {
        Dictionary(grouping: shards, by: \.share.number).sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.map { number, same in
            .error(
                "merge.twice", at: same[1].place,
                "shard \("shard", number) is here \("times", same.count) times: \("folders", same.map(\.path))", hint: "name one of them")
        }
    }

    private var missing: [Diagnostic] {
        guard let count = shards.first?.share.of else { return [] }
        let there = Set(shards.map(\.share.number))
        return (1...count).filter { !there.contains($0) }.map { number in
            .error(
                "merge.missing", at: nil, "shard \("shard", number) of \("count", count) is missing",
                hint: "run it, and name its folder too")
        }
    }

    /// Editions that two shards have made, or of which a section is in none.
    private var shares: [Diagnostic] {
        let made = shards.flatMap { shard in shard.manifest.editions.map { (shard: shard, edition: $0) } }
        return Dictionary(grouping: made, by: \.edition.edition).sorted { $0.key < $1.key }.flatMap { name, parts -> [Diagnostic] in
            let place = SourcePosition(file: EditionReader.file(of: name))
            let numbers = parts.flatMap { $0.edition.share?.sections ?? [] }
            if parts.count > 1, parts.contains(where: { $0.edition.share == nil }) || Set(numbers).count != numbers.count {
                return [
                    .error(
                        "merge.overlap", at: place,
                        "the edition is in several shards: \("shards", parts.map { "\($0.shard.share.number)" })",
                        hint: "run these shards again")
                ]
            }
            let lost = Set(parts.flatMap { $0.edition.share?.of ?? [] }).subtracting(numbers).sorted()
            if lost.isEmpty { return [] }
            return [
                .error(
                    "merge.lost", at: place, "no shard has made section \("sections", lost.map { "\($0)" })", hint: "run all shards again")
            ]
        }
    }
}
