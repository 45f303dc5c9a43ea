import Typesetting

/// Words in their styles, told apart by their very bytes.
struct ExactText: Hashable {
    private var bytes: ExactBytes
    /// Of the words and their annotations.
    private(set) var byteCount = 0

    init(_ text: StyledText) {
        bytes = ExactBytes(capacity: text.runs.reduce(0) { $0 + $1.text.utf8.count + 96 })
        for run in text.runs {
            add(words: run.text)
            add(run.mark)
            add(run.style)
        }
    }

    private mutating func add(words: String) {
        bytes.add(words)
        byteCount += words.utf8.count
    }

    private mutating func add(_ mark: TextMark?) {
        switch mark {
        case nil: bytes.add(0)
        case .emphasis: bytes.add(1)
        case .properNoun: bytes.add(2)
        case .uprightInVertical: bytes.add(3)
        case .unbreakable: bytes.add(4)
        case .ruby(let annotation):
            bytes.add(5)
            add(words: annotation)
        }
    }

    private mutating func add(_ style: TextStyle) {
        bytes.add(style.font.text)
        bytes.add(style.latinFont.text)
        bytes.add(style.size.units)
        bytes.add(style.ink.text)
        bytes.add(style.tracking.units)
    }
}
