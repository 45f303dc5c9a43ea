import Foundation
import Testing

/// The rooms import only what the table of the architecture allows; C is met in two rooms only.
struct ImportTableTests {
    private static let system: Set<String> = ["Foundation", "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"]

    private static let allowed: [String: Set<String>] = [
        "Measure": ["Crypto"],
        "Source": ["Measure", "Yams"],
        "Copy": ["Measure", "Source"],
        "Layout": ["Measure", "Source"],
        "Typesetting": ["Measure"],
        "Makeup": ["Measure", "Source", "Copy", "Layout", "Typesetting"],
        "Drawing": ["Measure", "Source", "Typesetting", "Makeup", "CPangoCairo", "CDeflate", "CICU"],
        "Press": ["Measure", "Source", "CPress"],
        "Proof": ["Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup", "Press"],
        "broadsheet": [
            "Measure", "Source", "Copy", "Layout", "Typesetting", "Makeup", "Drawing", "Press", "Proof", "ArgumentParser", "FlyingSocks",
        ],
    ]

    /// The rooms that must not even touch the system: they are pure.
    private static let pure: Set<String> = ["Measure", "Copy", "Layout", "Typesetting"]

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    @Test(arguments: allowed.keys.sorted())
    func importsOnlyWhatTheTableAllows(room: String) throws {
        let files = try #require(FileManager.default.enumerator(at: Self.sources.appendingPathComponent(room), includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            count += 1
            for module in try imports(of: file) {
                let isSystem = Self.system.contains(module) && !(Self.pure.contains(room) && module == "Foundation")
                #expect(isSystem || Self.allowed[room, default: []].contains(module), "\(room)/\(file.lastPathComponent) imports \(module)")
            }
        }
        #expect(count > 0)
    }

    private func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count else { return nil }
            guard place == 0 || words[0].hasPrefix("@") || words[0] == "public" else { return nil }
            return String(words[place + 1].prefix { $0 != "." })
        }
    }
}
