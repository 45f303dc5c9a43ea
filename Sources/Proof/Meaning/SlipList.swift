import Layout
import Source

/// What one check finds, gathered as it goes on.
struct SlipList {
    /// A finding before the house has said how grave it is.
    struct Slip {
        var position: SourcePosition
        var words: String
        var message: Message
        var remedy: Message
        /// Where it differs from that of its check.
        var grade: Grade?
    }

    private(set) var slips: [Slip] = []

    /// A finding at some characters of a text.
    mutating func add(_ range: Range<Int>, of text: CheckedText, _ message: Message, _ remedy: Message, grade: Grade? = nil) {
        slips.append(
            Slip(position: text.position(at: range.lowerBound), words: text.words(range), message: message, remedy: remedy, grade: grade))
    }

    /// A finding at something that is no text: a credit, a figure.
    mutating func add(_ words: String, at position: SourcePosition, _ message: Message, _ remedy: Message) {
        slips.append(Slip(position: position, words: words, message: message, remedy: remedy))
    }
}
