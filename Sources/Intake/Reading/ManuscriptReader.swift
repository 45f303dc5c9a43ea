import Source

/// Reads a reporter's file into a manuscript: what it is is told by its bytes, never by its name.
public enum ManuscriptReader {
    /// - Parameter file: its name, for places and receipts.
    public static func read(_ bytes: [UInt8], file: String, _ options: ReadingOptions = ReadingOptions()) throws(Refusal) -> Manuscript {
        switch FileForm(bytes) {
        case .text: return try TextReader.read(bytes, file: file)
        case .foreign(let form):
            throw Refusal(
                "intake.foreign", at: SourcePosition(file: file), "the file is \(form.name), which is not read", hint: form.advice)
        }
    }
}

/// What the desk has said about a file before it is read.
public struct ReadingOptions: Sendable, Hashable {
    public enum Changes: String, Sendable, Hashable, CaseIterable {
        case ask, accept, reject
    }

    /// What becomes of tracked changes.
    public var changes: Changes

    public init(changes: Changes = .ask) { self.changes = changes }
}
