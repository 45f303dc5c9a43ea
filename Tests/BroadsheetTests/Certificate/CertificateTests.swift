import Makeup
import Proof
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// The certificate of a page: the same for the same page, and at odds with anything that is not.
@Suite struct CertificateTests {
    private let desk: Desk
    private let job: Desk.Job
    private let made: MadeUpPage
    private let bytes: [UInt8]

    init() throws {
        desk = Desk(project: try Project(root: CopyProofTests.root))
        job = try desk.open("county-brief")
        var made = desk.makeUp(job)
        made.page = made.page.withoutPictures
        let plate = try desk.plate(made.page, of: job)
        (self.made, bytes) = (made, plate.bytes)
    }

    private func prove(_ bytes: [UInt8], _ job: Desk.Job) throws -> Desk.ProvenPage {
        try desk.prove([Desk.FinishedPage(page: MadeEdition.Page(job: job, made: made), bytes: bytes)], from: .anybody, of: job)
    }

    private func certificate() throws -> Certificate { try prove(bytes, job).certificate }

    private func differences(_ written: [UInt8], _ now: Certificate) throws -> [Diagnostic] {
        try CertificateCheck.differences(written, file: "Output/county-brief.certificate.json", now: now)
    }

    @Test func itAgreesWithItself() throws {
        let now = try certificate()
        #expect(try certificate().json == now.json)
        #expect(try differences(now.json, now) == [])
        #expect(try CertificateName(now.json, file: "c.json").pdf == "county-brief.pdf")
        #expect(now.articles.map(\.characters).reduce(0, +) == now.characters)
        #expect(now.fonts.allSatisfy { $0.digest.count == 64 } && !now.fonts.isEmpty)
    }

    @Test func aChangedDigestIsToldAtItsLine() throws {
        let now = try certificate()
        let lines = String(decoding: now.json, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where line.contains("\"sha256\"") {
            var changed = lines.map(String.init)
            // The last digit of the digest, before the closing quote.
            changed[number] = line.dropLast(2) + (line.dropLast().last == "0" ? "1" : "0") + line.suffix(1)
            let found = try differences(Array(changed.joined(separator: "\n").utf8), now)
            #expect(found.count == 1)
            #expect(found.first?.position?.line == number + 1)
        }
    }

    @Test func aSpaceMoreIsNoticed() throws {
        let now = try certificate()
        #expect(try differences(now.json + [0x20], now).map(\.id) == ["proof.certificate"])
    }

    @Test func aChangedCopyIsToldByItsArticle() throws {
        let written = try certificate().json
        var changed = job
        changed.edition.headline?.spans[0].text += "某"
        let proven = try prove(bytes, changed)
        let found = try differences(written, proven.certificate)
        #expect(proven.diagnostics.filter { $0.severity == .error }.map(\.id) == ["proof.copy"])
        #expect(found.contains { $0.message.hasPrefix("articles, page:headline, sha256: certified as") })
    }

    @Test func aChangedByteOfThePageIsNoticed() throws {
        let written = try certificate().json
        // A byte of the header's comment: nothing that a reader of PDFs looks at.
        var changed = bytes
        let comment = try #require(changed.prefix(32).firstIndex { $0 >= 0x80 })
        changed[comment] ^= 1
        let proven = try prove(changed, job)
        #expect(try differences(written, proven.certificate).map(\.message).contains { $0.hasPrefix("page, sha256") })
    }
}
