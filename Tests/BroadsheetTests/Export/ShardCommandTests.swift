import Foundation
import Measure
import Source
import Testing

@testable import BroadsheetDesk
@testable import broadsheet

/// `export --shard` and `export merge`: what comes of two shards is what one run makes, and shards that do not belong together are told.
struct ShardCommandTests {
    /// A project of three editions whose two shards are made, and the same as one run made it.
    private static let made: (shards: SampleProject, whole: SampleProject)? = try? (
        project(exports: (1...2).map { ["--shard", "\($0)/2"] }), project(exports: [[]])
    )

    static func project(exports: [[String]]) throws -> SampleProject {
        let project = try SampleProject()
        try project.write(Data(ExportCommandTests.sheet.utf8), to: "Layouts/sample/section-sheet.yaml")
        let one = SampleProject.editionText.components(separatedBy: "  - id: two")[0]
        for (name, text) in [("other", SampleProject.editionText), ("single", one)] {
            try FileManager.default.copyItem(atPath: project.path + "/Editions/sample", toPath: project.path + "/Editions/" + name)
            try project.write(Data(text.utf8), to: "Editions/\(name)/edition.yaml")
        }
        for options in exports {
            let run = try Run(["export", "Editions", "--with", "html"] + options, in: project.path, seconds: 90)
            try #require(run.exitCode == 0, "\(run.errors)")
        }
        return project
    }

    /// A copy of the two shards, and where they are to be merged.
    private struct Trial {
        let scratch = Scratch()
        var folders: [String] { (1...2).map { scratch.path + "/shard-\($0)-of-2" } }

        init() throws {
            let made = try #require(ShardCommandTests.made)
            for (number, folder) in folders.enumerated() {
                try FileManager.default.copyItem(atPath: made.shards.path + "/Output/shard-\(number + 1)-of-2", toPath: folder)
            }
        }

        func manifest(_ file: String) throws -> RunManifest { try ShardCommandTests.manifest(scratch.bytes(file) ?? []) }

        func change(_ file: String, _ change: (String) -> String) throws {
            let path = scratch.path + "/" + file
            let text = try String(contentsOfFile: path, encoding: .isoLatin1)
            let changed = change(text)
            try #require(changed != text, "nothing changes in \(file)")
            try changed.write(toFile: path, atomically: false, encoding: .isoLatin1)
        }

        func merge(_ folders: [String]? = nil) throws -> [Diagnostic] {
            var merge = try ShardMerge(
                folders ?? self.folders, .section, into: OutputFolder(scratch.path + "/merged"), waits: false)
            return try merge.publish()
        }

        /// The ids of the findings that refuse a merge, each once; and that nothing was published.
        func refusal(_ folders: [String]? = nil) -> [String] {
            do {
                return try merge(folders).map { "merged: " + $0.id }
            } catch {
                let merged = FileManager.default.enumerator(atPath: scratch.path + "/merged")?.compactMap { $0 as? String } ?? []
                #expect(merged.filter { ($0 as NSString).pathExtension != "" } == [])
                return Set((error as? Refusal)?.diagnostics.map(\.id) ?? ["\(error)"]).sorted()
            }
        }
    }

