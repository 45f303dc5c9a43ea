import Source

/// Something that the desk has still to decide: while it stands in an edition, the edition is not made.
public struct OpenQuestion: Hashable, Sendable {
    /// What it is about: `inserted`, `caption`.
    public var about: String
    /// The question, with what may be done.
    public var question: String
    /// The words that it is about, where there are any.
    public var words: String?
    public var position: SourcePosition

    public init(about: String, question: String, words: String?, position: SourcePosition) {
        self.about = about
        self.question = question
        self.words = words
        self.position = position
    }
}
