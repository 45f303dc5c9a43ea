import Source

/// How gravely a house takes a finding.
public enum Grade: String, Hashable, Sendable, CaseIterable {
    case off, note, warning, error

    /// Nil where the finding is not wanted.
    public var severity: Diagnostic.Severity? { Diagnostic.Severity(rawValue: rawValue) }
}
