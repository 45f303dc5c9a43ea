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
