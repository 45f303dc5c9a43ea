import ArgumentParser
import BroadsheetDesk
import Proof
import Source

/// `broadsheet check EDITION` or `broadsheet check FILE.pdf`: everything that make or the press would refuse, and what an editor should
/// look at, without making anything.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells everything that make would refuse, and what an editor should look at. Of a PDF: what the press would refuse.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: LayoutOption
    @OptionGroup var given: GivenEdition

    @Option(
        help: ArgumentHelp(
            "The house whose limits, profile, sheets and spot colours a PDF has to keep: its folder in Layouts. Without it the project's one house.",
            valueName: "paper"))
    var house: String?

    @Argument(
        help:
            "The edition, a folder of Editions/, or - for one on standard input; or a PDF file, by its path from the project's folder, or from the root.",
        completion: .file())
    var subject: String

    @Flag(help: "Also report every line of the edition that is loose, tight or faulty, with its rule, on standard output.")
    var lines = false

    @Flag(help: "Also account for every line of the page's type area, and for what was changed to fill it, on standard output.")
    var fill = false

    private var isPDF: Bool { subject.lowercased().hasSuffix(".pdf") }

    func validate() throws {
        if lines && isPDF { throw ValidationError("--lines reports on an edition, not on a PDF file.") }
        if fill && isPDF { throw ValidationError("--fill reports on an edition, not on a PDF file.") }
        if house != nil && !isPDF { throw ValidationError("--house is for a PDF file: an edition names its own.") }
    }

    func run() throws {
        guard isPDF else { return try common.run("check", given, edition: subject, checkEdition) }
        try common.run("check") { desk, report in
            HeldRun.begin(size: Project.size(ofFile: subject, from: desk.project), isReport: report.isJSON) { reason in
                let finding = Diagnostic.error(
                    "PX", at: SourcePosition(file: subject), "not a readable PDF: \("reason", reason)",
                    hint: "ask for the file anew, or write it again")
                guard report.isJSON else { return common.text(of: [finding]) }
                return String(decoding: report.document([finding], exitCode: 1) { _ in nil }, as: UTF8.self)
            }
            return try desk.preflight(file: subject, house: house)
        }
    }

    private func checkEdition(_ desk: Desk, _ report: CommandReport) throws -> [Diagnostic] {
        let job = try desk.open(given.name(of: subject), layout: choice.layout)
        let made = desk.makeUpPages(job)
        if lines {
            try report.write(
                LineTable(made.made.flatMap(\.lines), looseGap: job.layout.house.composition.looseGap, in: .of(common.language)).text)
        }
        if fill {
            for page in made.made { try report.write(FillTable(page.account, levers: page.levers, in: .of(common.language)).text) }
        }
        let found = desk.findings(on: made)
        return made.placed(try found + desk.provenFindings(on: made, besides: found) + desk.sheetFaults(of: job))
    }
}
