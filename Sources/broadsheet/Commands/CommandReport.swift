import BroadsheetDesk
import Measure
import Source
import Synchronization

/// What a command makes and says: a text as it comes, for a reader; or all of it at the end as one JSON document, for a program.
final class CommandReport: Sendable {
    static let format = "broadsheet-report/1"

    /// A file that was made.
    struct File: Sendable, Hashable {
        /// Where it stands, as the command was told: `Output/xiashi.pdf`.
        var path: String
        var bytes: Int
        var digest: String
    }

    private struct State {
        var text = ""
        var files: [File] = []
    }

    let isJSON: Bool
    private let command: String
    private let state = Mutex(State())

    init(_ command: String, asJSON: Bool) { (self.command, isJSON) = (command, asJSON) }

    /// What was asked for: the text goes to standard output, or into the report.
    func write(_ text: String) throws(Refusal) {
        guard isJSON else { return try StandardOutput.write(text) }
        state.withLock { $0.text += text }
    }

    /// What is wanted before the command ends: as a report of its own.
    func announce(_ text: String) throws(Refusal) {
        try write(text)
        if isJSON { try StandardOutput.write(String(decoding: document([], exitCode: 0) { _ in nil }, as: UTF8.self)) }
    }

    /// Takes note of a file that was published.
    func add(_ files: [File]) { state.withLock { $0.files += files } }

    /// The report of a command that has ended, or of what there is so far; what it tells is forgotten then.
    func document(_ findings: [Diagnostic], exitCode: Int32, extents: (Diagnostic) -> Int?) -> [UInt8] {
        let told = state.withLock { state in
            defer { state = State() }
            return state
        }
        var fields: [OrderedJSON.Field] = [
            .init("report", .text(Self.format)), .init("engine", .text(Version.producer)), .init("command", .text(command)),
            .init("exit", .number(Int(exitCode))), .init("files", .list(told.files.map(\.json))),
            .init("findings", .list(findings.sortedByPlace().map { $0.json(to: extents($0)) })),
        ]
        if !told.text.isEmpty { fields.append(.init("text", .text(told.text))) }
        return OrderedJSON.fields(fields).document
    }
}

extension CommandReport.File {
    fileprivate var json: OrderedJSON {
        .fields([.init("file", .text(path)), .init("bytes", .number(bytes)), .init("sha256", .text(digest))])
    }
}