    private static func manifest(_ bytes: [UInt8]) throws -> RunManifest { try #require(RunManifest(bytes)) }

    static func files(_ folder: String) -> [String: Data] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let files = all.filter { ["pdf", "json", "html", "svg"].contains(($0 as NSString).pathExtension) && !$0.hasPrefix(".") }
        return Dictionary(
            uniqueKeysWithValues: files.filter { !$0.hasPrefix("shard-") }.map {
                ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data())
            })
    }

    @Test func mergesIntoWhatOneRunMakes() throws {
        let made = try #require(Self.made)
        let whole = Self.files(made.whole.path + "/Output").filter { $0.key.contains("/") || $0.key == "sections.json" }
        #expect(whole.count == 5 + 5 + 3 + 1, "\(whole.keys.sorted())")
        let run = try Run(
            ["export", "merge", "Output/shard-2-of-2", "Output/shard-1-of-2"], in: made.shards.path, seconds: 60)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(Self.files(made.shards.path + "/Output").filter { $0.key.contains("/") || $0.key == "sections.json" } == whole)
        // A shard that is run again keeps what it has, and is the same.
        let before = Self.files(made.shards.path + "/Output/shard-1-of-2")
        let again = try Run(["export", "Editions", "--with", "html", "--shard", "1/2", "--resume"], in: made.shards.path, seconds: 90)
        #expect(again.exitCode == 0 && again.errors.contains("3 kept"), "\(again.errors)")
        #expect(Self.files(made.shards.path + "/Output/shard-1-of-2") == before)
        // An edition was parted among shards, else nothing is shown.
        let manifests = try (1...2).map {
            try Self.manifest(Array(made.shards.bytes(of: "Output/shard-\($0)-of-2/sections.json") ?? Data()))
        }
        #expect(manifests.flatMap(\.editions).contains { $0.share.map { $0.sections.count < $0.of.count } ?? false })
        #expect(manifests.flatMap(\.editions).contains { $0.share == nil })
    }

    @Test func soundShardsAreMerged() throws { #expect(try Trial().merge().isEmpty) }

    @Test func aMissingShardIsTold() throws {
        let trial = try Trial()
        #expect(trial.refusal(Array(trial.folders.dropLast())) == ["merge.missing"])
        #expect(trial.refusal(trial.folders + [trial.scratch.path + "/nowhere"]) == ["merge.no-folder"])
    }

    @Test func aShardThatWasRunTwiceIsTold() throws {
        let trial = try Trial()
        let again = trial.scratch.path + "/again"
        try FileManager.default.copyItem(atPath: trial.folders[1], toPath: again)
        #expect(trial.refusal(trial.folders + [again]) == ["merge.twice"])
    }

    /// Beside a shard that is missing, damage in another is told too.
    @Test func everyFaultIsToldAtOnce() throws {
        let trial = try Trial()
        let file = try #require(Self.files(trial.folders[0]).keys.sorted().first { $0.hasSuffix(".pdf") })
        try trial.change("shard-1-of-2/" + file) { String($0.dropLast(9)) }
        #expect(trial.refusal([trial.folders[0]]) == ["merge.damaged", "merge.missing"])
    }

    @Test func aShardThatHasNotEndedIsTold() throws {
        let trial = try Trial()
        try FileManager.default.removeItem(atPath: trial.folders[1] + "/sections.json")
        #expect(trial.refusal() == ["merge.missing", "merge.not-ended"])
    }

    /// What differs between shards, by the line of the manifest that says so.
    @Test(arguments: [
        ("\"engine\": \"\(Version.producer)\"", "\"engine\": \"Broadsheet 0.0.9\"", ["merge.engine"]),
        ("\"program\": \"", "\"program\": \"0", ["merge.engine"]),
        ("\"of\": 2,", "\"of\": 4,", ["merge.count"]),
        ("\"strict\": false", "\"strict\": true", ["merge.order"]),
        ("\"division\": \"", "\"division\": \"0", ["merge.division"]),
        (
            "\"kind\": \"font\",\n      \"name\": \"sample song\",\n      \"file\": \"",
            "\"kind\": \"font\",\n      \"name\": \"sample song\",\n      \"file\": \"Other", ["merge.fonts"]
        ),
        (
            "\"file\": \"Layouts/sample/press.icc\",\n      \"sha256\": \"",
            "\"file\": \"Layouts/sample/press.icc\",\n      \"sha256\": \"0", ["merge.profile"]
        ),
        ("\"file\": \"house.yaml\",\n      \"sha256\": \"", "\"file\": \"house.yaml\",\n      \"sha256\": \"0", ["merge.layout"]),
        ("\"number\": 2,", "\"number\": 0,", ["merge.missing", "merge.no-shard"]),
        ("\"editions\"", "\"edition\"", ["merge.missing", "merge.unreadable"]),
        ("broadsheet-export-run/1", "broadsheet-export-run/2", ["merge.missing", "merge.unreadable"]),
    ])
    func whatDiffersIsTold(_ text: String, _ other: String, _ ids: [String]) throws {
        let trial = try Trial()
        try trial.change("shard-2-of-2/sections.json") { $0.replacingOccurrences(of: text, with: other) }
        #expect(trial.refusal() == ids)
    }

    /// An edition that stands whole in another shard's manifest too.
    @Test func anEditionInTwoShardsIsTold() throws {
        let trial = try Trial()
        let manifests = try (1...2).map { try trial.manifest("shard-\($0)-of-2/sections.json") }
        let holder = try #require(manifests.firstIndex { $0.editions.contains { $0.share == nil } })
        let edition = try #require(manifests[holder].editions.first { $0.share == nil })
        let folders = trial.folders
        try FileManager.default.copyItem(
            atPath: folders[holder] + "/" + edition.edition, toPath: folders[(holder + 1) % 2] + "/" + edition.edition)
        var other = manifests[(holder + 1) % 2]
        other.editions.append(edition)
        trial.scratch.write("shard-\((holder + 1) % 2 + 1)-of-2/sections.json", other.json)
        #expect(trial.refusal() == ["merge.overlap"])
    }

    @Test func aSectionThatNobodyMadeIsTold() throws {
        let trial = try Trial()
        var manifest = try trial.manifest("shard-1-of-2/sections.json")
        let index = try #require(manifest.editions.firstIndex { $0.share != nil })
        manifest.editions.remove(at: index)
        trial.scratch.write("shard-1-of-2/sections.json", manifest.json)
        #expect(trial.refusal() == ["merge.lost"])
    }

    /// A file of a section that is cut off, changed or gone; a manifest of an edition that is.
    @Test(arguments: ["pdf", "html", "json"], ["cut", "changed", "gone"])
    func aDamagedFileIsTold(_ ending: String, _ damage: String) throws {
        let trial = try Trial()
        let file = try #require(
            Self.files(trial.folders[0]).keys.sorted().first { $0.contains("/") && ($0 as NSString).pathExtension == ending })
        switch damage {
        case "cut": try trial.change("shard-1-of-2/" + file) { String($0.dropLast(9)) }
        case "changed": try trial.change("shard-1-of-2/" + file) { " " + $0.dropFirst() }
        default: try FileManager.default.removeItem(atPath: trial.folders[0] + "/" + file)
        }
        #expect(trial.refusal() == ["merge.damaged"])
    }

    /// Sections of one edition that were made of different files.
    @Test func anEditionThatChangedBetweenShardsIsTold() throws {
        let trial = try Trial()
        let path = "shard-1-of-2/sections.json"
        var manifest = try trial.manifest(path)
        let index = try #require(manifest.editions.firstIndex { $0.share.map { $0.sections != $0.of } ?? false })
        let edition = "shard-1-of-2/\(manifest.editions[index].edition)/sections.json"
        try trial.change(edition) { $0.replacingOccurrences(of: "\"inputs\": \"", with: "\"inputs\": \"0") }
        manifest.editions[index].sha256 = SHA256.hex(of: try #require(trial.scratch.bytes(edition)))
        trial.scratch.write(path, manifest.json)
        #expect(trial.refusal() == ["merge.inputs"])
    }

    /// Another run writes to the shard: nothing is read of it.
    @Test func aShardThatIsBeingWrittenIsNotRead() throws {
        let trial = try Trial()
        let holder = try OutputFolder(trial.folders[1])
        #expect(throws: OutputFault.locked(trial.folders[1])) { try trial.merge() }
        withExtendedLifetime(holder) {}
    }

    @Test(arguments: [
        ["export", "a", "--shard", "3/2"], ["export", "merge"], ["export", "merge", "a", "--resume"],
        ["export", "merge", "a", "--shard", "1/2"],
    ])
    func refusesWrongUsage(_ arguments: [String]) throws { #expect(try Run(arguments, in: NSTemporaryDirectory()).exitCode == 64) }
}
