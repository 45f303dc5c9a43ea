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

    /// Reads a finished page's bytes back, once, and holds them against the press rules and against the copy.
    func prove(_ bytes: [UInt8], digest: String, of made: MadeUpPage, of job: Job, hint: String? = nil) throws -> ProvenPage {
        let file = "Output/\(job.edition.id).pdf"
        let plate = try reading(of: bytes, file: file)
        let findings = Preflight(rules: preflightRules(of: job)).check(plate)
        let numerals = job.layout.house.numerals
        let proof = hint.map { CopyProof(job.edition, numerals: numerals, hint: $0) } ?? CopyProof(job.edition, numerals: numerals)
        let certificate = Certificate(
            engine: Version.producer, edition: job.edition.id, date: job.edition.folio.date.iso8601,
            page: ("\(job.edition.id).pdf", bytes, digest), layout: job.layout.name, layoutFiles: try layoutFiles(of: job),
            fonts: fontFiles(of: made.page, in: job.book), profile: try profileFile(of: job), proof: proof, levers: made.levers, findings: findings)
        return ProvenPage(diagnostics: findings.map { $0.diagnostic(file: file) } + proof.check(plate), certificate: certificate)
    }

    /// Holds a plate's bytes against press rules and copy. `file` is what findings call it.
    func check(_ bytes: [UInt8], file: String, rules: PreflightRules, proof: CopyProof) throws -> [Diagnostic] {
        let plate = try reading(of: bytes, file: file)
        return Preflight(rules: rules).check(plate).map { $0.diagnostic(file: file) } + proof.check(plate)
    }

    private func reading(of bytes: [UInt8], file: String) throws -> PlateReading {
        do throws(PDFFile.Unreadable) {
            return try PlateReading(bytes)
        } catch {
            throw Refusal("proof.unreadable", at: SourcePosition(file: file), "not a readable PDF: \(error.reason)", hint: "make the page again")
        }
    }

    private func layoutFiles(of job: Job) throws -> [Certificate.File] {
        try [job.layout.position.file, job.layout.house.position.file, "Fonts/fonts.yaml"].map { path in
            Certificate.File(name: path, file: path.fileName, digest: SHA256.hex(of: try project.read(path, upTo: Limits.yamlBytes)))
        }
    }

    private func profileFile(of job: Job) throws -> Certificate.File {
        let press = job.layout.house.press
        let bytes = try project.read(press.profile.path, upTo: Limits.profileBytes, within: "Layouts", namedAt: press.profile.position)
        return Certificate.File(name: press.condition, file: press.profile.path, digest: SHA256.hex(of: bytes))
    }

    /// The digests of all files of a font book, in the order of its names.
    func fontDigests(of book: FontBook) -> [String] {
        var digests = FontDigests(cachedIn: cachePath + "/fonts")
        defer { digests.keep() }
        return book.names.map { name in book[name].flatMap { digests.digest(of: $0.file) { book.digest(of: name) } } ?? "" }
    }

    private func fontFiles(of page: Page, in book: FontBook) -> [Certificate.File] {
        var digests = FontDigests(cachedIn: cachePath + "/fonts")
        defer { digests.keep() }
        return Set(page.glyphRuns.map(\.font)).sorted().compactMap { name in
            book[name].map { face in
                let number = face.index == 0 ? "" : ", face \(face.index)"
                return Certificate.File(
                    name: name.text, file: face.file.fileName + number, digest: digests.digest(of: face.file) { book.digest(of: name) } ?? "")
            }
        }
    }
}

extension String {
    /// The last part of a path.
    fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
