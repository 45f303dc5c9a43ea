import Layout
import Source

/// One finding of a check on meaning: something in the copy that an editor must look at. Nothing is ever corrected.
public struct MeaningFinding: Hashable, Sendable {
    public var check: CheckName
    public var severity: Diagnostic.Severity
    /// Where the first of the characters was written.
    public var position: SourcePosition
    /// The very characters, as they stand in the text.
    public var words: String
    /// What is wrong.
    public var message: Message
    /// What to do.
    public var remedy: Message
    /// Why the desk lets it stand; nil where nobody has looked at it.
    public var acknowledged: String?

    /// The finding as every command prints it.
    public var diagnostic: Diagnostic {
        Diagnostic(
            severity, id: "meaning.\(check.rawValue)", at: position,
            acknowledged.map { "\("what", message) (looked at: \("why", $0))" } ?? message, hint: remedy)
    }
}
