import ArgumentParser

/// `broadsheet check EDITION`: everything that make would refuse or warn of, without making anything.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells everything that make would refuse: copy, layout, fonts, pictures, overset.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    func run() throws {
        try common.run { desk in
            let job = try desk.open(edition)
            let made = desk.makeUp(job)
            return job.findings + made.diagnostics
        }
    }
}
