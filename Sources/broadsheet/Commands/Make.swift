import ArgumentParser
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
            let maker = PlateMaker(desk)
            for page in made.pages { maker.cutFonts(of: page.made.page, of: page.job) }
            let photographs = made.pages.flatMap { maker.photographs(on: $0.made.page, of: $0.job) }
            let inks = InkShelf()
            // The plates are begun before it is known whether the copy is sound: mostly it is.
            let (plates, (found, origins)) = try Concurrently.both(
                { Result { try made.pages.map(maker.finished) } },
                and: {
                    // What is found comes first: it may stop everything. Photographs are decoded for preflight while the plates are
                    // still drawn.
                    defer { for photograph in photographs { inks.foresee(jpeg: photograph) } }
                    return (desk.findings(on: made), Result { try desk.origins(of: made) })
                })
            // Notes, such as what the desk has looked at, are told by check, not again with each page.
            var findings = found.filter { $0.severity > .note }
            if common.refuses(findings) { return made.placed(findings) }
            let pages = try plates.get()
            try folder.publish(pages.map { (name: $0.job.pdfName, bytes: $0.bytes) }) {
                let proven = try desk.prove(pages, from: .drawing, of: job, origins: try origins.get(), shelf: PlateShelf(inks: inks))
                findings += proven.diagnostics.news(beside: findings)
                return common.refuses(findings) ? nil : [(name: "\(job.edition.id).certificate.json", bytes: proven.certificate.json)]
            }
            return made.placed(findings)
        }
    }
}
