/// The checks on meaning, as a house names them to set their severity; findings bear the name: `meaning.phrase`.
public enum CheckName: String, Hashable, Sendable, CaseIterable {
    /// The house list of fixed phrases, names and posts.
    case phrase
    /// Figures in heads, captions and labels against the text.
    case shownFigure = "shown-figure"
    /// One figure told twice.
    case figureTwice = "figure-twice"
    /// Sums, shares and growth, worked out again.
    case ratio
    /// Days, weekdays and lunar dates.
    case date
    /// 出版形式: folio, credits.
    case publishedForm = "published-form"
    /// Advertisements that do not say so.
    case advertisement
    case pairedMark = "paired-mark"
    case doubledWord = "doubled-word"
    /// Full-width and half-width slips, marks that stand together.
    case width
    /// Marks of a web page that came in with its text.
    case webRemains = "web-remains"
    /// Numerals and units (GB/T 15835).
    case numeral
}
