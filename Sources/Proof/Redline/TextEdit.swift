/// One change of a story's text as a proofreader marks it: so many tokens taken out, so many put in their place.
struct TextEdit: Hashable, Sendable {
    /// Tokens of the earlier text.
    var before: Range<Int>
    /// Tokens of the text as it is now; empty for what was only taken out, and then the place it was taken from.
    var after: Range<Int>

    var isInsertion: Bool { before.isEmpty }
    var isDeletion: Bool { after.isEmpty }
}
