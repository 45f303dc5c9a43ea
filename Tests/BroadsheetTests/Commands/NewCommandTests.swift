import Foundation
import Testing

/// `broadsheet new`: from a name to an edition that is sound.
struct NewCommandTests {
    @Test func whatItWritesIsSoundAndIsNeverWrittenOver() throws {
        let project = try ProjectCopy()
        let run = try Run(["new", "longtan"], in: project.path)
        #expect(run.exitCode == 0 && run.output.contains("Editions/longtan/edition.yaml"), "\(run.errors)")
        let written = try #require(project.bytes(of: "Editions/longtan/edition.yaml"))
        #expect(written == project.bytes(of: "Layouts/zuojiang-daily/templates/edition.yaml"))
        let check = try Run(["check", "longtan", "--strict"], in: project.path, seconds: 60)
        #expect(check.exitCode == 0 && check.errors.isEmpty, "\(check.errors)")
        #expect(try Run(["make", "longtan", "--strict"], in: project.path, seconds: 60).exitCode == 0)

        try FileManager.default.removeItem(atPath: project.path + "/Layouts/zuojiang-daily/templates/edition.yaml")
        try Data("other".utf8).write(to: URL(fileURLWithPath: project.path + "/Layouts/zuojiang-daily/templates/edition.yaml"))
        let again = try Run(["new", "longtan"], in: project.path)
        #expect(
            again.exitCode == 1 && again.errors.contains("Editions/longtan: error: there is an edition of this name already"),
            "\(again.errors)")
        #expect(project.bytes(of: "Editions/longtan/edition.yaml") == written)
    }

    @Test func takesTheOnlyPaperOrAsksWhichOne() throws {
        let project = try SampleProject()
        let none = try Run(["new", "mine"], in: project.path)
        #expect(none.exitCode == 1 && none.errors.contains("Layouts/<paper>/templates/edition.yaml"), "\(none.errors)")
        for paper in ["sample", "other"] {
            try FileManager.default.createDirectory(atPath: project.path + "/Layouts/\(paper)/templates", withIntermediateDirectories: true)
            try project.write(Data(SampleProject.editionText.utf8), to: "Layouts/\(paper)/templates/edition.yaml")
        }
        let several = try Run(["new", "mine"], in: project.path)
        #expect(several.exitCode == 1 && several.errors.contains("other, sample"), "\(several.errors)")
        #expect(project.bytes(of: "Editions/mine/edition.yaml") == nil)
        #expect(try Run(["new", "mine", "--paper", "sample"], in: project.path).exitCode == 0)
        #expect(project.bytes(of: "Editions/mine/edition.yaml") == Data(SampleProject.editionText.utf8))
    }

    @Test(arguments: ["", "../up", "龙潭", "a/b", "A", "-a"])
    func refusesWhatIsNoName(_ name: String) throws {
        #expect(try Run(["new", "--", name], in: NSTemporaryDirectory()).exitCode == 64)
    }
}
