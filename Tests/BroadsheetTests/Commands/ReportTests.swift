import ArgumentParser
import Foundation
import Measure
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// `--format json`, editions on standard input, `--output`, `--wait`: what programs ask of a command.
struct ReportTests {
    private struct Report: Decodable {
        struct File: Decodable {
            var file: String
            var bytes: Int
            var sha256: String
        }
        struct Finding: Decodable {
            var id: String
            var file: String?
            var line: Int?
            var column: Int?
            var endColumn: Int?
            var page: Int?
            var box: [String: Double]?
            var overset: [String: Int]?
        }
        var engine: String
        var command: String
        var exit: Int32
        var files: [File]
        var findings: [Finding]
        var text: String?
    }

    /// The report of a run, which keeps to the schema and ends as it says.
    private func report(
        _ arguments: [String], in folder: String, input: Data? = nil, place: SourceLocation = #_sourceLocation
    ) throws -> Report {
        let run = try Run(arguments + ["--format", "json"], in: folder, seconds: 60, input: input)
        #expect(run.errors.isEmpty, "\(run.errors)", sourceLocation: place)
        let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        #expect(try JSONSchema("report").faults(of: document) == [], sourceLocation: place)
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        #expect(report.exit == run.exitCode && report.engine == Version.producer, sourceLocation: place)
        #expect(report.command == arguments.first, sourceLocation: place)
        return report
    }

