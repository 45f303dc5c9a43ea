import Source

/// Reads a word processor's document (.docx): its text in reading order, tracked changes as the desk says, notes, boxes, pictures and tables;
/// headers, comments and what is hidden are kept with the reason why they are not printed.
enum WordReader {
    static func read(_ bytes: [UInt8], file: String, _ options: ReadingOptions) throws(Refusal) -> Manuscript {
        let package = try WordPackage(bytes, file: file)
        let body = try WordBody(package, bytes, options)
        guard let document = try package.bytes(of: package.main) else { preconditionFailure("the main part was there") }
        // What stands in the body comes one by one; what stands behind it is small.
        try XMLParser.read(document, part: package.main, file: file, depth: 3) { body.block($0) }
        try body.finish()
        if options.changes == .refuse, !body.changes.isEmpty { throw refusal(for: body.changes, file) }
        let manuscript = try body.finished()
        if manuscript.blocks.isEmpty, manuscript.requests.isEmpty {
            throw Refusal(
                "intake.empty", at: SourcePosition(file: file), "the file holds no text", hint: "look whether it is the right one")
        }
        return manuscript
    }

    /// Tracked changes are the desk's to decide, every one of them shown.
    private static func refusal(for changes: [WordBody.Change], _ file: String) -> Refusal {
        Refusal(
            changes.map { change in
                let words = change.words.count > 40 ? change.words.prefix(40) + "…" : change.words
                return .error(
                    "intake.tracked-change", at: change.place,
                    change.isInserted ? "a tracked change puts in '\("words", words)'" : "a tracked change takes out '\("words", words)'",
                    hint: "say what becomes of tracked changes: --changes accept, reject, or ask to decide each in the edition")
            })
    }
}
