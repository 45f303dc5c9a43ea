import Foundation
import Source
import Testing

@testable import Copy

/// A copy of the whole project in a folder of its own: layouts, fonts, editions, and an empty Output. Gone when its holder ends.
final class ProjectCopy: Sendable {
    let path: String

    /// The copy that all others are made of: its fonts have been looked for once.
    private static let template: ProjectCopy? = try? ProjectCopy(of: EditionsMadeTests.root, warm: true)

    init() throws {
        path = NSTemporaryDirectory() + "broadsheet-copy-" + UUID().uuidString
        try Self.copy([try #require(Self.template).path], to: path)
    }

    private init(of root: String, warm: Bool) throws {
        path = NSTemporaryDirectory() + "broadsheet-copy-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path + "/Output", withIntermediateDirectories: true)
        try Self.copy(["Layouts", "Fonts", "Editions"].map { root + "/" + $0 }, to: path)
        // Lists the fonts and takes their digests, which costs an unoptimised build half a minute.
        _ = try Run(["make", "xiashi"], in: path, seconds: 300)
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "/Output") where name != ".cache" {
            try FileManager.default.removeItem(atPath: path + "/Output/" + name)
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// `cp -a` keeps the times of folders, by which the list of fonts knows itself to be fresh.
    private static func copy(_ sources: [String], to target: String) throws {
        let copy = try Process.run(URL(fileURLWithPath: "/bin/cp"), arguments: ["-a"] + sources + [target])
        copy.waitUntilExit()
        try #require(copy.terminationStatus == 0)
    }

    func bytes(of file: String) -> Data? { FileManager.default.contents(atPath: path + "/" + file) }

    /// The PDFs that were made, the first page's first.
    var pdfs: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path + "/Output")) ?? []).filter { $0.hasSuffix(".pdf") }
            .sorted { ($0.count, $0) < ($1.count, $1) }
    }

    /// The paragraphs of an edition without white space, in reading order, story by story.
    func stories(of id: String) throws -> [[String]] {
        let edition = try EditionReader.read(id, of: Project(root: path)).edition
        let stories = [edition.note?.paragraphs ?? [], edition.lead] + edition.sections.map(\.paragraphsAsPrinted) + [edition.closing]
        return stories.map { $0.map(\.plain.withoutBlanks) }
    }
}

/// A program of the system that reads PDFs.
enum Tool {
    static func output(of name: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/" + name)
        process.arguments = arguments
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
        let file = NSTemporaryDirectory() + name + "-" + UUID().uuidString
        try #require(FileManager.default.createFile(atPath: file, contents: nil))
        defer { try? FileManager.default.removeItem(atPath: file) }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(name) ended with \(process.terminationStatus)")
        return try String(contentsOfFile: file, encoding: .utf8)
    }
}

extension Section {
    /// The paragraphs, each as it is set.
    fileprivate var paragraphsAsPrinted: [Text] {
        opened.compactMap { part in
            if case .paragraph(let paragraph) = part { paragraph.printed } else { nil }
        }
    }
}
