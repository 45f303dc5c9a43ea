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
    package struct ProofSettings {
        package var isPicture: Bool
        package var pixelsPerInch: Int
        /// The names of the overlays shown.
        package var overlays: Set<String>
        /// In the colours of print.
        package var isSoft: Bool
        package var stage: ProofStage?
        /// What the page is held against.
        package var earlier: String?
        package var date: String?

        package init(
            isPicture: Bool, pixelsPerInch: Int, overlays: Set<String>, isSoft: Bool, stage: ProofStage?, earlier: String?, date: String?
        ) {
            (self.isPicture, self.pixelsPerInch, self.overlays, self.isSoft) = (isPicture, pixelsPerInch, overlays, isSoft)
            (self.stage, self.earlier, self.date) = (stage, earlier, date)
        }
    }

    /// The drawn proofs of an edition's pages, and everything that they tell.
    package struct DrawnProof {
        /// One PDF of all pages, or a picture for each.
        package var files: [[UInt8]]
        package var findings: [Diagnostic]
    }

    /// Marks up the pages of an edition and draws their proofs. Pictures that cannot be drawn are told and left out: the page is
    /// proofed all the same.
    package func proof(_ edition: MadeEdition, _ settings: ProofSettings) throws -> DrawnProof {
        let job = edition.job
        var subject = ProofSubject(
            edition: job.edition, layout: job.layout, pages: edition.made, findings: findings(on: edition), pictures: job.pictures,
            redline: try settings.earlier.map { try redline(edition, against: $0) })
        let stamp = try stamp(of: job, settings)
        let drawing = try ProofDrawing(settings, of: job, condition: outputCondition(of: job.layout.house), artworks: artworks)
        do {
            return DrawnProof(files: try draw(subject, stamp, drawing), findings: subject.findings)
        } catch let refusal as Refusal {
            let damaged = Set(refusal.diagnostics.compactMap { $0.position?.file }).intersection(job.pictures.keys)
            guard !damaged.isEmpty else { throw refusal }
            subject.damagedPictures = damaged
            subject.findings += refusal.diagnostics
            return DrawnProof(files: try draw(subject, stamp, drawing), findings: subject.findings)
        }
    }

    private func draw(_ subject: ProofSubject, _ stamp: ProofStamp, _ drawing: ProofDrawing) throws -> [[UInt8]] {
        let shaper = shaper(of: drawing.job)
        let sheets = subject.pages.indices.map { page in
            var subject = subject
            subject.page = page
            let draft = ProofDraft(subject, stamp: stamp, wording: .of(language), shaper: shaper)
            return ProofSheet(draft, showing: drawing.settings.overlays, ground: drawing.ground).page
        }
        return try drawing.draw(sheets)
    }

    private func stamp(of job: Job, _ settings: ProofSettings) throws -> ProofStamp {
        let layout = try [job.layout.position.file, job.layout.house.position.file].flatMap { try project.read($0, upTo: Limits.yamlBytes) }
        let edition = try project.read(job.edition.position.file, upTo: Limits.yamlBytes)
        return ProofStamp(stage: settings.stage, date: settings.date, edition: SHA256.hex(of: edition), layout: SHA256.hex(of: layout))
    }
}
