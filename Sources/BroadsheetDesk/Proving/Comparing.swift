import Makeup
import Measure
import Proof
import Source

extension Desk {
    /// What stands on the pages of an edition and what made them so, for the certificate and for comparing.
    package func record(of edition: MadeEdition) throws -> PageRecord {
        record(of: edition, try provenance(of: edition.job))
    }

    package func record(of edition: MadeEdition, _ provenance: Provenance) -> PageRecord {
        PageRecord(edition.made, of: edition.job.edition, pictures: edition.job.pictures, layout: provenance.values)
    }

    /// What has changed on the pages of an edition since earlier ones: a certificate of ours, a PDF of ours, or an edition of the project.
    package func redline(_ edition: MadeEdition, against earlier: String) throws -> Redline {
        let now = try record(of: edition)
        if earlier.hasSuffix(".json") {
            let bytes = try project.read(earlier, upTo: Limits.yamlBytes)
            return Redline(from: try PageRecord(certificate: bytes, file: earlier), to: now, earlier: earlier)
        }
        if earlier.hasSuffix(".pdf") { return try redline(edition, now, againstPage: earlier) }
        let name = earlier.hasPrefix("Editions/") ? String(earlier.dropFirst("Editions/".count)) : earlier
        let before = try open(name.hasSuffix("/") ? String(name.dropLast()) : name)
        return Redline(from: try record(of: makeUpPages(before)), to: now, earlier: "Editions/\(before.edition.id)")
    }

    /// The certificate beside the PDF tells more than the PDF; it is taken where it is that PDF's own.
    private func redline(_ edition: MadeEdition, _ now: PageRecord, againstPage path: String) throws -> Redline {
        let bytes = try project.read(path, upTo: Limits.plateBytes)
        let beside = String(path.dropLast(".pdf".count)) + ".certificate.json"
        if let certificate = try? project.read(beside, upTo: Limits.yamlBytes),
            try CertificateName(certificate, file: beside).digest == SHA256.hex(of: bytes)
        {
            return Redline(from: try PageRecord(certificate: certificate, file: beside), to: now, earlier: "\(path)，据其证书")
        }
        let stem = String(path.dropLast(".pdf".count))
        let rest = try edition.pages.dropFirst().map { try project.read($0.job.fileName(stem) + ".pdf", upTo: Limits.plateBytes) }
        let plates = try edition.pages.map { try plate($0.made.page, of: $0.job).bytes }
        return try Redline(
            fromPages: [bytes] + rest, toPages: plates, stories: now.stories, lattice: edition.job.layout.sheet.lattice, earlier: path)
    }
}
