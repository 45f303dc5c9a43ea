import ArgumentParser
import Proof

/// `broadsheet check EDITION` or `broadsheet check FILE.pdf`: everything that make or the press would refuse, and what an editor should
/// look at, without making anything.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells everything that make would refuse, and what an editor should look at. Of a PDF: what the press would refuse.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: LayoutOption

    @Argument(help: "The edition, a folder of Editions/; or a PDF file, by its path from the project's folder.", completion: .file())
    var subject: String

    @Flag(help: "Also report every line of the edition that is loose, tight or faulty, with its rule, on standard output.")
    var lines = false

    @Flag(help: "Also account for every line of the page's type area, and for what was changed to fill it, on standard output.")
    var fill = false

    private var isPDF: Bool { subject.lowercased().hasSuffix(".pdf") }

    func validate() throws {
        if lines && isPDF { throw ValidationError("--lines reports on an edition, not on a PDF file.") }
        if fill && isPDF { throw ValidationError("--fill reports on an edition, not on a PDF file.") }
    }

    func run() throws {
        try common.run { desk in
            if isPDF { return try desk.preflight(file: subject) }
            let job = try desk.open(subject, layout: choice.layout)
            let made = desk.makeUpPages(job)
            if lines { print(LineTable(made.made.flatMap(\.lines), looseGap: job.layout.house.composition.looseGap).text, terminator: "") }
            if fill { for page in made.made { print(FillTable(page.account, levers: page.levers).text, terminator: "") } }
            return try desk.findings(on: made) + desk.pictureFaults(in: made)
        }
    }
}
