import Foundation
import Testing

/// A JSON Schema of `Layouts/schema`, asked for the fields of its groups.
struct Schema {
    private let root: [String: Any]

    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Layouts/schema/\(name).schema.json"))
        root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// A part of the schema by its path: `$defs/block/properties/kind`; the whole where the path is empty.
    func part(_ path: String) throws -> [String: Any] {
        try path.split(separator: "/").reduce(root) { part, key in
            if let index = Int(key), let list = part["anyOf"] as? [[String: Any]] { return list[index] }
            if key == "anyOf" { return part }
            return try #require(part[String(key)] as? [String: Any], "no '\(key)' in \(path)")
        }
    }

    func fields(_ path: String) throws -> Set<String> { Set(try part(path + "/properties").keys) }
    func required(_ path: String) throws -> Set<String> { Set(try part(path)["required"] as? [String] ?? []) }
    func isClosed(_ path: String) throws -> Bool { try part(path)["additionalProperties"] as? Bool == false }

    /// The words of an `enum`; those that are no text are left out.
    func words(_ path: String) throws -> Set<String> {
        Set(try #require(part(path)["enum"] as? [Any]).compactMap { $0 as? String })
    }

    /// `minimum...maximum`.
    func bounds(_ path: String) throws -> ClosedRange<Int> {
        let part = try part(path)
        return try #require(part["minimum"] as? Int)...#require(part["maximum"] as? Int)
    }

    /// Every object of the schema that describes nothing.
    func silentParts() -> [String] { silent(root, at: "") }

    private func silent(_ part: [String: Any], at path: String) -> [String] {
        var found: [String] = []
        for (name, value) in (part["properties"] as? [String: [String: Any]] ?? [:]).sorted(by: { $0.key < $1.key }) {
            if value["description"] as? String == nil, value["$ref"] == nil { found.append(path + "/" + name) }
            found += silent(value, at: path + "/" + name)
        }
        for (name, value) in (part["$defs"] as? [String: [String: Any]] ?? [:]).sorted(by: { $0.key < $1.key }) {
            if value["description"] as? String == nil { found.append(path + "/" + name) }
            found += silent(value, at: path + "/" + name)
        }
        return found
    }
}
