/// 引题: a line over the title.
enum KickerRecogniser {
    /// A line above the title may be its kicker where it is no deck.
    static func mayBe(_ line: Line) -> Bool { !DeckRecogniser.isDashed(line) }
}
