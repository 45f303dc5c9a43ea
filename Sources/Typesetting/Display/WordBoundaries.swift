/// Knows where the words of a text end, so that a headline can be broken by its sense.
public protocol WordBoundaries: Sendable {
    /// The ends of the text's words, ascending.
    func wordEnds(in text: String) -> [WordEnd]
}

/// The end of a word, and what a break there costs, as `HeadlineCosts` has it.
public struct WordEnd: Hashable, Sendable {
    /// In the text's UTF-8.
    public var offset: Int
    public var price: Int

    public init(offset: Int, price: Int = HeadlineCosts.betweenWords) {
        self.offset = offset
        self.price = price
    }
}
