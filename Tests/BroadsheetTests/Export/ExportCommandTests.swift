import Foundation
import Testing

/// `broadsheet export` end to end, on a small project of three editions: one sound, one with a fault in its second section, one that
/// cannot be read.
struct ExportCommandTests {
    static let sheet = """
        sheet: small
        lines: { least: 8, most: 50 }
        leaves-out: [headline, note, lead, figures, picture, closing, section]
        rows:
          - lines: 3
            cells: [{ columns: 2, blocks: [{ kind: folio }] }]
          - cells: [{ columns: 2, blocks: [{ kind: section, number: 1 }] }]

        """

    private func project() throws -> SampleProject {
        let project = try SampleProject()
        try project.write(Data(Self.sheet.utf8), to: "Layouts/sample/section-sheet.yaml")
        for (name, from, to) in [("poison", "这一节只有一段。", "这一节只有**一段。"), ("broken", "headline: 题目", "headlines: 题目")] {
            try FileManager.default.copyItem(atPath: project.path + "/Editions/sample", toPath: project.path + "/Editions/" + name)
            let text = SampleProject.editionText.replacingOccurrences(of: from, with: to)
            try project.write(Data(text.utf8), to: "Editions/\(name)/edition.yaml")
        }
        return project
    }

    private func files(_ project: SampleProject) throws -> [String: Data] {
        let all = FileManager.default.enumerator(atPath: project.path + "/Output")?.compactMap { $0 as? String } ?? []
        let files = all.filter { !$0.hasPrefix(".") && $0.contains("/") && ($0 as NSString).pathExtension != "" }
        return Dictionary(uniqueKeysWithValues: files.map { ($0, project.bytes(of: "Output/" + $0) ?? Data()) })
    }

