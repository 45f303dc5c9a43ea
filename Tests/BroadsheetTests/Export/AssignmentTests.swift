import Foundation
import Source
import Testing

@testable import broadsheet

/// How work is dealt out, and which editions arguments mean.
struct AssignmentTests {
    @Test func manyEditionsAreDealtWhole() {
        let dealt = Assignment.deal(["a", "b", "c"], jobs: 2, splits: true)
        #expect(dealt.map(\.edition) == ["a", "b", "c"] && dealt.allSatisfy { $0.hands == 1 && $0.takes(part: 5) })
    }

    @Test func oneEditionIsSharedByAllWorkers() {
        let dealt = Assignment.deal(["a"], jobs: 3, splits: true)
        #expect(dealt.map(\.hand) == [0, 1, 2])
        for part in 0..<10 { #expect(dealt.filter { $0.takes(part: part) }.count == 1) }
        #expect(Assignment.deal(["a"], jobs: 3, splits: false).count == 1)
        #expect(Assignment.deal([], jobs: 3, splits: true).isEmpty)
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
