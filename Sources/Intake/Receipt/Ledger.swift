import Copy
import Source

/// Where every character of the manuscripts has gone. A character is entered once: a second entry is a fault of this program, and is kept.
struct Ledger: Sendable {
    enum Fate: Sendable, Hashable {
        /// It stands in the edition, at this path: `sections[2].paragraphs[3]`.
        case used(String)
        case dropped(DropReason)
        /// It stands in the question with this number, counted from 0.
        case asked(Int)
    }

    /// For each manuscript and each of its characters.
    private(set) var fates: [[Fate?]]
    /// Characters that were entered more than once, by manuscript and offset.
    private(set) var doubled: [(manuscript: Int, offset: Int)] = []
    /// Passages in the order in which they were used, with their paths.
    private(set) var uses: [(path: String, passage: Passage)] = []

    init(_ manuscripts: [Manuscript]) {
        fates = manuscripts.map { Array(repeating: nil, count: $0.scalars.count) }
        for (number, manuscript) in manuscripts.enumerated() {
            for run in manuscript.runs {
                if let reason = run.dropped { drop(Array(run.range), of: number, reason) }
            }
        }
    }

    mutating func use(_ passage: Passage, at path: String) {
        uses.append((path, passage))
        enter(.used(path), passage.taken, of: passage.manuscript)
    }

    mutating func drop(_ offsets: [Int], of manuscript: Int, _ reason: DropReason) { enter(.dropped(reason), offsets, of: manuscript) }

    mutating func drop(_ passage: Passage, _ reason: DropReason) { drop(passage.taken, of: passage.manuscript, reason) }

    mutating func ask(_ offsets: [Int], of manuscript: Int, question: Int) { enter(.asked(question), offsets, of: manuscript) }

    private mutating func enter(_ fate: Fate, _ offsets: [Int], of manuscript: Int) {
        for offset in offsets {
            if fates[manuscript][offset] != nil { doubled.append((manuscript, offset)) }
            fates[manuscript][offset] = fate
        }
    }

    /// The passage without white space at either end, which is dropped.
    mutating func withoutWhite(_ passage: Passage) -> Passage {
        var passage = passage
        dropWhite(in: &passage)
        return passage
    }

    /// Takes white space off either end of a passage.
    mutating func dropWhite(in passage: inout Passage) {
        let trimmed = passage.trimmed
        let kept = Set(trimmed.offsets)
        drop(passage.offsets.filter { !kept.contains($0) }, of: passage.manuscript, .white)
        passage = trimmed
    }
}
