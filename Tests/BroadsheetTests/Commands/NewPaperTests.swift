import Foundation
import Testing

/// `broadsheet new --paper`: from a name to a house that works, in a project that has nothing yet.
struct NewPaperTests {
    /// A folder of its own, gone when its holder ends.
    private final class Folder: Sendable {
        let path = NSTemporaryDirectory() + "broadsheet-paper-" + UUID().uuidString

        init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        deinit { try? FileManager.default.removeItem(atPath: path) }

        func text(_ file: String) throws -> String { try String(contentsOfFile: path + "/" + file, encoding: .utf8) }
    }

    @Test(arguments: ["broadsheet", "tabloid", "small"])
    func aNewPaperWorksAtOnce(_ sheet: String) throws {
        let folder = try Folder()
        let new = try Run(["new", "--paper", "county", "--title", "山城周报", "--sheet", sheet], in: folder.path)
        #expect(new.exitCode == 0, "\(new.errors)")
        for edition in ["county-1", "county-2"] {
            let check = try Run(["check", edition], in: folder.path, seconds: 300)
            #expect(check.exitCode == 0 && !check.errors.contains("error:"), "\(check.errors)")
            #expect(try Run(["make", edition], in: folder.path, seconds: 300).exitCode == 0)
            #expect(try Run(["proof", edition], in: folder.path, seconds: 300).exitCode == 0)
            let export = try Run(["export", edition], in: folder.path, seconds: 300)
            #expect(export.exitCode == 0, "\(export.errors)")
        }
        let text = try Tool.output(of: "pdftotext", [folder.path + "/Output/county-1.pdf", "-"]).replacingOccurrences(of: " ", with: "")
        for words in ["山城周报", "总第1期", "今日2版", "2026年1月15日", "星期四", "导读", "02版", "社址"] { #expect(text.contains(words), "\(words)") }
        // Its template begins editions, as another paper's does.
        #expect(try Run(["new", "mine"], in: folder.path).exitCode == 0)
        #expect(try Run(["check", "mine"], in: folder.path, seconds: 300).exitCode == 0)
    }

    /// The remarks are in the reader's language, and the files say the same without them.
    @Test func itsRemarksAreInTheReadersLanguage() throws {
        let (chinese, english) = (try Folder(), try Folder())
        #expect(try Run(["new", "--paper", "county", "--language", "zh"], in: chinese.path).exitCode == 0)
        #expect(try Run(["new", "--paper", "county", "--language", "en"], in: english.path).exitCode == 0)
        let files = ["house.yaml", "front.yaml", "inside.yaml", "auto.yaml", "draft.yaml", "section-sheet.yaml", "stylebook.yaml"]
        for file in files.map({ "Layouts/county/" + $0 }) + ["Editions/county-1/edition.yaml", "Editions/county-2/edition.yaml"] {
            let (ours, theirs) = (try chinese.text(file), try english.text(file))
            #expect(ours != theirs && !(ours + theirs).contains("¦") && !(ours + theirs).contains("@"), "\(file)")
            let keys = [ours, theirs].map { text in
                text.split(separator: "\n").map {
                    $0.split(separator: "# ", omittingEmptySubsequences: false)[0].trimmingSuffix { $0 == " " }
                }
            }
            #expect(keys[0] == keys[1], "\(file)")
        }
    }

    @Test func whatIsThereIsNeverWrittenOver() throws {
        let folder = try Folder()
        #expect(try Run(["new", "--paper", "county"], in: folder.path).exitCode == 0)
        let house = try folder.text("Layouts/county/house.yaml")
        let again = try Run(["new", "--paper", "county", "--sheet", "small"], in: folder.path)
        #expect(again.exitCode == 1)
        for place in ["Layouts/county", "Editions/county-1", "Editions/county-2"] {
            #expect(again.errors.contains("\(place): error: there is a folder of this name already"), "\(again.errors)")
        }
        #expect(try folder.text("Layouts/county/house.yaml") == house)
        // A second one beside it, on the fonts that are there.
        #expect(try Run(["new", "--paper", "other"], in: folder.path).exitCode == 0)
    }

    @Test func fontsThatAreThereMustServeIt() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.path + "/Fonts", withIntermediateDirectories: true)
        let fonts = "roles:\n  song: [{ family: Noto Serif CJK SC, weight: 400 }]\n"
        try fonts.write(toFile: folder.path + "/Fonts/fonts.yaml", atomically: true, encoding: .utf8)
        let run = try Run(["new", "--paper", "county"], in: folder.path)
        #expect(run.exitCode == 1 && run.errors.contains("Fonts/fonts.yaml: error:") && run.errors.contains("hei-heavy"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/Layouts/county"))
    }

    @Test(arguments: [
        ["--paper", "County"], ["--paper", "山城"], ["--paper", "../up"], ["--paper", ""], ["--paper", "a", "--title", "a: b"],
        ["--paper", "a", "--title", "@报@"], ["--paper", "a", "--sheet", "folio"], ["mine", "--sheet", "small"], [],
    ])
    func refusesWhatIsNoName(_ arguments: [String]) throws {
        #expect(try Run(["new"] + arguments, in: NSTemporaryDirectory()).exitCode == 64)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return String(text)
    }
}
