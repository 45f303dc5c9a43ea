import Source

/// An edition put together from the shares of its workers, its parts in their order whoever made them.
struct ExportedEdition {
    let name: String
    let parts: [ExportedPart]
    let findings: [Diagnostic]
    let isKept: Bool
    private let head: ManifestHead?
    private let sharedFiles: [ExportedPart.File]

    init(_ shares: [ExportedShare]) {
        let ordered = shares.sorted { $0.assignment.hand < $1.assignment.hand }
        name = ordered.first?.assignment.edition ?? ""
        head = ordered.lazy.compactMap(\.head).first
        parts = ordered.flatMap(\.parts).sorted { $0.number < $1.number }
        sharedFiles = ordered.flatMap(\.sharedFiles)
        isKept = !ordered.isEmpty && ordered.allSatisfy(\.isKept)
        // What is wrong with the edition as a whole every worker has found.
        var seen: Set<Diagnostic> = []
        findings = ordered.flatMap(\.findings).filter { seen.insert($0).inserted }
    }

    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// All files of the edition, the manifest last; none where no part was made.
    func files(_ form: ExportOrder.Form) -> [ExportedPart.File] {
        guard let head, !parts.isEmpty else { return [] }
        let manifest = Manifest(
            head: head, parts: parts.map(\.record), sharedFiles: sharedFiles.map { ManifestPart.File($0) }, isComplete: !hasErrors)
        return parts.flatMap(\.files) + sharedFiles + [("\(head.edition)/\(form.manifest)", manifest.json)]
    }
}
