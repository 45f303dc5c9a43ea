import Layout
import Source

/// What one check finds, gathered as it goes on.
struct SlipList {
    /// A finding before the house has said how grave it is.
    struct Slip {
        var position: SourcePosition
        var words: String
        var message: String
        var remedy: String
        /// Where it differs from that of its check.
        var grade: Grade?
    }

    private(set) var slips: [Slip] = []

    /// A finding at some characters of a text.
    mutating func add(_ range: Range<Int>, of text: CheckedText, _ message: String, _ remedy: String, grade: Grade? = nil) {
        slips.append(
            Slip(position: text.position(at: range.lowerBound), words: text.words(range), message: message, remedy: remedy, grade: grade))
    }

    /// A finding at something that is no text: a credit, a figure.
    mutating func add(_ words: String, at position: SourcePosition, _ message: String, _ remedy: String) {
        slips.append(Slip(position: position, words: words, message: message, remedy: remedy))
    }
}
