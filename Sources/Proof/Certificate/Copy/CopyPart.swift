import Copy
import Measure
import Source

/// A text that stands on a page in one piece, white space apart, with the place of each of its characters in the edition.
struct CopyPart {
    let scalars: [Unicode.Scalar]
    /// Annotations (注音) that are set among the characters, in their order.
    let annotations: [[Unicode.Scalar]]
    /// For each character its offset in `source`; nil where the text is made up of fields, and `position` is all that is known.
    private let offsets: [Int]
    private let source: Text?
    private let start: SourcePosition

    init(_ text: Text) {
        var (inked, places): ([Unicode.Scalar], [Int]) = ([], [])
        let plain = text.plain
        inked.reserveCapacity(plain.utf8.count / 2)
        places.reserveCapacity(plain.utf8.count / 2)
        var place = 0
        for scalar in plain.unicodeScalars {
            if !scalar.isBlank {
                inked.append(scalar)
                places.append(place)
            }
            place += 1
        }
        (scalars, offsets) = (inked, places)
        annotations = text.spans.compactMap { span in
            if case .ruby(let annotation) = span.mark { annotation.inked } else { nil }
        }
        source = text
        start = text.position
    }

    /// Texts that follow one another without anything between them.
    init(_ texts: [Text]) {
        let first = texts.first ?? Text([], at: SourcePosition(file: ""))
        self.init(texts.dropFirst().reduce(first) { $0.followed(by: $1) })
    }

    init(_ text: String, at position: SourcePosition) {
        scalars = text.inked
        (offsets, annotations, source, start) = ([], [], nil, position)
    }

    var string: String { String(scalars: scalars) }

    /// How many characters it takes on the page.
    var count: Int { annotations.reduce(scalars.count) { $0 + $1.count } }

    /// Where the character was written; for one past the end the last.
    func position(at index: Int) -> SourcePosition {
        guard let source, !offsets.isEmpty else { return start }
        return source.position(at: offsets[min(max(0, index), offsets.count - 1)])
    }

    /// True where a text is the part's beginning, annotations among its characters.
    func isBegun(by text: [Unicode.Scalar]) -> Bool {
        var place = 0
        var notes = annotations[...]
        for scalar in scalars {
            while let note = notes.first, place < text.count, text[place] != scalar, text[place...].starts(with: note) {
                place += note.count
                notes.removeFirst()
            }
            guard place < text.count else { return true }
            guard text[place] == scalar else { return false }
            place += 1
        }
        return true
    }

    /// The end of the part in a text where it stands from `start` on, annotations among its characters; nil where it does not.
    func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
        var place = start
        var notes = annotations[...]
        for scalar in scalars {
            while let note = notes.first, place >= text.count || text[place] != scalar, text[place...].starts(with: note) {
                place += note.count
                notes.removeFirst()
            }
            guard place < text.count, text[place] == scalar else { return nil }
            place += 1
        }
        for note in notes {
            guard place <= text.count, text[place...].starts(with: note) else { return nil }
            place += note.count
        }
        return place
    }
}

extension String {
    /// The characters that leave ink on a page.
    var inked: [Unicode.Scalar] { unicodeScalars.filter { !$0.isBlank } }
}
