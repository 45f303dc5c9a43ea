import Foundation
import Source
import Testing

@testable import broadsheet

/// How work is dealt out, and which editions arguments mean.
struct AssignmentTests {
    @Test func manyEditionsAreDealtWhole() {
        let dealt = Assignment.deal(["a", "b", "c"].map { EditionShare($0) }, jobs: 2, splits: true)
        #expect(dealt.map(\.edition) == ["a", "b", "c"] && dealt.allSatisfy { $0.hands == 1 && $0.parts(of: [1, 2, 4]) == [0, 1, 2] })
    }

    @Test func oneEditionIsSharedByAllWorkers() {
        let dealt = Assignment.deal([EditionShare("a")], jobs: 3, splits: true)
        #expect(dealt.map(\.hand) == [0, 1, 2])
        #expect(dealt.flatMap { $0.parts(of: Array(1...10)) }.sorted() == Array(0..<10))
        #expect(Assignment.deal([EditionShare("a")], jobs: 3, splits: false).count == 1)
        #expect(Assignment.deal([], jobs: 3, splits: true).isEmpty)
    }

    /// Workers share what a shard has of an edition, whatever numbers that are.
    @Test func aShardsSectionsAreSharedByItsWorkers() {
        let share = EditionShare("a", part: .init(sections: [2, 5, 6, 9], of: Array(1...9)))
        let dealt = Assignment.deal([share], jobs: 2, splits: true)
        #expect(dealt.map { $0.parts(of: [1, 2, 3, 5, 6, 7, 9]) } == [[1, 4], [3, 6]])
    }

    @Test func namesFoldersAndLists() throws {
        let project = try SampleProject()
        for name in ["batch/b", "batch/a"] {
            try FileManager.default.createDirectory(atPath: project.path + "/Editions/" + name, withIntermediateDirectories: true)
            try project.write(Data(), to: "Editions/\(name)/edition.yaml")
        }
        try project.write(Data("# Monday\nsample\n\n batch/b \n".utf8), to: "monday.txt")
        try project.write(Data("# nothing\n".utf8), to: "empty.txt")
        let root = try Project(root: project.path)
        #expect(try EditionNames.resolve(["batch", "sample"], in: root) == ["batch/a", "batch/b", "sample"])
        #expect(try EditionNames.resolve(["monday.txt", "Editions/sample/"], in: root) == ["sample", "batch/b"])
        #expect(try EditionNames.resolve(["Editions"], in: root) == ["sample"])
        #expect(try EditionNames.resolve(["nowhere"], in: root) == ["nowhere"])
        #expect(throws: Refusal.self) { try EditionNames.resolve(["empty.txt", "missing.txt"], in: root) }
    }
}
