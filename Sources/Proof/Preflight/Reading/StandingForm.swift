import Measure
import Press

/// A form that stands alone, as far as its dictionary tells: what its marks depend on, and nothing else of its file but graphics states.
///
/// Two of them that are equal make the same marks, wherever they stand.
struct StandingForm: Hashable, Sendable {
    /// As it stands in the file.
    private let content: [UInt8]
    /// The content is packed with `FlateDecode`.
    private let isDeflated: Bool
    private let states: [String: StateParameters]
    /// The state that it is painted in, without its text, at the page's corner.
    private let state: PaintState
    /// False where it could name fonts, pictures or spaces.
    let namesNothingElse: Bool

    /// Reading apart from the page goes so far.
    static let mostMarks = 100_000

    /// Nil for a form that is packed in another way.
    init?(_ form: PDFObject, resources: FormResources, painted state: PaintState) {
        let filter = form["Filter"]
        guard filter == nil || filter?.name == "FlateDecode", !form.has("DecodeParms"), let content = form.streamData(decoding: false)
        else { return nil }
        self.content = content
        isDeflated = filter != nil
        states = resources.states
        namesNothingElse = resources.namesNothingElse
        self.state = state.withoutText
    }

    /// What its bytes take.
    var bytes: Int { content.count }

    /// Its marks, read from itself alone; nil where that cannot be done: it does name something else, or is damaged or very long.
    var marks: [Mark]? {
        guard let plain = isDeflated ? Deflate.plain(content, limit: MarkReader.contentLimit) : content else { return nil }
        var reader = MarkReader(state: state, room: Self.mostMarks)
        reader.read(plain, resources: nil, states: states)
        return reader.standsAlone && !reader.isDamaged && reader.marks.count < Self.mostMarks ? reader.marks : nil
    }

    static func == (one: StandingForm, other: StandingForm) -> Bool {
        (one.isDeflated, one.namesNothingElse, one.states, one.state) == (
            other.isDeflated, other.namesNothingElse, other.states, other.state
        )
            && one.content.hasSameBytes(as: other.content)
    }

    /// Forms are told apart by their length: to hash their bytes is slow, and equal ones are compared anyway.
    func hash(into hasher: inout Hasher) {
        hasher.combine(content.count)
        hasher.combine(states.count)
    }
}
