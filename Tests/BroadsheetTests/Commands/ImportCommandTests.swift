import Foundation
import Testing

/// `broadsheet import`: from a reporter's file to a page.
struct ImportCommandTests {
    @Test func theSeedsFileBecomesAFullPage() throws {
        let project = try ProjectCopy()
        let seed = project.path + "/Editions/xiashi/copy-as-received.txt"
        let run = try Run(["import", seed, "--as", "seed"], in: project.path, seconds: 60)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("proven: each of the 3831 characters is accounted for once"), "\(run.output)")
        #expect(project.bytes(of: "Editions/seed/received/copy-as-received.txt") == (try Data(contentsOf: URL(fileURLWithPath: seed))))
        let receipt = try #require(project.bytes(of: "Editions/seed/receipt.json"))
        let account = try #require(try JSONSerialization.jsonObject(with: receipt) as? [String: Any])
        #expect((account["proof"] as? [String: Any])?["used"] as? Int == 3804)
        let made = try Run(["make", "seed"], in: project.path, seconds: 120)
        #expect(made.exitCode == 0, "\(made.errors)")
        #expect(made.errors.contains("was proposed, and nobody has looked at it"))

        let again = try Run(["import", seed, "--as", "seed"], in: project.path)
        #expect(again.exitCode == 1 && again.errors.contains("there is an edition of this name already"), "\(again.errors)")
    }

    @Test func whatIsAskedRefusesThePageAndNotTheProof() throws {
        let project = try ProjectCopy()
        let text = "水到田头\n" + String(repeating: "今年以来这个镇把水渠从山脚一直修到田头，村民用水再也不用排队。", count: 8) + "\n图为水渠。梁某某　摄\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: project.path + "/canal.txt"))
        #expect(try Run(["import", "canal.txt", "--date", "2026-02-03", "--layout", "draft"], in: project.path).exitCode == 0)
        for command in [["make", "canal"], ["check", "canal"], ["export", "canal"]] {
            let run = try Run(command, in: project.path, seconds: 60)
            #expect(run.exitCode == 1 && run.errors.contains("the desk has still to decide"), "\(command): \(run.errors)")
        }
        let proof = try Run(["proof", "canal"], in: project.path, seconds: 60)
        #expect(proof.errors.contains("the desk has still to decide"), "\(proof.errors)")
        #expect(project.bytes(of: "Output/canal.proof.pdf") != nil)
    }

    /// A story comes, the desk works on it, the reporter sends another version, and gets the copy back.
    @Test func aLaterVersionIsBroughtIntoTheEdition() throws {
        let project = try ProjectCopy()
        let running = "今年以来这个镇把水渠从山脚一直修到田头，村民用水再也不用排队。"
        func send(_ second: String) throws {
            let text = "水到田头\n\n第一段：\(running)\n\n\(second)：\(running)\n"
            try Data(text.utf8).write(to: URL(fileURLWithPath: project.path + "/canal.txt"))
        }
        try send("第二段")
        #expect(try Run(["import", "canal.txt", "--date", "2026-02-03", "--layout", "draft"], in: project.path).exitCode == 0)
        let file = URL(fileURLWithPath: project.path + "/Editions/canal/edition.yaml")
        let desk = try String(contentsOf: file, encoding: .utf8).replacing("heading: 水到田头", with: "heading: 清水到田头")
        try Data(desk.utf8).write(to: file)
        try send("后一段")
        let merged = try Run(["import", "canal.txt", "--into", "canal"], in: project.path)
        #expect(merged.exitCode == 0 && merged.output.contains("1 asked about"), "\(merged.errors) \(merged.output)")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("heading: 清水到田头") && text.contains("后一段"))
        #expect(project.bytes(of: "Editions/canal/edition.before.yaml") == Data(desk.utf8))

        #expect(try Run(["return", "canal"], in: project.path).exitCode == 0)
        #expect(project.bytes(of: "Output/canal.docx")?.starts(with: [0x50, 0x4b, 3, 4]) == true)
        #expect(try Run(["return", "canal", "--as", "text"], in: project.path).exitCode == 0)
        let returned = try #require(project.bytes(of: "Output/canal.txt"))
        #expect(String(decoding: returned, as: UTF8.self).hasPrefix("清水到田头\n第一段："))
        let foreign = try Run(["import", "canal.txt", "--into", "xiashi"], in: project.path)
        #expect(foreign.exitCode == 1 && foreign.errors.contains("was not made of files"), "\(foreign.errors)")
    }

    @Test func refusesWithoutWritingAnything() throws {
        let project = try ProjectCopy()
        try Data([0xd0, 0xcf, 0x11, 0xe0, 1, 2]).write(to: URL(fileURLWithPath: project.path + "/old.doc"))
        let run = try Run(["import", "old.doc", "none.txt", "--as", "old"], in: project.path)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("save it as .docx") && run.errors.contains("there is no file 'none.txt'"), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: project.path + "/Editions/old"))
        let unnamed = try Run(["import", "山里.txt"], in: project.path)
        #expect(unnamed.exitCode == 1 && unnamed.errors.contains("--as"), "\(unnamed.errors)")
    }
}
