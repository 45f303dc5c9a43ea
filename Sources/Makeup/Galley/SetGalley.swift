import Measure
import Source

/// A galley as a page, and what an editor plans with.
public struct SetGalley: Sendable {
    public var page: Page
    /// The lines of all columns.
    public var lineCount: Int
    public var characterCount: Int
    public var diagnostics: [Diagnostic]
}
