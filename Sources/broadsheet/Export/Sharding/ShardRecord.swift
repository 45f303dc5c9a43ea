import Glibc
import Source

/// A shard as its folder tells of it.
struct ShardRecord {
    /// The folder, as it was named.
    var path: String
    var manifest: RunManifest
    var share: RunManifest.Share

    var place: SourcePosition { SourcePosition(file: path) }

    /// Reads the manifest of a shard's folder; the folder is held meanwhile, so that nothing is read that another run is writing.
    init(_ path: String, _ form: ExportOrder.Form, waits: Bool) throws {
        let folder = try Self.folder(path, waits: waits)
        let place = SourcePosition(file: path)
        guard let bytes = folder.contents(of: form.manifest, upTo: Limits.manifestBytes) else {
            throw Refusal(
                "merge.not-ended", at: place, "the shard has not ended: there is no \("file", form.manifest)",
                hint: "run it again with --resume, and then the merge")
        }
        guard let manifest = RunManifest(bytes) else {
            throw Refusal(
                "merge.unreadable", at: SourcePosition(file: path + "/" + form.manifest),
                "the manifest is cut off, or is none of an export",
                hint: "run the shard again with --resume")
        }
        guard let share = manifest.share, Shard("\(share.number)/\(share.of)") != nil, manifest.order.form == form else {
            throw Refusal(
                "merge.no-shard", at: place, "this is no shard of an export", hint: "name folders that 'export --shard' has written")
        }
        (self.path, self.manifest, self.share) = (path, manifest, share)
    }

    /// The folder of a shard, held. What a run that was killed had promised there is completed.
    static func folder(_ path: String, waits: Bool) throws -> OutputFolder {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw Refusal(
                "merge.no-folder", at: SourcePosition(file: path), "there is no such folder",
                hint: "name the folders that 'export --shard' has written")
        }
        return try OutputFolder(path, waits: waits, makes: false)
    }
}
