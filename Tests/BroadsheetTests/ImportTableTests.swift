import Foundation
import Testing

/// The rooms import only what the table of the architecture allows; C is met in three rooms only.
struct ImportTableTests {
    private static let system: Set<String> = ["Foundation", "Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"]

    private static let allowed: [String: Set<String>] = {
        let rows =
            (try? String(contentsOf: sources.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8))?.split(separator: "\n")
            .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
            .filter { $0.count == 3 } ?? []
        let header = rows.firstIndex(of: ["room", "duty", "may import"])
        let table = header.map { rows[($0 + 2)...].prefix { $0[0].hasPrefix("`") } } ?? []
        let rooms = table.map { $0[0].trimmingCharacters(in: ["`"]) }
        return Dictionary(
            uniqueKeysWithValues: zip(rooms, table).map { room, row in
                let named = row[2].split(separator: ", ").flatMap { $0 == "every room" ? rooms : [String($0)] }
                return (room, Set(named))
            })
    }()

    @Test func theTableNamesEveryRoom() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
        #expect(Set(Self.allowed.keys) == Set(folders.filter { !$0.hasPrefix("C") || $0 == "Copy" }.filter { !$0.contains(".") }))
    }

    /// The rooms that must not even touch the system: they are pure.
    private static let pure: Set<String> = ["Measure", "Copy", "Layout", "Typesetting"]

    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources")

    @Test(arguments: allowed.keys.sorted())
    func importsOnlyWhatTheTableAllows(room: String) throws {
        let files = try #require(
            FileManager.default.enumerator(at: Self.sources.appendingPathComponent(room), includingPropertiesForKeys: nil))
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
