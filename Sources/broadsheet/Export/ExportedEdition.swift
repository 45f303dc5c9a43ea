import Measure
import Source

/// An edition put together from the shares of its workers, its parts in their order whoever made them.
struct ExportedEdition {
    let parts: [ExportedPart]
    let findings: [Diagnostic]
    private let share: EditionShare
    /// The digest of an earlier run's manifest, where all workers found its files whole.
    private let keptManifest: String?
    private let head: ManifestHead?
    private let sharedFiles: [ExportedPart.File]

    init(_ shares: [ExportedShare]) {
        let ordered = shares.sorted { $0.assignment.hand < $1.assignment.hand }
        share = ordered.first?.assignment.share ?? EditionShare("")
        head = ordered.lazy.compactMap(\.head).first
        parts = ordered.flatMap(\.parts).sorted { $0.number < $1.number }
        sharedFiles = ordered.flatMap(\.sharedFiles)
        keptManifest = ordered.contains { $0.keptManifest == nil } ? nil : ordered.first?.keptManifest
        // What is wrong with the edition as a whole every worker has found.
        var seen: Set<Diagnostic> = []
        findings = ordered.flatMap(\.findings).filter { seen.insert($0).inserted }
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }
    var isKept: Bool { keptManifest != nil }

    /// All files of the edition, the manifest last; none where no part was made. And what the manifest of the run says of it.
    func made(_ form: ExportOrder.Form) -> (files: [ExportedPart.File], entry: RunManifest.Edition) {
        var entry = RunManifest.Edition(edition: share.edition, sha256: keptManifest, complete: !hasErrors, share: share.part)
        guard let head, !parts.isEmpty else { return ([], entry) }
        let manifest = Manifest(
            head: head, parts: parts.map(\.record), sharedFiles: sharedFiles.map { ManifestPart.File($0) }, isComplete: !hasErrors
        ).json
        entry.sha256 = SHA256.hex(of: manifest)
        return (parts.flatMap(\.files) + sharedFiles + [("\(head.edition)/\(form.manifest)", manifest)], entry)
    }
}
