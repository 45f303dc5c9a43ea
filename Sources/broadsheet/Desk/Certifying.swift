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
    struct ProvenPage {
        /// Every breach of a press rule and every difference from the copy.
        var diagnostics: [Diagnostic]
        var certificate: Certificate
    }

    /// Reads the bytes of an edition's finished pages back, once, and holds them against the press rules and against the copy, which has to stand
    /// in order over all of them.
    /// - Parameter pages: at least one; the first bears the edition's own name.
    func prove(_ pages: [FinishedPage], from origin: PDFFile.Origin, of job: Job, hint: String? = nil) throws -> ProvenPage {
        let ((plates, findings), read) = try Concurrently.both(
            {
                let plates = try pages.map { try reading(of: $0.bytes, file: $0.file, from: origin) }
                return (plates, zip(pages, plates).map { page, plate in Preflight(rules: preflightRules(of: page.job)).check(plate) })
            }, and: { Result { try origins(of: pages, of: job) } })
        let digests = try read.get()
        let printed = PrintedPages(job.layout, from: job.edition.folio.page)
        let edition = MadeEdition(job: job, pages: pages.map(\.page))
        let proof = hint.map { CopyProof(edition.shown, on: printed, hint: $0) } ?? CopyProof(edition.shown, on: printed)
        let certificate = Certificate(
            engine: Version.producer, edition: job.edition.id, date: job.edition.folio.date.iso8601,
            page: (pages[0].job.pdfName, pages[0].bytes, digests.pages[0]),
            nextPages: zip(pages, digests.pages).dropFirst().map { Certificate.Page(file: $0.job.pdfName, bytes: $0.bytes.count, digest: $1) },
            layout: job.layout.name, layoutFiles: digests.layout, fonts: digests.fonts, profile: digests.profile, proof: proof,
            fill: pages.map(\.made.account), levers: pages.flatMap(levers), findings: findings.flatMap { $0 }, record: digests.record)
        let told = zip(pages, findings).flatMap { page, findings in findings.map { $0.diagnostic(file: page.file) } }
        return ProvenPage(diagnostics: told + proof.check(plates), certificate: certificate)
    }

    private func reading(of bytes: [UInt8], file: String, from origin: PDFFile.Origin) throws -> PlateReading {
        do throws(PDFFile.Unreadable) {
            return try PlateReading(bytes, from: origin)
        } catch {
            throw Refusal("proof.unreadable", at: SourcePosition(file: file), "not a readable PDF: \(error.reason)", hint: "make the page again")
        }
    }

    /// What was changed to fill a page; of a page that another turns to by its number.
    private func levers(_ page: FinishedPage) -> [Lever] {
        guard page.job.layout.continuesAnother else { return page.made.levers }
        return page.made.levers.map { lever in
            var lever = lever
            lever.name = "page \(page.job.edition.folio.page), \(lever.name)"
            return lever
        }
    }

    /// The digests of pages and of what they are made of, and the record of what stands on them.
    private struct Digests {
        var pages: [String]
        var layout: [Certificate.File]
        var fonts: [Certificate.File]
        var profile: Certificate.File
        var record: PageRecord
    }

    private func origins(of pages: [FinishedPage], of job: Job) throws -> Digests {
        Digests(
            pages: pages.map { SHA256.hex(of: $0.bytes) }, layout: try layoutFiles(of: job), fonts: fontFiles(of: pages.map(\.made.page), in: job.book),
            profile: try profileFile(of: job), record: try record(of: MadeEdition(job: job, pages: pages.map(\.page))))
    }

    /// Holds the bytes of sheets against press rules, and what stands on all of them against the copy.
    /// - Parameter sheets: each with what findings call it.
    func check(_ sheets: [(bytes: [UInt8], file: String)], rules: PreflightRules, proof: CopyProof) throws -> [Diagnostic] {
        let plates = try sheets.map { try reading(of: $0.bytes, file: $0.file, from: .drawing) }
        let told = zip(sheets, plates).flatMap { sheet, plate in Preflight(rules: rules).check(plate).map { $0.diagnostic(file: sheet.file) } }
        return told + proof.check(plates)
    }

    private func layoutFiles(of job: Job) throws -> [Certificate.File] {
        try [job.layout.position.file, job.layout.house.position.file, "Fonts/fonts.yaml"].map { path in
            Certificate.File(name: path, file: path.fileName, digest: SHA256.hex(of: try project.read(path, upTo: Limits.yamlBytes)))
        }
    }

    private func profileFile(of job: Job) throws -> Certificate.File {
        let press = job.layout.house.press
        return Certificate.File(name: press.condition, file: press.profile.path, digest: SHA256.hex(of: try pressProfile(of: job)))
    }

    /// The digests of all files of a font book, in the order of its names.
    func fontDigests(of book: FontBook) -> [String] {
        var digests = FontDigests(cachedIn: cachePath + "/fonts")
        defer { digests.keep() }
        return book.names.map { name in book[name].flatMap { digests.digest(of: $0.file) { book.digest(of: name) } } ?? "" }
    }

    private func fontFiles(of pages: [Page], in book: FontBook) -> [Certificate.File] {
        var digests = FontDigests(cachedIn: cachePath + "/fonts")
        defer { digests.keep() }
        return Set(pages.flatMap(\.glyphRuns).map(\.font)).sorted().compactMap { name in
            book[name].map { face in
                let number = face.index == 0 ? "" : ", face \(face.index)"
                return Certificate.File(
                    name: name.text, file: face.file.fileName + number, digest: digests.digest(of: face.file) { book.digest(of: name) } ?? "")
            }
        }
    }
}

extension Desk.FinishedPage {
    /// Where the page lies, to its findings.
    fileprivate var file: String { "Output/\(job.pdfName)" }
}

extension String {
    /// The last part of a path.
    fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
