import ArgumentParser
import BroadsheetDesk
import Proof
import Source

/// `broadsheet proof EDITION`: 大样, the page with its lattice, counts and findings, for the desk to read, correct and sign.
struct ProofCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "proof", abstract: "Makes a marked-up proof of each page: Output/<edition>.proof.pdf, or .png.",
        discussion: """
            The proof shows the lattice, line numbers, lines and characters of each story, what is over or empty, the levers used, \
            the resolution of pictures, and every finding by its number. It is made of faulty pages too: exit code 1 then says that the page \
            has errors, 0 that it has none. Where the edition or its layout cannot be read there is no page, and so no proof.
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup var waiting: WaitOption

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    @Option(
        help: ArgumentHelp(
            "Mark what has changed since an earlier page: its certificate or PDF (Output/xiashi.certificate.json), or an edition of the project by its name.",
            valueName: "earlier"))
    var against: String?
    @Flag(help: "A picture (PNG) instead of a PDF.") var png = false
    @Option(help: "Pixels an inch of the picture, 20 to 600.") var dpi = 150
    @Flag(help: "Also name the style of each text.") var styles = false
    @Flag(help: "The page without overlays, in the colours that the press prints on newsprint; a picture.") var soft = false
    @Option(help: "Which reading it is for: 初校, 二校, 三校 or 清样.") var stage: ProofStage?
    @Option(help: "The date on the proof, as it is to be printed; without it a line is left to write it on.") var date: String?
    @Option(name: .long, help: "The file's name in Output, without its ending; <edition>.proof where it is not given.") var name: String?

    func validate() throws {
        guard (20...600).contains(dpi) else { throw ValidationError("--dpi takes 20 to 600.") }
        guard date.map({ $0.count <= 40 }) ?? true else { throw ValidationError("--date takes at most 40 characters.") }
        if soft && styles { throw ValidationError("--soft shows the page without overlays: --styles has no place on it.") }
    }

    func run() throws {
        try common.run("proof") { desk, report in
            let folder = try OutputFolder(desk.outputPath, waits: waiting.wait, report: report)
            let made = desk.makeUpPages(try desk.open(edition))
            let proof = try desk.proof(made, settings)
            try folder.publish(zip(made.pages, proof.files).map { (name: fileName(of: $0.job), bytes: $1) })
            return made.placed(proof.findings)
        }
    }

    /// `xiashi.proof.pdf`; of the picture of a page that another turns to `market.proof-4.png`.
    private func fileName(of page: Desk.Job) -> String {
        page.fileName(name ?? "\(page.edition.id).proof") + (settings.isPicture ? ".png" : ".pdf")
    }

    private var settings: Desk.ProofSettings {
        var overlays = soft ? [] : OverlayCatalogue.usual
        if styles { overlays.formUnion(OverlayCatalogue.names) }
        return Desk.ProofSettings(
            isPicture: png || soft, pixelsPerInch: dpi, overlays: overlays, isSoft: soft, stage: stage, earlier: against, date: date)
    }
}

extension ProofStage: ExpressibleByArgument {}
