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
    /// What reading a finished page back has shown.
    package struct ProvenPage {
        /// Every breach of a press rule and every difference from the copy.
        package var diagnostics: [Diagnostic]
        package var certificate: Certificate
    }

    /// Reads the bytes of an edition's finished pages back, once, and holds them against the press rules and against the copy, which
    /// has to stand in order over all of them.
    /// - Parameters:
    ///   - pages: at least one; the first bears the edition's own name.
    ///   - origins: those of the pages, where they are known already.
    ///   - shelf: what plates that are proven one after another share.
    package func prove(
        _ pages: [FinishedPage], from origin: PDFFile.Origin, of job: Job, hint: Message? = nil, origins: Origins? = nil,
        shelf: PlateShelf = PlateShelf()
    ) throws -> ProvenPage {
        let edition = MadeEdition(job: job, pages: pages.map(\.page))
        let ((plates, findings), (digests, made)) = try Concurrently.both(
            {
                let plates = try pages.map { try reading(of: $0.bytes, file: $0.file(in: outputName), from: origin, shelf: shelf) }
                return (plates, zip(pages, plates).map { page, plate in Preflight(rules: preflightRules(of: page.page)).check(plate) })
            }, and: { (pages.map { SHA256.hex(of: $0.bytes) }, Result { try origins ?? self.origins(of: edition) }) })
        let known = try made.get()
        let printed = PrintedPages(job.layout, from: job.edition.folio.page)
        let texts = job.artworkTexts
        let proof =
            hint.map { CopyProof(edition.shown, on: printed, artworks: texts, hint: $0) }
            ?? CopyProof(edition.shown, on: printed, artworks: texts)
        var certificate = Certificate(
            engine: Version.producer, edition: job.edition.id, date: job.edition.folio.date.iso8601,
            page: (pages[0].job.pdfName, pages[0].bytes, digests[0]),
            nextPages: zip(pages, digests).dropFirst().map { Certificate.Page(file: $0.job.pdfName, bytes: $0.bytes.count, digest: $1) },
            layout: job.layout.name, layoutFiles: known.provenance.layout, fonts: known.fonts, profile: known.provenance.profile,
            proof: proof,
            fill: pages.map(\.made.account), levers: pages.flatMap(levers), findings: findings.flatMap { $0 }, record: known.record)
        certificate.spotInks = Set(plates.flatMap(\.spotInks)).sorted()
        let told = zip(pages, findings).flatMap { page, findings in
            findings.map { finding in
                origin == .drawing
                    ? page.page.diagnostic(of: finding, file: page.file(in: outputName))
                    : finding.diagnostic(file: page.file(in: outputName))
            }
        }
        return ProvenPage(diagnostics: told + proof.check(plates), certificate: certificate)
    }

    private func reading(of bytes: [UInt8], file: String, from origin: PDFFile.Origin, shelf: PlateShelf) throws -> PlateReading {
        do throws(PDFFile.Unreadable) {
            return try PlateReading(bytes, from: origin, shelf: shelf)
        } catch {
            throw Refusal(
                "proof.unreadable", at: SourcePosition(file: file), "not a readable PDF: \("reason", error.reason)",
                hint: "make the page again")
        }
    }

    /// What was changed to fill a page; of a page that another turns to by its number.
    private func levers(_ page: FinishedPage) -> [Lever] {
        guard page.job.layout.continuesAnother else { return page.made.levers }
        return page.made.levers.map { lever in
            var lever = lever
            lever.name = "page \(page.job.edition.folio.page.number), \(lever.name)"
            return lever
        }
    }

    /// What pages come from, and the record of what stands on them.
    package struct Origins: Sendable {
        package var provenance: Provenance
        /// Those of the pages, in the order of their names.
        package var fonts: [Certificate.File]
        package var record: PageRecord
    }

    package func origins(of edition: MadeEdition) throws -> Origins {
        let fonts = Set(edition.made.flatMap(\.page.glyphRuns).map(\.font))
        let provenance = try provenance(of: edition.job, fonts: fonts)
        return Origins(
            provenance: provenance, fonts: fonts.sorted().compactMap { provenance.fonts[$0] }, record: record(of: edition, provenance))
    }

    /// Holds the bytes of sheets against press rules, and what stands on all of them against the copy.
    /// - Parameters:
    ///   - sheets: each with what findings call it.
    ///   - shelf: what sheets that are checked one after another share.
    package func check(_ sheets: [(bytes: [UInt8], file: String)], rules: PreflightRules, proof: CopyProof, shelf: PlateShelf) throws
        -> [Diagnostic]
    {
        let plates = try sheets.map { try reading(of: $0.bytes, file: $0.file, from: .drawing, shelf: shelf) }
        let told = zip(sheets, plates).flatMap { sheet, plate in
            Preflight(rules: rules).check(plate).map { $0.diagnostic(file: sheet.file) }
        }
        return told + proof.check(plates)
    }
}

extension Desk.FinishedPage {
    /// What findings call the page's file.
    fileprivate func file(in folder: String) -> String { "\(folder)/\(job.pdfName)" }
}
