import Foundation
import Testing

@testable import broadsheet

/// A folder of its own for each test, gone when the test ends.
final class Scratch {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "output-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: path + "/" + name).map(Array.init) }
    func write(_ name: String, _ bytes: [UInt8]) { _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes)) }

    /// Everything in the folder but the lock.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0 != ".lock" }.sorted()
    }
}

struct OutputFolderTests {
    let scratch = Scratch()

    @Test func publishesAndReplaces() throws {
        let folder = try OutputFolder(scratch.path)
        try folder.publish([("a.pdf", [1, 2]), ("export/01.pdf", [3])])
        try folder.publish([("a.pdf", [4])])
        #expect(scratch.bytes("a.pdf") == [4])
        #expect(scratch.bytes("export/01.pdf") == [3])
        #expect(scratch.names == ["a.pdf", "export"])
    }

    /// Whatever the order in which files of many folders come, and however often one is come back to.
    @Test func putsEachFileIntoItsFolder() throws {
        let names = ["a/b/1", "a/c/2", "3", "a/b/c/4", "a/b/5", "c/6", "a/7", "c/b/8"]
        let folder = try OutputFolder(scratch.path)
        var written = OutputFolder.Written()
        for (index, name) in names.enumerated() { try folder.write([(name, [UInt8(index)])], to: &written) }
        #expect(scratch.names == (0..<names.count).map { ".\($0).part" } + ["a", "c"])
        try folder.publish(written)
        #expect(names.map { scratch.bytes($0) } == (0..<names.count).map { [UInt8($0)] })
        #expect(scratch.names == ["3", "a", "c"])
    }

    @Test func refusesAFolderInAFilesPlace() throws {
        let folder = try OutputFolder(scratch.path)
        try folder.publish([("a/b", [1])])
        #expect(throws: OutputFault.self) { try folder.publish([("a/c", [2]), ("a/b/c", [3])]) }
        #expect(scratch.bytes("a/b") == [1])
        #expect(scratch.bytes("a/c") == nil)
        #expect(scratch.names == ["a"])
    }

    @Test func makesTheFolderWhereItIsMissing() throws {
        try OutputFolder(scratch.path + "/new").publish([("a.pdf", [1])])
        #expect(scratch.bytes("new/a.pdf") == [1])
    }

    @Test(arguments: ["../a.pdf", "/tmp/a.pdf", "", "a//b", "a/", ".lock", ".0.part", "a\nb", String(repeating: "x", count: 256)])
    func refusesNamesThatLeadOut(_ name: String) throws {
        let folder = try OutputFolder(scratch.path)
        #expect(throws: OutputFault.self) { try folder.publish([("good.pdf", [1]), (name, [2])]) }
        #expect(scratch.names.isEmpty)
    }

    @Test func takesALongChineseName() throws {
        let name = String(repeating: "左", count: 85)
        try OutputFolder(scratch.path).publish([(name, [1])])
        #expect(scratch.bytes(name) == [1])
    }

    @Test func refusesLinksAndFoldersInAFilesPlace() throws {
        let outside = Scratch()
        try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link", withDestinationPath: outside.path)
        try FileManager.default.createDirectory(atPath: scratch.path + "/folder", withIntermediateDirectories: true)
        for name in ["link", "link/a.pdf", "folder"] {
            let folder = try OutputFolder(scratch.path)
            #expect(throws: OutputFault.self) { try folder.publish([("good.pdf", [1]), (name, [2])]) }
        }
        #expect(outside.names.isEmpty)
        #expect(scratch.names == ["folder", "link"])
    }

    @Test func refusesOneNameTwice() throws {
        let folder = try OutputFolder(scratch.path)
        #expect(throws: OutputFault.self) { try folder.publish([("a.pdf", [1]), ("a.pdf", [2])]) }
    }

    @Test func aSecondRunFindsItLocked() throws {
        let first = try OutputFolder(scratch.path)
        do {
            _ = try OutputFolder(scratch.path)
            Issue.record("two runs hold one folder")
        } catch let fault as OutputFault {
            #expect(fault.exitCode == 75)
            #expect(fault.diagnostics.first?.id == "output.locked")
        }
        try first.publish([("a.pdf", [1])])
    }

    @Test func theLockEndsWithTheRun() throws {
        do { try OutputFolder(scratch.path).publish([("a.pdf", [1])]) }
        try OutputFolder(scratch.path).publish([("a.pdf", [2])])
        #expect(scratch.bytes("a.pdf") == [2])
    }

