import Foundation
import Testing

/// The command line: help, wrong usage, `--strict`, findings as JSON.
struct CommandLineTests {
    private func run(_ arguments: String..., in folder: String = NSTemporaryDirectory()) throws -> Run { try Run(arguments, in: folder) }

    @Test func tellsItsCommandsWhereNoneIsGiven() throws {
        let run = try run()
        #expect(run.exitCode == 0)
        for command in ["new", "make", "dump", "check", "fonts", "preview"] {
            #expect(run.output.contains("\n  \(command)"), "\(run.output)")
        }
        #expect(run.output.contains("75 another run holds Output"))
    }

    @Test(arguments: ["new", "make", "dump", "check", "fonts", "preview"])
    func helpsWithEachCommand(_ command: String) throws {
        let run = try run(command, "--help")
        #expect(run.exitCode == 0)
        #expect(run.errors.isEmpty)
        for word in ["OVERVIEW:", "USAGE: broadsheet \(command)", "--strict", "--diagnostics", "--project"] {
            #expect(run.output.contains(word), "\(run.output)")
        }
    }

    @Test(arguments: [
        ["make"], ["mak", "sample"], ["make", "a", "b"], ["make", "a", "--diagnostics", "xml"], ["make", "a", "--project"], ["dump"],
        ["check"],
        ["fonts", "--lenient"],
    ])
    func refusesWrongUsage(_ arguments: [String]) throws {
        let run = try Run(arguments, in: NSTemporaryDirectory())
        #expect(run.exitCode == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Usage: broadsheet"), "\(run.errors)")
    }

    @Test func refusesAProjectThatIsNoFolder() throws {
        let run = try run("make", "sample", "--project", "/nowhere", "--diagnostics", "json")
        #expect(run.exitCode == 1)
        #expect(try run.findings().map(\.id) == ["file.no-root"])
    }

    @Test func findsTheProjectFromElsewhere() throws {
        let project = try SampleProject()
        let run = try run("check", "sample", "--project", project.path)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    /// A warning stops nothing, unless `--strict` is said: then nothing is published either.
    @Test func strictRefusesWarnings() throws {
        let project = try SampleProject()
        _ = try Fixture("straight quote", edition: "第二段说的", "第二段\"说\"的").apply(to: project)
        let before = try project.published()
        let strict = try run("make", "sample", "--strict", "--diagnostics", "json", in: project.path)
        #expect(strict.exitCode == 1)
        #expect(try strict.findings().allSatisfy { $0.severity != "error" })
        #expect(try strict.findings().contains { $0.id == "copy.straight-quote" && $0.place.hasPrefix(SampleProject.edition + ":") })
        #expect(try project.published() == before)
        let lenient = try run("make", "sample", in: project.path)
        #expect(lenient.exitCode == 0, "\(lenient.errors)")
        #expect(try project.published() != before)
    }

    @Test func writesNoFindingsAsJSON() throws {
        let project = try SampleProject()
        let run = try Run(["fonts", "--diagnostics", "json"], in: project.path, seconds: 60)
        #expect(run.exitCode == 0)
        #expect(try run.findings().isEmpty)
    }

    /// Quotation marks, control characters and Chinese of the input pass through JSON and come out as they were.
    @Test func quotesWhatItFindsInJSON() throws {
        let project = try SampleProject()
        let run = try run("make", "\"题\\\u{1}\n", "--diagnostics", "json", in: project.path)
        #expect(run.exitCode == 1)
        #expect(try run.findings().map(\.file) == ["Editions/\"题\\\u{1}\n/edition.yaml"])
    }

    @Test func tellsAFindingInOneLineAndItsHint() throws {
        let project = try SampleProject()
        let place = try Fixture("weekday", edition: "weekday: 星期四", "weekday: ▲星期五").apply(to: project)
        let run = try run("check", "sample", in: project.path)
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        let lines = run.errors.split(separator: "\n").map(String.init)
        let first = try #require(lines.firstIndex { $0.hasPrefix(place[0] + ": error: ") }, "\(run.errors)")
        #expect(lines[first + 1].hasPrefix("  hint: "))
    }

    /// A hundred findings are shown, the others counted.
    @Test func countsWhatItDoesNotShow() throws {
        let project = try SampleProject()
        let keys = (1...150).map { "strange-\($0): x\n" }.joined()
        _ = try Fixture("keys", edition: "headline:", keys + "headline:").apply(to: project)
        let run = try run("check", "sample", in: project.path)
        #expect(run.exitCode == 1)
        #expect(run.errors.hasSuffix("and 50 more\n"), "\(run.errors.suffix(200))")
    }
}
