import ArgumentParser
import Source

/// `broadsheet make EDITION`: the page as PDF in Output/, and the certificate of its copy beside it.
struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Makes an edition's page, Output/<edition>.pdf, and its certificate.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    func run() throws {
        try common.run { desk in
            // Before all work: where the page cannot be put, or another run is putting it, nothing else need be found out.
            let folder = try OutputFolder(desk.outputPath)
            let job = try desk.open(edition)
            let made = desk.makeUp(job)
            var findings = desk.findings(on: made, of: job)
            if common.refuses(findings) { return findings }
            let plate = try desk.plate(made.page, of: job)
            let proven = try desk.prove(plate.bytes, digest: plate.digest, of: made, of: job)
            findings += proven.diagnostics
            if common.refuses(findings) { return findings }
            let id = job.edition.id
            try folder.publish([(name: "\(id).pdf", bytes: plate.bytes), (name: "\(id).certificate.json", bytes: proven.certificate.json)])
            return findings
        }
    }
}
