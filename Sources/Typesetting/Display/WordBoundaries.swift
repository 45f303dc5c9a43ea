/// Knows where the words of a text end, so that a headline can be broken by its sense.
public protocol WordBoundaries: Sendable {
    /// The ends of the text's words, as offsets into its UTF-8, ascending.
    func wordEnds(in text: String) -> [Int]
}