    @Test func everyCommandReports() throws {
        let project = try SampleProject()
        try project.write(Data(ExportCommandTests.sheet.utf8), to: "Layouts/sample/section-sheet.yaml")
        try project.write(Data("群众都说好。\n".utf8), to: "copy.txt")
        func made(_ arguments: String...) throws -> [String] {
            let report = try report(arguments, in: project.path)
            #expect(report.exit == 0, "\(arguments): \(report.findings)")
            for file in report.files {
                let bytes = try #require(FileManager.default.contents(atPath: file.file))
                #expect(file.bytes == bytes.count && file.sha256 == SHA256.hex(of: Array(bytes)))
            }
            if ["dump", "plan", "fonts", "galley"].contains(arguments[0]) { #expect(report.text?.isEmpty == false) }
            return report.files.map { ($0.file as NSString).lastPathComponent }
        }
        #expect(try made("make", "sample") == ["sample.pdf", "sample.certificate.json"])
        #expect(try made("check", "sample") == [])
        #expect(try made("proof", "sample", "--png", "--dpi", "20") == ["sample.proof.png"])
        #expect(try made("dump", "sample") == [])
        #expect(try made("plan", "sample") == [])
        #expect(try made("fonts", "sample") == [])
        #expect(try made("galley", "copy.txt", "--strong-font", "song") == ["copy-galley.pdf"])
        #expect(try made("return", "sample") == ["sample.docx"])
        #expect(try made("verify", "Output/sample.certificate.json") == [])
        #expect(try made("export", "sample") == ["01-one.pdf", "02-two.pdf", "sections.json", "sections.json"])
    }

    /// Copy that is over: how much, and where on the page and in the file.
    @Test func tellsOversetInNumbersWithItsPlace() throws {
        let project = try SampleProject()
        let long = "这一节只有一段。" + String(repeating: "山水田林路", count: 300)
        let text = SampleProject.editionText.replacingOccurrences(of: "这一节只有一段。", with: long)
        try project.write(Data(text.utf8), to: SampleProject.edition)
        let report = try report(["make", "sample"], in: project.path)
        #expect(report.exit == 1 && report.files.isEmpty)
        let over = try #require(report.findings.first { $0.id == "makeup.overset" })
        #expect((over.overset?["lines"] ?? 0) > 10 && (over.overset?["characters"] ?? 0) > 200)
        #expect(over.page == 5 && (over.box?["width"] ?? 0) > 50 && (over.box?["y"] ?? 0) > 50)
        #expect(over.file == SampleProject.edition && over.line != nil)
    }

    /// The end of what is meant: of words that the finding quotes.
    @Test func tellsWhereTheWordsEnd() throws {
        let project = try SampleProject()
        _ = try Fixture("weekday", edition: "weekday: 星期四", "weekday: ▲星期五").apply(to: project)
        let report = try report(["check", "sample"], in: project.path)
        let finding = try #require(report.findings.first { $0.id == "copy.date" })
        #expect(finding.endColumn == (finding.column ?? 0) + 3)
    }

    @Test(arguments: [
        ("a: \"b, c\" # d", 4, 10), ("key: value, more", 1, 4), ("key: value # remark", 6, 11), ("[one, two]", 2, 5), ("x: 山水 ", 4, 6),
        ("only:", 1, 5), ("'a''b'", 1, 4),
    ])
    func tellsWhereAValueEnds(_ line: String, _ column: Int, _ end: Int) {
        let finding = Diagnostic.error("a.b", at: SourcePosition(file: "f", line: 2, column: column), "no words of it")
        #expect(FindingExtent(Array("\n\(line)\n".utf8)).end(of: finding) == end)
    }

    @Test func wrongUsageIsJSON() throws {
        let bare = try report(["make"], in: NSTemporaryDirectory())
        #expect(bare.exit == 64 && bare.findings.map(\.id) == ["usage.wrong"])
        #expect(try report(["mak", "a"], in: NSTemporaryDirectory()).exit == 64)
        let run = try Run(["make", "a", "b", "--diagnostics=json"], in: NSTemporaryDirectory())
        #expect(run.exitCode == 64 && run.output.isEmpty)
        #expect(try run.findings().map(\.id) == ["usage.wrong"])
        #expect(try run.findings().first?.hint?.hasPrefix("Usage: broadsheet make") == true)
    }

    private static let json = """
        {"layout": "sample/page", "folio": {"paper": "报", "date": "2026-01-15", "page": 5, "name": "专版"}, "headline": "题目",
        "lead": "\(SampleProject.lead)", "pictures": [{"file": "pictures/hill.svg", "kind": "illustration", "alt": "一座山"}],
        "sections": [{"id": "one", "heading": "头一节", "paragraphs": "累计完成征地超3500亩，群众都说好。"},
        {"id": "two", "heading": "第二节", "paragraphs": "这一节只有一段。"}]}
        """

    /// From a project that nobody may write to, without a home: everything goes to the folder that is named.
    @Test func makesAnEditionFromStandardInputInAReadOnlyProject() throws {
        let project = try SampleProject()
        let scratch = Scratch()
        try FileManager.default.moveItem(atPath: project.path + "/Editions/sample/pictures", toPath: scratch.path + "/pictures")
        try FileManager.default.removeItem(atPath: project.path + "/Output")
        func permit(_ mode: String) throws {
            try Process.run(URL(fileURLWithPath: "/bin/chmod"), arguments: ["-R", mode, project.path]).waitUntilExit()
        }
        try permit("a-w")
        defer { try? permit("u+w") }
        let arguments = ["-", "--name", "today", "--pictures", scratch.path, "--project", project.path, "--output", scratch.path + "/out"]
        let made = try report(["make"] + arguments, in: scratch.path, input: Data(Self.json.utf8))
        #expect(made.exit == 0, "\(made.findings)")
        #expect(made.files.map(\.file) == ["today.pdf", "today.certificate.json"].map { "\(scratch.path)/out/\($0)" })
        let checked = try report(
            ["check"] + arguments, in: scratch.path,
            input: Data(Self.json.replacingOccurrences(of: "\"headline\"", with: "\"headlines\"").utf8))
        #expect(checked.exit == 1 && checked.findings.allSatisfy { $0.file == "-" && $0.line == 1 })
        let missing = try report(
            ["make", "-", "--project", project.path, "--output", scratch.path + "/out"], in: scratch.path, input: Data(Self.json.utf8))
        #expect(missing.findings.map(\.id) == ["file.missing"])
        #expect(!FileManager.default.fileExists(atPath: project.path + "/Output"))
    }

    @Test func exportsAnEditionFromStandardInput() throws {
        let project = try SampleProject()
        try project.write(Data(ExportCommandTests.sheet.utf8), to: "Layouts/sample/section-sheet.yaml")
        let made = try report(["export", "-", "--name", "sample"], in: project.path, input: Data(Self.json.utf8))
        #expect(made.exit == 0 && made.files.count == 4, "\(made.findings)")
    }

    /// Another run holds Output: at once 75, and with `--wait` the page when it has ended.
    @Test func waitsForAnotherRun() throws {
        let project = try SampleProject()
        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
        holder.arguments = [project.path + "/Output/.lock", "sleep", "6"]
        try holder.run()
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(2), try report(["make", "sample"], in: project.path).exit != 75 {}
        #expect(try report(["make", "sample"], in: project.path).findings.map(\.id) == ["output.locked"])
        #expect(try report(["make", "sample", "--wait"], in: project.path).exit == 0)
        holder.waitUntilExit()
    }

    /// Whatever else goes wrong within is the program's fault, and says so.
    @Test func anythingElseIsAFaultOfTheProgram() throws {
        struct Strange: Error {}
        let options = try CommonOptions.parse([])
        #expect(throws: ExitCode(70)) { try options.run("make") { _, _ in throw Strange() } }
        #expect(throws: ExitCode(70)) { try options.run("export") { _, _ in [FaultOfProgram.finding(Strange())] } }
        #expect(throws: ExitCode(1)) { try options.run("make") { _, _ in throw Refusal("output.name", at: nil, "no") } }
    }
}
