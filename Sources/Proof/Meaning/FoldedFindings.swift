import Source

/// Findings of one kind that stand again and again, told a few times and then together, so that they do not bury the others.
enum FoldedFindings {
    /// So many of one kind are told one by one.
    private static let mostAlone = 5
    /// So many places of the rest are named.
    private static let mostNamed = 12

    /// What makes findings one kind: the same check with the same advice, which names no characters where it is always the same.
    private struct Kind: Hashable {
        var check: String
        var remedy: Message
        var severity: Diagnostic.Severity
    }

    /// Errors are told one by one, all of them.
    static func diagnostics(of findings: [MeaningFinding]) -> [Diagnostic] {
        var kinds: [Kind: [MeaningFinding]] = [:]
        var told: [Diagnostic] = []
        for finding in findings.sorted(by: { $0.position < $1.position }) {
            let kind = Kind(check: finding.check.rawValue, remedy: finding.remedy, severity: finding.severity)
            kinds[kind, default: []].append(finding)
            if finding.severity == .error || kinds[kind]?.count ?? 0 <= mostAlone { told.append(finding.diagnostic) }
        }
        let folded = kinds.filter { $0.key.severity != .error && $0.value.count > mostAlone }.map { kind, found in
            rest(of: Array(found.dropFirst(mostAlone)), kind)
        }
        return told + folded
    }

    private static func rest(of found: [MeaningFinding], _ kind: Kind) -> Diagnostic {
        let places = found.prefix(mostNamed).map { Message(verbatim: "\($0.position.line):\($0.position.column) '\($0.words)'") }
        let finding: Message =
            found.count > mostNamed
            ? "\("count", found.count) more of this kind stand at \("places", places) …"
            : "\("count", found.count) more of this kind stand at \("places", places)"
        return Diagnostic(
            kind.severity, id: "meaning.\(kind.check)", at: found[0].position, finding,
            hint: kind.remedy)
    }
}
