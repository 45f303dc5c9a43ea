import ArgumentParser

/// `broadsheet check EDITION` or `broadsheet check FILE.pdf`: everything that make or the press would refuse, without making anything.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells everything that make would refuse: copy, layout, fonts, pictures, overset. Of a PDF: what the press would.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The edition, a folder of Editions/; or a PDF file, by its path from the project's folder.", completion: .file())
    var subject: String

    func run() throws {
        try common.run { desk in
            if subject.hasSuffix(".pdf") { return try desk.preflight(file: subject) }
            let job = try desk.open(subject)
            let made = desk.makeUp(job)
            return job.findings + made.diagnostics
        }
    }
}
