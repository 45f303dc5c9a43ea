import Makeup
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

struct LanguageTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "zh_CN.UTF-8", "LC_ALL": "C"], .english),
        (["LC_MESSAGES": "zh_TW"], .chinese),
        ([:], .english), (["LC_ALL": "", "LANG": "zh_HK"], .chinese), (["LANG": "en_GB.UTF-8"], .english),
    ])
    func theLocaleNamesTheLanguage(variables: [String: String], language: Language) {
        #expect(Language.of { variables[$0] } == language)
    }

    @Test func aFindingIsToldInChinese() throws {
        let project = try SampleProject()
        let run = try Run(["check", "nosuch", "--language", "zh"], in: project.path, seconds: 60)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("错误: 没有文件“Editions/nosuch/edition.yaml”"), "\(run.errors)")
    }

    @Test func theJSONIsTheSameInEveryLanguage() throws {
        let project = try SampleProject()
        let runs = try ["zh", "en"].map {
            try Run(["check", "nosuch", "--diagnostics", "json", "--language", $0], in: project.path, seconds: 60)
        }
        #expect(runs[0].errors == runs[1].errors)
        #expect(runs[0].errors.contains("\"arguments\""))
        #expect(runs[0].errors.hasPrefix("{\"diagnostics\": ["))
    }

    @Test func helpAndWrongUsageAreToldInChinese() throws {
        let project = try SampleProject()
        let help = try Run(["check", "--help", "--language", "zh"], in: project.path, seconds: 60)
        let usage = try Run(["check", "sample", "--language", "zh", "--layot"], in: project.path, seconds: 60)
        #expect(usage.exitCode == 64)
        #expect(usage.errors.hasPrefix("错误：没有选项“--layot”"), "\(usage.errors)")
        #expect(help.output.contains("用法："), "\(help.output)")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionScriptsAreTheSameInEveryLanguage(shell: String) throws {
        let project = try SampleProject()
        let scripts = try ["zh", "en"].map {
            try Run(["--generate-completion-script", shell, "--language", $0], in: project.path, seconds: 60).output
        }
        #expect(scripts[0] == scripts[1])
        #expect(scripts[0].contains("broadsheet"))
    }

    @Test func everyNameOfMakeUpHasItsChinese() {
        let wording = Wording.of(.chinese)
        #expect(wording.text(PartName.words("section 2 paragraph 3")) == "第2节第3段")
        #expect(wording.text(PartName.words("section 2, picture")) == "第2节，图片")
        #expect(PartName.words("section 2, callouts left out").english == "section 2, callouts left out")
    }
}
