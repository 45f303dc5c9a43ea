import Foundation
import Source
import Testing

/// A picture read before is not inspected again, and is told as if it were.
struct PictureShelfTests {
    private let drawing = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>".utf8)

    private func withProject<Result>(_ files: [String: [UInt8]], _ act: (Project) throws -> Result) throws -> Result {
        let root = NSTemporaryDirectory() + "shelf-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        for (name, bytes) in files { try Data(bytes).write(to: URL(fileURLWithPath: root + "/" + name)) }
        return try act(Project(root: root))
    }

    @Test func aFileOfTheSameBytesHasItsOwnPath() throws {
        let wider = Array(String(decoding: drawing, as: UTF8.self).replacing("40", with: "60").utf8)
        try withProject(["a.svg": drawing, "b.svg": drawing, "c.svg": wider]) { project in
            let shelf = PictureShelf()
            for name in ["a.svg", "b.svg", "c.svg", "a.svg"] {
                let picture = try shelf.picture(name, of: project)
                #expect(try picture == PictureFile.read(name, of: project))
                #expect(try picture.digest == PictureFile.read(name, of: project).digest)
            }
        }
    }

    @Test func aWrongNameIsToldEachTime() throws {
        try withProject(["a.svg": drawing, "b.png": drawing]) { project in
            let shelf = PictureShelf()
            _ = try shelf.picture("a.svg", of: project)
            for _ in 0..<2 {
                #expect { try shelf.picture("b.png", of: project) } throws: {
                    ($0 as? Refusal)?.diagnostics.map(\.id) == ["picture.wrong-name"]
                }
            }
        }
    }

    @Test func aChangedFileIsReadAnew() throws {
        try withProject(["a.svg": drawing]) { project in
            let shelf = PictureShelf()
            _ = try shelf.picture("a.svg", of: project)
            try Data("<svg>".utf8).write(to: URL(fileURLWithPath: project.trueRoot + "/a.svg"))
            #expect(try !shelf.picture("a.svg", of: project).faults(in: nil).isEmpty)
        }
    }
}
