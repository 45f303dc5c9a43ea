import Source

/// A finding on meaning that the desk has looked at and lets stand: it is still shown, but warns no more.
public struct Acknowledgement: Hashable, Sendable {
    /// The check that found it: `phrase`.
    public var check: String
    /// The characters it was found at, as they stand in the text.
    public var words: Placed<String>
    /// Why they stand, and who says so.
    public var why: String

    public init(check: String, words: Placed<String>, why: String) {
        self.check = check
        self.words = words
        self.why = why
    }
}
