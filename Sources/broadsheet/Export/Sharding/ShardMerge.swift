import BroadsheetDesk
import Measure
import Source

/// Puts the shards of an export together into what one run would have published. Nothing is published unless all of it is sound.
struct ShardMerge {
    private let shards: [ShardRecord]
    private let form: ExportOrder.Form
    private let folder: OutputFolder
    private let waits: Bool
    private let findings = Findings()
    /// What stands ready to be published, in groups: each is looked through when it grows.
    private var groups = [OutputFolder.Written()]
    /// Editions that several shards have made sections of.
    private var parted: [String: [Manifest]] = [:]

    private static let groupFiles = 512

    /// Reads the shards' manifests.
    /// - Parameter waits: true to wait while another run holds a shard.
    init(_ paths: [String], _ form: ExportOrder.Form, into folder: OutputFolder, waits: Bool) throws {
        (self.form, self.folder, self.waits) = (form, folder, waits)
        var shards: [ShardRecord] = []
        for path in paths {
            do {
                shards.append(try ShardRecord(path, form, waits: waits))
            } catch let refusal as Refusal {
                findings.report(refusal.diagnostics)
            }
        }
        self.shards = shards.sorted { $0.share.number < $1.share.number }
        findings.report(ShardCheck(shards: self.shards).findings)
    }

    /// What is told beside the merged export: editions that have faults, which their shards told. Throws where the shards do not belong
    /// together, or are not whole; all that is wrong with any is told at once.
    mutating func publish() throws -> [Diagnostic] {
        do {
            for shard in shards { try take(shard) }
            try findings.refuseIfFaulty()
            let run = try merged()
            try findings.refuseIfFaulty()
            try write([(form.manifest, run.json)])
            for group in groups { try folder.publish(group) }
            let faulty = run.editions.filter { !$0.complete }.map(\.edition)
            return faulty.isEmpty
                ? []
                : [
                    .warning(
                        "merge.incomplete", at: nil, "of these editions not all could be made: \("editions", faulty)",
                        hint: "the runs of their shards told why")
                ]
        } catch {
            folder.discard()
            throw error
        }
    }

    // MARK: One shard

    /// Takes the files of a shard, each of which must be what its manifest says.
    private mutating func take(_ shard: ShardRecord) throws {
        let source = try ShardRecord.folder(shard.path, waits: waits)
        for edition in shard.manifest.editions {
            guard let digest = edition.sha256 else { continue }
            let name = "\(edition.edition)/\(form.manifest)"
            guard let file = whole(name, digest, of: shard, in: source) else { continue }
            guard let manifest = Manifest(file.bytes), manifest.head.edition == edition.edition else {
                damaged(name, in: shard)
                continue
            }
            let files = manifest.files.compactMap { whole($0.name, $0.digest, of: shard, in: source) }
            if edition.share == nil {
                try take(files + [file], from: source)
            } else {
                try take(files, from: source)
                parted[edition.edition, default: []].append(manifest)
            }
        }
    }

    private func whole(_ name: String, _ digest: String, of shard: ShardRecord, in source: OutputFolder) -> OutputFolder.File? {
        if let bytes = source.contents(of: name, upTo: Limits.plateBytes), SHA256.hex(of: bytes) == digest { return (name, bytes) }
        damaged(name, in: shard)
        return nil
    }

    private func damaged(_ name: String, in shard: ShardRecord) {
        findings.error(
            "merge.damaged", at: SourcePosition(file: shard.path + "/" + name),
            "shard \("shard", shard.share.number) has this file no more as it was made: it is half written, changed or gone",
            hint: "run the shard again with --resume")
    }

    private mutating func take(_ files: [OutputFolder.File], from source: OutputFolder) throws {
        // With a fault nothing will be published: the rest is only looked through.
        if findings.hasErrors { return }
        let group = openGroup
        try folder.take(files, from: source, to: &groups[group])
    }

    private mutating func write(_ files: [OutputFolder.File]) throws {
        let group = openGroup
        try folder.write(files, to: &groups[group])
    }

    /// The group that files go to.
    private var openGroup: Int {
        mutating get {
            if let last = groups.last, last.count >= Self.groupFiles { groups.append(last.following) }
            return groups.count - 1
        }
    }

    // MARK: All together

    /// The manifest of the run that was one; writes those of editions that several shards have made.
    private mutating func merged() throws -> RunManifest {
        var entries: [RunManifest.Edition] = []
        let all = Dictionary(grouping: shards.flatMap(\.manifest.editions), by: \.edition)
        for (name, shares) in all.sorted(by: { $0.key < $1.key }) {
            var entry = shares[0]
            if entry.share != nil {
                entry.share = nil
                entry.complete = shares.allSatisfy(\.complete)
                entry.sha256 = try join(parted[name] ?? [], of: name, isComplete: entry.complete)
            }
            entries.append(entry)
        }
        return RunManifest(
            engine: Version.producer, order: shards[0].manifest.order, share: nil,
            grounds: Set(shards.flatMap(\.manifest.grounds)).sorted(), editions: entries)
    }

    /// Writes the one manifest of an edition's shares, and gives its digest; nil where no part of it was made.
    private mutating func join(_ shares: [Manifest], of edition: String, isComplete: Bool) throws -> String? {
        guard let first = shares.first else { return nil }
        if shares.contains(where: { $0.head != first.head }) {
            findings.error(
                "merge.inputs", at: SourcePosition(file: "Output/\(edition)"),
                "the edition's shards were made of different files: its copy, pictures or layout changed between them",
                hint: "run the shards that have it again with --resume")
            return nil
        }
        let manifest = Manifest(
            head: first.head, parts: shares.flatMap(\.parts).sorted { $0.number < $1.number }, sharedFiles: shares.flatMap(\.sharedFiles),
            isComplete: isComplete
        ).json
        if !findings.hasErrors { try write([("\(edition)/\(form.manifest)", manifest)]) }
        return SHA256.hex(of: manifest)
    }
}
