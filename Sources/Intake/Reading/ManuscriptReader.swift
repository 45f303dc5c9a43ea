import Source

/// Reads a reporter's file into manuscripts, a story each: what it is is told by its bytes; by its name alone only that it is a table.
public enum ManuscriptReader {
    /// - Parameter file: its name, for places and receipts.
    public static func read(
        _ bytes: [UInt8], file: String, _ options: ReadingOptions = ReadingOptions()
    ) throws(Refusal) -> [Manuscript] {
        switch FileForm(bytes, name: file) {
        case .text: return [try TextReader.read(bytes, file: file)]
        case .archive: return [try WordReader.read(bytes, file: file, options)]
        case .html: return [try HTMLReader.read(bytes, file: file)]
        case .table: return [try CSVReader.read(bytes, file: file)]
        case .json(let json):
            if let stories = try CMSReader.read(json, bytes, file: file) { return stories }
            throw Refusal(
                "intake.foreign", at: SourcePosition(file: file), "the file is JSON, but neither posts of WordPress nor ninjs",
                hint: "export the story as one of these, or paste its text")
        case .foreign(let form):
            throw Refusal(
                "intake.foreign", at: SourcePosition(file: file), "the file is \("form", form.name), which is not read", hint: form.advice)
        }
    }
}

/// What the desk has said about a file before it is read.
public struct ReadingOptions: Sendable, Hashable {
    public enum Changes: String, Sendable, Hashable, CaseIterable {
        /// Each stands in the edition as a question.
        case ask
        case accept, reject
        /// They are listed, and the file is refused.
        case refuse
    }

    /// What becomes of tracked changes.
    public var changes: Changes

    public init(changes: Changes = .refuse) { self.changes = changes }
}
