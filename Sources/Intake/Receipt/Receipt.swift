import Copy
import Measure
import Source

/// What became of every character of the files: proven by sums, and by a digest of what was read back from the edition as it is written.
public struct Receipt: Sendable {
    /// One file's account.
    public struct File: Sendable {
        public var name: String
        public var form: Manuscript.Form
        /// Of the file's bytes.
        public var digest: String
        public var characters = 0
        public var used = 0
        public var asked = 0
        public var dropped: [DropReason: Int] = [:]
        public var entries: [Entry] = []
    }

    /// Characters that stand together in a file and went the same way.
    public struct Entry: Sendable {
        public var place: SourcePosition
        public var text: String
        var fate: Ledger.Fate
    }

    public private(set) var files: [File]
    /// SHA-256 of all characters used, in the order of the files, their marks full-width: the file's, and the edition's put back into it.
    public let digest: String
    public let edition: String

    /// Throws where a character is not accounted for once, or does not stand in the edition: a fault of this program, which must not pass.
    init(_ manuscripts: [Manuscript], _ ledger: Ledger, readBack: Edition) throws(Refusal) {
        if let double = ledger.doubled.first {
            throw Self.fault("a character was taken twice", manuscripts[double.manuscript], double.offset)
        }
        files = []
        for (number, manuscript) in manuscripts.enumerated() {
            files.append(try Self.file(manuscript, ledger.fates[number]))
        }
        edition = readBack.id
        let texts = EditionPaths(readBack)
        var restored = manuscripts.map { [Unicode.Scalar?](repeating: nil, count: $0.scalars.count) }
        for use in ledger.uses {
            let shown = use.passage.shown()
            guard let text = texts[use.path], text.count == shown.count else {
                throw Self.fault(
                    "what was taken to \("path", use.path) does not stand there", manuscripts[use.passage.manuscript],
                    use.passage.offsets[0])
            }
            for index in shown.indices {
                let offset = use.passage.offsets[index]
                guard shown[index].widened == text[index].widened else {
                    throw Self.fault(
                        "what was taken to \("path", use.path) stands there otherwise", manuscripts[use.passage.manuscript], offset)
                }
                restored[use.passage.manuscript][offset] = text[index].widened
            }
        }
        digest = SHA256.hex(of: Array(String(scalars: restored.flatMap { $0.compactMap { $0 } }).utf8))
    }

    private static func file(_ manuscript: Manuscript, _ fates: [Ledger.Fate?]) throws(Refusal) -> File {
        var file = File(name: manuscript.file, form: manuscript.form, digest: manuscript.digest, characters: fates.count)
        for run in manuscript.runs {
            var start = run.range.lowerBound
            while start < run.range.upperBound {
                guard let fate = fates[start] else { throw fault("a character is not accounted for", manuscript, start) }
                let end = fates[start..<run.range.upperBound].firstIndex { $0 != fate } ?? run.range.upperBound
                file.add(Entry(place: run.place, text: String(scalars: manuscript.scalars[start..<end]), fate: fate), count: end - start)
                start = end
            }
        }
        guard file.used + file.asked + file.dropped.values.reduce(0, +) == file.characters else {
            throw fault("the sums of characters differ", manuscript, 0)
        }
        return file
    }

    private static func fault(_ what: Message, _ manuscript: Manuscript, _ offset: Int) -> Refusal {
        let place = manuscript.runs.first { $0.range.contains(offset) }?.place ?? SourcePosition(file: manuscript.file)
        return Refusal(
            "intake.not-proven", at: place, "the import is not proven, and nothing was written: \("what", what)",
            hint: "this is a fault of the program; keep the file for its makers")
    }

    public var used: Int { files.reduce(0) { $0 + $1.used } }
    public var asked: Int { files.reduce(0) { $0 + $1.asked } }
    public var dropped: Int { files.reduce(0) { $0 + $1.dropped.values.reduce(0, +) } }
    public var characters: Int { files.reduce(0) { $0 + $1.characters } }
}

extension Receipt.File {
    fileprivate mutating func add(_ entry: Receipt.Entry, count: Int) {
        entries.append(entry)
        switch entry.fate {
        case .used: used += count
        case .dropped(let reason): dropped[reason, default: 0] += count
        case .asked: asked += count
        }
    }
}

extension Unicode.Scalar {
    /// Marks that reading an edition may widen are one and the same to the proof.
    fileprivate var widened: Unicode.Scalar { Normalisation.fullWidth(self) ?? self }
}
