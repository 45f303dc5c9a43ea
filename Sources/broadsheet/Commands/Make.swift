import ArgumentParser
import BroadsheetDesk
import Measure
import Press
import Proof
import Source

/// `broadsheet make EDITION`: the page as PDF in Output/, a file for each page, and the certificate of its copy beside it.
struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes an edition's page, Output/<edition>.pdf, and its certificate; a second page is Output/<edition>-<page>.pdf.")

    @OptionGroup var common: CommonOptions
    @OptionGroup var choice: LayoutOption
    @OptionGroup var given: GivenEdition
    @OptionGroup var waiting: WaitOption

    @Argument(help: "The edition: a folder of Editions/; or - for one on standard input, YAML or JSON.", completion: .directory)
    var edition: String

    func run() throws {
        try common.run("make", given, edition: edition) { desk, report in
            // Before all work: where the page cannot be put, or another run is putting it, nothing else need be found out.
            let folder = try OutputFolder(desk.outputPath, waits: waiting.wait, report: report)
            let job = try desk.open(given.name(of: edition), layout: choice.layout)
            let made = desk.makeUpPages(job)
            return try EditionMaking(desk).make(job, made, by: desk, refuses: common.refuses) { plates, proven in
                try folder.publish(plates, whenSound: proven)
            }
        }
    }
}
