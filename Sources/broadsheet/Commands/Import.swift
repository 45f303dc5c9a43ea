import ArgumentParser
import BroadsheetDesk
import Copy
import Intake
import Source

/// `broadsheet import FILE…`: reporters' files into an edition, with a receipt for every character.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Makes an edition of reporters' files, Editions/<edition>/edition.yaml, and accounts for every character of them.",
        discussion: """
            Word documents (.docx), plain text (UTF-8, UTF-16, GB 18030), web pages, JSON of WordPress and ninjs, tables (.csv); JPEG and PNG \
            pictures behind the story that they belong to. One long story in parts becomes a page with its sections; several files become \
            a story each, in their order. What the files do not say is proposed in words of the copy and marked so; what only the desk can \
            decide stands in the edition as 'ask', and refuses make until it is answered. receipt.json beside the edition says where every \
            character went.
            """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The files, wherever they lie, the first story first.", completion: .file())
    var files: [String] = []

    @Option(help: "An in-tray: each file that comes into this folder becomes an edition, each later version is brought into it.")
    var watch: String?

    @Option(name: .customLong("as"), help: "The edition's name; that of the first file where it is a name.")
    var name: String?

    @Option(help: "An edition that earlier versions of the files were imported to: what the reporter changed is brought into it.")
    var into: String?

    @Option(help: "The paper, a folder of Layouts/; it need not be said where there is one only.")
    var paper: String?

    @Option(help: "The layout, of that paper: feature, auto …; chosen by the copy where nothing is said.")
    var layout: String?

    @Option(help: "The paper's day: 2026-01-15.")
    var date: String?

    @Option(help: "版次: the page's number.")
    var page: Int?

    @Option(help: "Tracked changes: accept, reject, ask (each stands in the edition as a question) or refuse.")
    var changes = ReadingOptions.Changes.refuse

    func validate() throws {
        if let name, !NewEdition.isName(name) {
            throw ValidationError("an edition's name is made of small letters, digits and hyphens: '\(name)' is not")
        }
        guard files.isEmpty != (watch == nil) else { throw ValidationError("name the files, or a folder with --watch: one of them") }
        if watch != nil, name != nil || into != nil { throw ValidationError("with --watch each file names its own edition") }
        if name != nil, into != nil { throw ValidationError("--as names a new edition, --into one that is there: give one of them") }
        if let page, !(1...999).contains(page) { throw ValidationError("a page's number is from 1 to 999") }
        if let date, PublicationDate(iso8601: date) == nil { throw ValidationError("a day is written like 2026-01-15: '\(date)' is none") }
    }

    private var wishes: Importing.Wishes {
        Importing.Wishes(paper: paper, layout: layout, day: date.flatMap(PublicationDate.init(iso8601:)), page: page, changes: changes)
    }

    func run() async throws {
        if let watch { return try await common.runWaiting("import") { desk, report in try await take(from: watch, desk, report) } }
        try common.run("import") { desk, report in
            let edition = into.map(Desk.plainName) ?? name ?? Importing.name(of: files[0])
            let importing = try Importing(edition, wishes, in: desk.project)
            let file = EditionReader.file(of: edition)
            if into != nil {
                let (imported, merge) = try importing.merge(files)
                try report.write("\(file) is \(merge.words)\n" + imported.receipt.text)
                return []
            }
            let imported = try importing.make(of: files)
            try report.write("\(file) is written.\n" + imported.receipt.text)
            return imported.findings
        }
    }

    /// Takes what stands in a folder, and what comes into it, until the run is ended.
    private func take(from folder: String, _ desk: Desk, _ report: CommandReport) async throws -> [Diagnostic] {
        var tray = try InTray(folder, wishes, in: desk.project)
        let watch = try FolderWatch([tray.path], fonts: [])
        try tell(tray.take(), report)
        for await _ in watch.changes {
            // A file that is being copied is still growing; what it is then comes as another change.
            try await Task.sleep(for: .milliseconds(300))
            try tell(tray.take(), report)
        }
        return []
    }

    /// Each file as it is taken; where programs read, as a report of its own.
    private func tell(_ outcomes: [InTray.Outcome], _ report: CommandReport) throws(Refusal) {
        for outcome in outcomes {
            if let words = outcome.words { try report.write("\(outcome.file): Editions/\(outcome.edition) is \(words)") }
            if report.isJSON {
                let code: Int32 = common.refuses(outcome.findings) ? 1 : 0
                try StandardOutput.write(String(decoding: report.document(outcome.findings, exitCode: code) { _ in nil }, as: UTF8.self))
            } else {
                StandardError.write(common.text(of: outcome.findings))
            }
        }
    }
}

extension ReadingOptions.Changes: ExpressibleByArgument {}
