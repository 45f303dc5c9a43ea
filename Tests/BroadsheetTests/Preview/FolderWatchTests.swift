import Foundation
import Testing

@testable import broadsheet

struct FolderWatchTests {
    let scratch = Scratch()

    /// Runs `change` and waits for the watch to tell of it.
    private func told(_ change: () throws -> Void) async throws -> FolderWatch.Change? {
        try FileManager.default.createDirectory(atPath: scratch.path + "/copy/inner", withIntermediateDirectories: true)
        try FileManager.default.createDirectory(atPath: scratch.path + "/fonts", withIntermediateDirectories: true)
        let watch = try FolderWatch([scratch.path + "/copy", scratch.path + "/fonts"], fonts: [scratch.path + "/fonts"])
        try change()
        for await change in watch.changes { return change }
        return nil
    }

    @Test func tellsOfASaveInAFolderInside() async throws {
        #expect(try await told { scratch.write("copy/inner/a.yaml", [1]) }?.includesFonts == false)
    }

    @Test func tellsOfAFileThatTakesAnothersPlace() async throws {
        scratch.write("a.part", [1])
        let change = try await told {
            try FileManager.default.moveItem(atPath: scratch.path + "/a.part", toPath: scratch.path + "/copy/a.yaml")
        }
        #expect(change?.includesFonts == false)
    }

    @Test func tellsThatFontsHaveChanged() async throws {
        #expect(try await told { scratch.write("fonts/a.otf", [1]) }?.includesFonts == true)
    }

    /// A folder that is made later is watched like those that were there.
    @Test func watchesFoldersThatComeLater() async throws {
        try FileManager.default.createDirectory(atPath: scratch.path + "/copy", withIntermediateDirectories: true)
        let watch = try FolderWatch([scratch.path + "/copy"], fonts: [])
        var changes = watch.changes.makeAsyncIterator()
        try FileManager.default.createDirectory(atPath: scratch.path + "/copy/new", withIntermediateDirectories: true)
        #expect(await changes.next() != nil)
        scratch.write("copy/new/a.yaml", [1])
        #expect(await changes.next() != nil)
    }

    @Test func refusesFoldersThatAreNotThere() {
        #expect(throws: (any Error).self) { try FolderWatch([scratch.path + "/none"], fonts: []) }
    }
}

struct InotifyEventTests {
    /// Two events as inotify(7) lays them out: watch, mask, cookie, length of the padded name.
    @Test func readsWhatTheSystemWrites() {
        let bytes: [UInt8] = [
            1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 97, 98, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9,
        ]
        let events = InotifyEvent.events(in: bytes[...])
        #expect(events == [InotifyEvent(watch: 1, mask: 8, name: "ab"), InotifyEvent(watch: -1, mask: 0x4000, name: "")])
        #expect(events.map(\.isOverflow) == [false, true])
    }

    @Test(arguments: [".edition.yaml.swp", "edition.yaml~", ".#a"])
    func countsWhatEditorsKeepForNothing(_ name: String) { #expect(!InotifyEvent(watch: 1, mask: 8, name: name).isSave) }
}