    /// Killed before the journal: the old files stay, the parts go.
    @Test func clearsThePartsOfAKilledRun() throws {
        scratch.write("a.pdf", [1])
        scratch.write(".0.part", [9])
        scratch.write(".2.part", [9])
        scratch.write(".journal.part", [9])
        _ = try OutputFolder(scratch.path)
        #expect(scratch.bytes("a.pdf") == [1])
        #expect(scratch.names == ["a.pdf"])
    }

    /// Killed after the journal, with one file moved already: the next run completes the move.
    @Test(arguments: [(0, "0\0a.pdf\0b.json\0"), (0, "a.pdf\0b.json\0"), (17, "17\0a.pdf\0b.json\0")])
    func completesWhatAJournalPromises(_ first: Int, _ journal: String) throws {
        scratch.write("a.pdf", [2])
        scratch.write("b.json", [1])
        scratch.write(".\(first + 1).part", [2])
        scratch.write(".\(first + 2).part", [9])
        scratch.write(".journal", Array(journal.utf8))
        _ = try OutputFolder(scratch.path)
        #expect(scratch.bytes("a.pdf") == [2])
        #expect(scratch.bytes("b.json") == [2])
        #expect(scratch.names == ["a.pdf", "b.json"])
    }

    /// One group is published while the next is written.
    @Test func publishesAGroupBesideTheNext() throws {
        let folder = try OutputFolder(scratch.path)
        var first = OutputFolder.Written()
        try folder.write([("a.pdf", [1]), ("b.pdf", [2])], to: &first)
        var second = first.following
        try folder.write([("c.pdf", [3])], to: &second)
        try folder.publish(first)
        #expect(scratch.names == [".2.part", "a.pdf", "b.pdf"])
        try folder.publish(second)
        #expect(scratch.names == ["a.pdf", "b.pdf", "c.pdf"])
        #expect(scratch.bytes("c.pdf") == [3])
    }

    /// What could not be written whole is not published with what was.
    @Test func publishesNothingThatFailed() throws {
        let folder = try OutputFolder(scratch.path)
        var written = OutputFolder.Written()
        try folder.write([("a.pdf", [1])], to: &written)
        try FileManager.default.createDirectory(atPath: scratch.path + "/.2.part", withIntermediateDirectories: false)
        #expect(throws: OutputFault.self) { try folder.write([("b.pdf", [2]), ("b.json", [3])], to: &written) }
        #expect(written.count == 1)
        try folder.publish(written)
        #expect(scratch.bytes("a.pdf") == [1])
        #expect(scratch.bytes("b.pdf") == nil)
        #expect(scratch.names == [".1.part", ".2.part", "a.pdf"])
    }

    @Test(arguments: ["9223372036854775807\0a.pdf\0b.pdf\0", "-1\0a.pdf\0", "99999999999999999999\0a.pdf\0"])
    func endsNotByAJournalOfNoRun(_ journal: String) throws {
        scratch.write(".journal", Array(journal.utf8))
        _ = try OutputFolder(scratch.path)
        #expect(scratch.names.isEmpty)
    }

    /// What is no journal of ours is named, and neither followed nor waited for.
    @Test(arguments: ["0\0../x\0", "0\0/etc/passwd\0", "pipe", "folder", "link"])
    func namesAStrangeJournal(_ journal: String) throws {
        scratch.write("a.pdf", [1])
        let place = scratch.path + "/.journal"
        switch journal {
        case "pipe": mkfifo(place, 0o600)
        case "folder": try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
        case "link": try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "/dev/zero")
        default: scratch.write(".journal", Array(journal.utf8))
        }
        #expect {
            try OutputFolder(scratch.path)
        } throws: { error in
            let found = (error as? OutputFault)?.diagnostics
            return found?.map(\.id) == ["output.journal"] && found?.first?.position?.file.hasSuffix("/.journal") == true
        }
        #expect(scratch.names == [".journal", "a.pdf"] && scratch.bytes("a.pdf") == [1])
    }

    /// What failed after the journal is the next run's to complete.
    @Test func discardsWhatNoJournalPromises() throws {
        do {
            let folder = try OutputFolder(scratch.path)
            var written = OutputFolder.Written()
            try folder.write([("a.pdf", [1]), ("b.pdf", [2])], to: &written)
            scratch.write(".journal", Array("1\0b.pdf\0".utf8))
            folder.discard()
            #expect(scratch.names == [".1.part", ".journal"])
        }
        _ = try OutputFolder(scratch.path)
        #expect(scratch.names == ["b.pdf"])
    }
}
