import Source

/// What resuming asks of a manifest that was written earlier.
struct ExportRecord: Hashable {
    struct File: Hashable {
        var name: String
        var digest: String
    }

    var inputs: String
    var isComplete: Bool
    var files: [File]

    /// Nil for anything that is not a manifest of this format.
    init?(_ manifest: [UInt8]) {
        guard let root = try? YAMLReader.read(manifest, file: "manifest").root, root["manifest"]?.text == Manifest.format,
            let inputs = root["inputs"]?.text, let parts = root["parts"]?.items
        else { return nil }
        self.inputs = inputs
        isComplete = root["complete"]?.text == "true"
        let all = parts.compactMap { $0["files"]?.items }.flatMap { $0 } + (root["files"]?.items ?? [])
        files = all.compactMap { file in
            guard let name = file["file"]?.text, let digest = file["sha256"]?.text else { return nil }
            return File(name: name, digest: digest)
        }
        guard files.count == all.count, !files.isEmpty else { return nil }
    }
}

extension SourceNode {
    fileprivate subscript(key: String) -> SourceNode? {
        if case .mapping(let entries) = content { entries.first { $0.key.string == key }?.value } else { nil }
    }

    fileprivate var text: String? { if case .text(let text) = content { text.string } else { nil } }
    fileprivate var items: [SourceNode]? { if case .list(let items) = content { items } else { nil } }
}