    @Test func makesASheetOfEachSectionWhateverTheJobs() throws {
        let one = try project()
        let two = try project()
        let first = try Run(["export", "sample", "--with", "html,text", "--jobs", "1"], in: one.path, seconds: 60)
        #expect(first.exitCode == 0, "\(first.errors)")
        let second = try Run(["export", "sample", "--with", "html,text", "--jobs", "3"], in: two.path, seconds: 60)
        #expect(second.exitCode == 0, "\(second.errors)")
        let made = try files(one)
        #expect(
            made.keys.sorted() == [
                "sample/01-one.html", "sample/01-one.pdf", "sample/01-one.txt", "sample/02-two.html", "sample/02-two.pdf",
                "sample/02-two.txt",
                "sample/sections.json",
            ])
        #expect(made == (try files(two)))
    }

    @Test func aFaultStaysInItsSection() throws {
        let project = try project()
        let run = try Run(["export", "broken", "poison", "sample", "--diagnostics", "json"], in: project.path, seconds: 60)
        #expect(run.exitCode == 1)
        let errors = try run.findings().filter { $0.severity == "error" }
        #expect(Set(errors.map(\.file)) == ["Editions/broken/edition.yaml", "Editions/poison/edition.yaml"])
        #expect(
            try files(project).keys.sorted() == [
                "poison/01-one.pdf", "poison/sections.json", "sample/01-one.pdf", "sample/02-two.pdf", "sample/sections.json",
            ])
        #expect(
            String(decoding: try #require(project.bytes(of: "Output/poison/sections.json")), as: UTF8.self).contains("\"complete\": false"))
    }

    private struct Manifest: Decodable {
        struct Part: Decodable {
            var files: [File]
            var stories: [Story]
        }
        struct File: Decodable {
            var file: String
            var sheet: [String: Double]?
        }
        struct Story: Decodable {
            var id: String
            var text: String
            var places: [[String: Double]]
        }
        var trim: [String: Double]
        var parts: [Part]
    }

    private func manifest(_ name: String, of project: SampleProject) throws -> Manifest {
        try JSONDecoder().decode(Manifest.self, from: try #require(project.bytes(of: "Output/sample/" + name)))
    }

    /// Sections of both pages; of a story that turns a sheet of its own, a clipping of each place, and its places with their pages.
    @Test(arguments: ["section", "clipping", "page"])
    func exportsEachOfTwoPages(_ form: String) throws {
        let project = try SampleProject(twoPagesWith: SampleProject.beginning)
        try project.write(Data(Self.sheet.utf8), to: "Layouts/sample/section-sheet.yaml")
        let run = try Run(["export", "sample", "--as", form, "--with", form == "page" ? "" : "text"], in: project.path, seconds: 60)
        #expect(run.exitCode == 0, "\(run.errors)")
        let manifest = try manifest(form == "page" ? "page.json" : form + "s.json", of: project)
        let stories = manifest.parts.flatMap(\.stories)
        #expect(stories.map(\.id) == ["one", "two"])
        #expect(stories.map { $0.places.map { $0["page"] } } == [[5], [5, 6]])
        let pdfs = manifest.parts.flatMap(\.files).filter { $0.sheet != nil }.map(\.file)
        switch form {
        case "section": #expect(pdfs == ["sample/01-one.pdf", "sample/02-two.pdf"])
        case "clipping": #expect(pdfs == ["sample/01-one.clipping.pdf", "sample/02-two.clipping.pdf", "sample/02-two.clipping-2.pdf"])
        default: #expect(pdfs == ["sample.pdf", "sample-6.pdf"])
        }
        let texts = try pdfs.map { try Tool.output(of: "pdftotext", ["-raw", project.path + "/Output/" + $0, "-"]).withoutBlanks }
        #expect(texts.joined().contains(SampleProject.beginning) && texts.last?.contains(SampleProject.paragraph(20)) == true)
        #expect(texts.last?.contains(SampleProject.beginning) == (form == "section"))
    }

    @Test func clippingsKnowTheirPlaceOnThePage() throws {
        let project = try project()
        let run = try Run(["export", "sample", "--as", "clipping"], in: project.path, seconds: 60)
        #expect(run.exitCode == 0, "\(run.errors)")
        let manifest = try manifest("clippings.json", of: project)
        #expect(manifest.parts.flatMap(\.stories).map(\.id) == ["one", "two"])
        for part in manifest.parts {
            let place = try #require(part.stories.first?.places.first)
            let (x, width) = (try #require(place["x"]), try #require(place["width"]))
            #expect(x > 0 && x + width < (manifest.trim["width"] ?? 0))
            #expect(abs((part.files.first?.sheet?["width"] ?? 0) - width - 10) < 0.01)
        }
    }

    /// What is whole and of the same inputs is kept as it is; what was damaged or changed is made again.
    @Test func resumesWhereItWasStopped() throws {
        let project = try project()
        try FileManager.default.copyItem(atPath: project.path + "/Editions/sample", toPath: project.path + "/Editions/other")
        #expect(try Run(["export", "sample", "other"], in: project.path, seconds: 60).exitCode == 0)
        let before = try files(project)
        try project.write(Data("half".utf8), to: "Output/other/01-one.pdf")
        let resumed = try Run(["export", "sample", "other", "--resume"], in: project.path, seconds: 60)
        #expect(resumed.exitCode == 0 && resumed.errors.contains("1 kept"), "\(resumed.errors)")
        #expect(try files(project) == before)
        let text = SampleProject.editionText.replacingOccurrences(of: "群众都说好", with: "群众都说妙")
        try project.write(Data(text.utf8), to: "Editions/sample/edition.yaml")
        let changed = try Run(["export", "sample", "other", "--resume"], in: project.path, seconds: 60)
        #expect(changed.errors.contains("1 kept"), "\(changed.errors)")
        #expect(try files(project)["sample/01-one.pdf"] != before["sample/01-one.pdf"])
    }

    @Test(arguments: [
        ["export"], ["export", "a", "--as", "poster"], ["export", "a", "--with", "word"], ["export", "a", "--jobs", "0"],
        ["export", "a", "--as", "page", "--with", "html"],
    ])
    func refusesWrongUsage(_ arguments: [String]) throws {
        #expect(try Run(arguments, in: NSTemporaryDirectory()).exitCode == 64)
    }
}
