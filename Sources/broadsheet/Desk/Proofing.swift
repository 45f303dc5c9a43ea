import Copy
import Drawing
import Layout
import Makeup
import Measure
import Press
import Proof
import Source
import Typesetting

extension Desk {
    /// What is wanted of a proof.
    struct ProofSettings {
        var isPicture: Bool
        var pixelsPerInch: Int
        /// The names of the overlays shown.
        var overlays: Set<String>
        /// In the colours of print.
        var isSoft: Bool
        var stage: ProofStage?
        /// What the page is held against.
        var earlier: String?
        var date: String?
    }

    /// A drawn proof, and everything that it tells.
    struct DrawnProof {
        var bytes: [UInt8]
        var findings: [Diagnostic]
    }

    /// Marks up a page and draws the proof. Pictures that cannot be drawn are told and left out: the page is proofed all the same.
    func proof(_ made: MadeUpPage, of job: Job, _ settings: ProofSettings) throws -> DrawnProof {
        var subject = ProofSubject(
            edition: job.edition, layout: job.layout, made: made, findings: findings(on: made, of: job), pictures: job.pictures,
            redline: try settings.earlier.map { try redline(made, of: job, against: $0) })
        let stamp = try stamp(of: job, settings)
        let drawing = try ProofDrawing(settings, of: job, condition: outputCondition(job))
        do {
            return DrawnProof(bytes: try draw(subject, stamp, drawing), findings: subject.findings)
        } catch let refusal as Refusal {
            let damaged = Set(refusal.diagnostics.compactMap { $0.position?.file }).intersection(job.pictures.keys)
            guard !damaged.isEmpty else { throw refusal }
            subject.damagedPictures = damaged
            subject.findings += refusal.diagnostics
            return DrawnProof(bytes: try draw(subject, stamp, drawing), findings: subject.findings)
        }
    }

    private func draw(_ subject: ProofSubject, _ stamp: ProofStamp, _ drawing: ProofDrawing) throws -> [UInt8] {
        guard let shaper = PangoShaper(drawing.job.book) else { preconditionFailure("no shaper over fonts that were found") }
        let draft = ProofDraft(subject, stamp: stamp, shaper: shaper)
        return try drawing.draw(ProofSheet(draft, showing: drawing.settings.overlays, ground: drawing.ground).page)
    }

    private func stamp(of job: Job, _ settings: ProofSettings) throws -> ProofStamp {
        let layout = try [job.layout.position.file, job.layout.house.position.file].flatMap { try project.read($0, upTo: Limits.yamlBytes) }
        let edition = try project.read(job.edition.position.file, upTo: Limits.yamlBytes)
        return ProofStamp(stage: settings.stage, date: settings.date, edition: SHA256.hex(of: edition), layout: SHA256.hex(of: layout))
    }
}

/// Draws the sheet of a proof as PDF or as a picture, in screen colours or in those of print.
private struct ProofDrawing {
    let settings: Desk.ProofSettings
    let job: Desk.Job
    private let soft: SoftProof?
    private let profile: [UInt8]
    private let ledger: InkLedger
    /// What the page stands on: the paper of the press, where its colours are simulated.
    var ground: InkName? { soft == nil ? nil : Self.newsprint }
    private static let newsprint: InkName = "proof-newsprint"

    init(_ settings: Desk.ProofSettings, of job: Desk.Job, condition: OutputCondition) throws {
        self.settings = settings
        self.job = job
        profile = condition.profile
        soft = settings.isSoft ? try SoftProof(condition, inkLimit: job.layout.house.press.inkLimit) : nil
        let paper = Ink(name: Self.newsprint, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0), screen: ScreenColour(red: 255, green: 255, blue: 255))
        let palette = job.layout.house.palette
        ledger = ProofInks.ledger(with: soft.map { .forScreen($0.inks(palette.sorted + [paper])) } ?? palette)
    }

    func draw(_ sheet: Page) throws -> [UInt8] {
        let pictures = job.pictures.mapValues { SVGRecolouring.file($0, from: job.layout.house.palette, to: ledger) }
        guard settings.isPicture else {
            return try PageDrawer(book: job.book, ledger: ledger).drawSheets(
                [sheet], pictures: pictures, pixels: pixels, created: job.edition.folio.date.iso8601 + "T00:00:00+08:00")
        }
        let image = try PageRaster(book: job.book, ledger: ledger, pixels: pixels).image(sheet, pictures: pictures, pixelsPerInch: settings.pixelsPerInch)
        return PNGWriter.png(width: image.width, height: image.height, rgb: image.rgb, pixelsPerInch: settings.pixelsPerInch)
    }

    /// In inches: no picture of a page is finer than the proof shows at this width.
    private static let widestPicture = 16

    /// A photograph is decoded as finely as the proof shows it.
    private func pixels(of file: PictureFile) -> PixelImage? {
        let side = settings.pixelsPerInch * Self.widestPicture
        let decoded = soft.map { soft in try? soft.pixels(of: file, atLeast: side) } ?? (try? ScreenPixels(file, atLeast: side, house: profile))
        return decoded.flatMap { PixelImage(width: $0.width, height: $0.height, rgb: $0.rgb) }
    }
}
