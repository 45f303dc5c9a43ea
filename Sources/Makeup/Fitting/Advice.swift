import Source

/// What would fill a module that is over or short: the 字 to be cut or added, and every change in an editor's words.
struct Advice: Hashable {
    /// Nil where no change of the copy alone does it.
    var characters: Int?
    var words: [Message]
}
