/// Knows one kind of part. Each is a file of its own in `Recognisers`, and a line of `Recognition`.
protocol Recogniser: Sendable {
    var kind: PartKind { get }

    /// Whether a line is of the kind, by its words and its looks.
    func recognises(_ index: Int, in lines: Lines) -> Bool
}

/// What each line of a manuscript is.
struct Recognition: Sendable {
    let lines: Lines
    /// For each line.
    private(set) var kinds: [PartKind]
    /// Where the run-in lead of a paragraph ends, for each line.
    private(set) var leadEnds: [Int?]

    /// Those that know a line wherever it stands, the surest first.
    private static func anywhere(_ lines: Lines) -> [any Recogniser] {
        [
            DebrisRecogniser(), VerseRecogniser(lines), CaptionRecogniser(), BylineRecogniser(), SignatureRecogniser(),
            QuestionRecogniser(lines), ListRecogniser(),
        ]
    }

    init(_ lines: Lines) {
        self.lines = lines
        kinds = lines.all.map { $0.style.stated ?? .body }
        leadEnds = lines.all.map { _ in nil }
        let recognisers = Self.anywhere(lines)
        for index in lines.indices where lines[index].style.stated == nil {
            if let known = recognisers.first(where: { $0.recognises(index, in: lines) }) { kinds[index] = known.kind }
        }
        let head = HeadLines(lines, kinds)
        for (index, kind) in head.kinds { kinds[index] = kind }
        let crossHeads = CrossHeadRecogniser(after: head.end)
        for index in lines.indices where kinds[index] == .body || (kinds[index] == .list && lines[index].style.level != nil) {
            if crossHeads.recognises(index, in: lines) { kinds[index] = .crossHead }
        }
        takeBackLoneCrossHeads()
        for index in NoteRecogniser().note(in: lines, kinds) { kinds[index] = kinds[index] == .body ? .note : .noteTitle }
        leadEnds = RunInLeads.ends(in: lines, kinds)
        for index in ClosingRecogniser().closing(in: lines, kinds, leadEnds) {
            kinds[index] = .closing
            leadEnds[index] = nil
        }
    }

    /// A cross-head with nothing under it heads nothing.
    private mutating func takeBackLoneCrossHeads() {
        for index in kinds.indices where kinds[index] == .crossHead {
            let next = index + 1 < kinds.count ? kinds[index + 1] : nil
            if next == nil || next == .signature || next == .caption { kinds[index] = .body }
        }
    }
}
