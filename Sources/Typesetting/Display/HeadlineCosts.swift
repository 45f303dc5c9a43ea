/// What the choice of a headline's breaks tries to avoid. Unevenness is priced by the square of a line's difference from the mean, in
/// tenths of an em.
public struct HeadlineCosts {
    /// Between two words: an unevenness of 1 em in each line is better than a break at a worse place.
    public static let betweenWords = 100
    /// After a mark.
    static let afterMark = 40
    /// At an editor's space.
    static let atSpace = 0
    /// Inside a word: only if every other way is worse still.
    static let insideWord = 1_000_000
    /// A line that is longer or shorter than the mean by more than a ninth of it, so that of two lines one is under four fifths of the
    /// other.
    static let uneven = 1_500
    /// A line of one or two characters.
    static let runt = 10_000_000
    /// How many characters a line has at least.
    static let leastInLine = 3
}
