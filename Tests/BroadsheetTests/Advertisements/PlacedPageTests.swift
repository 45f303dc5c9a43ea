import Foundation
import PDFFixtures
import Testing

/// A page with an advertisement and QR codes, from its files to its plate and back.
struct PlacedPageTests {
    /// A page of 50 x 30 mm whose content is not to be changed by a byte.
    private static let content = "0.1 0.8 0.6 0 k 10 10 90 50 re f q 0.5 0 0 0 K 2 w 5 5 m 130 80 l S Q"
    private static func artwork(_ content: String = content) -> Data {
        Data(
            WrittenPDF(
                version: "1.6",
                objects: [
                    "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 141.732 85.039]/Contents 4 0 R/Resources<<>>>>", WrittenPDF.stream(content),
                ]
            ).bytes)
    }

    private static let address = "https://example.com/2026/01/15"

    private func project() throws -> SampleProject {
        let project = try SampleProject()
        try project.write(Self.artwork(), to: "Editions/sample/ad.pdf")
        let edition = SampleProject.editionText.replacing(
            "sections:\n",
            with: """
                advertisements:
                  - { file: ad.pdf, size: { width: 50mm, height: 30mm }, alt: 山货行开张, order: GG-7 }
                codes:
                  - { text: "\(Self.address)", caption: 扫码, slot: ear }
                sections:

                """)
        try project.write(Data(edition.utf8), to: SampleProject.edition)
        let page = SampleProject.pageText.replacing(
            "  - lines: 19\n",
            with: """
                  - lines: 8
                    cells: [{ columns: 1, blocks: [{ kind: advertisement }] }, { columns: 1, name: ear, blocks: [] }]
                  - lines: 11

                """)
        try project.write(Data(page.utf8), to: SampleProject.page)
        return project
    }

    private func output(of program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test func isMadeProvenAndVerified() throws {
        let project = try project()
        let run = try Run(["make", "sample"], in: project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(try Run(["verify", "Output/sample.certificate.json"], in: project.path).exitCode == 0)
        // The artwork's content stands on the plate to the byte.
        let plain = try output(of: "qpdf", ["--qdf", "--object-streams=disable", project.path + "/Output/sample.pdf", "-"])
        #expect(plain.contains(Self.content))
        let certificate = String(decoding: try #require(project.bytes(of: "Output/sample.certificate.json")), as: UTF8.self)
        #expect(certificate.contains("page:advertisement-1") && certificate.contains("page:code-1"))
        #expect(certificate.contains(Self.address) && !certificate.contains("GG-7"))
        // What it shows is said to those who cannot see it.
        let structure = try output(of: "pdfinfo", ["-struct-text", project.path + "/Output/sample.pdf"])
        #expect(structure.contains("Figure"))
    }

    /// Another program reads the code from the printed page.
    @Test func theCodeIsReadBack() throws {
        let project = try project()
        #expect(try Run(["make", "sample"], in: project.path).exitCode == 0)
        let picture = project.path + "/page"
        _ = try output(of: "pdftoppm", ["-r", "300", "-gray", "-png", "-singlefile", project.path + "/Output/sample.pdf", picture])
        #expect(try output(of: "zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture + ".png"]) == Self.address + "\n")
    }

    /// A code of another text, an artwork of other content and another label are each noticed.
    @Test(arguments: [
        (SampleProject.edition, "2026/01/15\"", "2026/01/16\""), (SampleProject.edition, "alt: 山货行开张", "alt: 山货行开张, label: 公益广告"),
    ])
    func aChangeIsNoticed(file: String, old: String, new: String) throws {
        let project = try project()
        #expect(try Run(["make", "sample"], in: project.path).exitCode == 0)
        let text = String(decoding: try #require(project.bytes(of: file)), as: UTF8.self)
        try project.write(Data(text.replacing(old, with: new).utf8), to: file)
        let run = try Run(["verify", "Output/sample.certificate.json"], in: project.path)
        #expect(run.exitCode == 1, "\(run.errors)")
    }

    @Test func anotherArtworkIsNoticed() throws {
        let project = try project()
        #expect(try Run(["make", "sample"], in: project.path).exitCode == 0)
        try project.write(Self.artwork(Self.content.replacing("0.8", with: "0.7")), to: "Editions/sample/ad.pdf")
        #expect(try Run(["verify", "Output/sample.certificate.json"], in: project.path).exitCode == 1)
    }

    @Test func standsOnItsProof() throws {
        let project = try project()
        let run = try Run(["proof", "sample", "--png"], in: project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    /// A file that nobody can look through ends neither the run nor the machine.
    @Test func aHostileFileIsRefused() throws {
        let project = try project()
        let forms = (0..<12).map { level in
            WrittenPDF.stream(
                String(repeating: "/X Do ", count: 40),
                "/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</XObject<</X \(6 + level) 0 R>>>>")
        }
        let pdf = WrittenPDF(
            version: "1.6",
            objects: [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 141.732 85.039]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
                WrittenPDF.stream("/X Do"),
            ] + forms + [WrittenPDF.stream("0 1 0 0 k 0 0 9 9 re f", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<>>")])
        try project.write(Data(pdf.bytes), to: "Editions/sample/ad.pdf")
        let run = try Run(["make", "sample", "--diagnostics", "json"], in: project.path, seconds: 60)
        #expect(run.exitCode == 1)
        #expect(try run.findings().contains { $0.severity == "error" && $0.file == "Editions/sample/ad.pdf" }, "\(run.errors)")
    }
}
