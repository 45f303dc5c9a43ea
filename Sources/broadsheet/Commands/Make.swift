import ArgumentParser
import Source

/// `broadsheet make EDITION`: the page as PDF in Output/.
struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Makes an edition's page: Output/<edition>.pdf.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    func run() throws {
        try common.run { desk in
            // Before all work: where the page cannot be put, or another run is putting it, nothing else need be found out.
            let folder = try OutputFolder(desk.outputPath)
            let job = try desk.open(edition)
            let made = desk.makeUp(job)
            var findings = job.findings + made.diagnostics
            if common.refuses(findings) { return findings }
            let plate = try desk.plate(made.page, of: job)
            findings += plate.diagnostics
            if common.refuses(findings) { return findings }
            try folder.publish([(name: "\(job.edition.id).pdf", bytes: plate.bytes)])
            return findings
        }
    }
}
