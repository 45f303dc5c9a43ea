import Measure

/// A text to be set as a headline in one measure or another: the ends of its words are looked up once, and only where they are asked for.
public final class Headline {
    let text: ComposedText
    private let ends: (String) -> [WordEnd]
    private(set) lazy var wordEnds = Dictionary(
        ends(String(decoding: text.shaped.bytes, as: UTF8.self)).map { ($0.offset, $0.price) }, uniquingKeysWith: min)

    /// - Parameter ends: the ends of a text's words, as `WordBoundaries` finds them.
    public init(_ text: ComposedText, ends: @escaping (String) -> [WordEnd]) {
        self.text = text
        self.ends = ends
    }

    /// The headline broken by sense, even lines, each solid. Align them with `Line.aligned`.
    public func lines(measure: Length) -> SetText {
        guard !text.cells.isEmpty else { return SetText(lines: [], emBox: text.shaped.emBox, em: text.shaped.em) }
        let breaker = HeadlineBreaker(self, measure: measure)
        let setter = LineBreaker(text: text, measures: .constant(measure), indent: .zero)
        return setter.set(breaker.way(), partsWord: breaker.partsWord)
    }
}

extension ComposedText {
    /// Sets a headline in one measure.
    public func headline(measure: Length, words: any WordBoundaries) -> SetText {
        Headline(self, ends: words.wordEnds).lines(measure: measure)
    }
}
