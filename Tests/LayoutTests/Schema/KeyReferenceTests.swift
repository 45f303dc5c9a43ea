import Foundation
import Testing

/// `Layouts/KEYS.md`: every key of every file, a line each, as the schemas describe it. `BROADSHEET_RECORD=1` writes it anew.
struct KeyReferenceTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Layouts")
    private static let files = ["edition", "layout", "house", "stylebook", "fonts"]

    @Test func theListOfKeysIsThatOfTheSchemas() throws {
        let text =
            try "# Keys\n\nEvery key of every file, from the schemas of `schema/`. Keys in bold must be there.\n"
            + Self.files.map(Self.file).joined()
        let list = Self.folder.appendingPathComponent("KEYS.md")
        if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] == "1" { try text.write(to: list, atomically: true, encoding: .utf8) }
        #expect((try? String(contentsOf: list, encoding: .utf8)) == text, "record Layouts/KEYS.md anew")
    }

    @Test(arguments: files)
    func everyKeyIsDescribed(file: String) throws {
        let schema = try Self.schema(file)
        for (title, object) in [(file, schema)] + Self.parts(of: schema) {
            for (key, value) in Self.properties(of: object) {
                #expect(!Self.description(of: value, in: schema).isEmpty, "\(file).schema.json: '\(key)' of \(title) has no description")
            }
        }
    }

    private static func schema(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appendingPathComponent("schema/\(name).schema.json"))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// The objects that the schema names, and within each those without a name, by the path of their keys.
    private static func parts(of schema: [String: Any]) -> [(String, [String: Any])] {
        let named = (schema["$defs"] as? [String: [String: Any]] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return nested(in: schema, "") + named.flatMap { [$0] + nested(in: $0.1, $0.0) }
    }

    private static func nested(in object: [String: Any], _ path: String) -> [(String, [String: Any])] {
        properties(of: object).flatMap { key, value -> [(String, [String: Any])] in
            let path = path.isEmpty ? key : "\(path): \(key)"
            let inner = [value] + [value["items"], value["additionalProperties"]].compactMap { $0 as? [String: Any] }
            return inner.filter { !properties(of: $0).isEmpty }.flatMap { [(path, $0)] + nested(in: $0, path) }
        }
    }

    private static func properties(of object: [String: Any]) -> [(String, [String: Any])] {
        (object["properties"] as? [String: [String: Any]] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func description(of value: [String: Any], in schema: [String: Any]) -> String {
        if let own = value["description"] as? String { return own }
        let name = (value["$ref"] as? String)?.split(separator: "/").last.map(String.init) ?? ""
        return ((schema["$defs"] as? [String: [String: Any]])?[name]?["description"] as? String) ?? ""
    }

    private static func file(_ name: String) throws -> String {
        let schema = try schema(name)
        let parts = [(name, schema)] + parts(of: schema)
        return "\n## \(name)\n\n\(schema["description"] as? String ?? "")\n"
            + parts.filter { !properties(of: $0.1).isEmpty }.map { title, object in
                let required = Set(object["required"] as? [String] ?? [])
                let rows = properties(of: object).map { key, value in
                    let shown = required.contains(key) ? "**`\(key)`**" : "`\(key)`"
                    return
                        "| \(shown) | \(kind(of: value)) | \(description(of: value, in: schema).replacingOccurrences(of: "|", with: "\\|")) |\n"
                }
                return "\n### \(title)\n\n| key | value | what it is |\n|---|---|---|\n" + rows.joined()
            }.joined()
    }

    /// `text`, `a list of section`, `yes or no`.
    private static func kind(of value: [String: Any]) -> String {
        if let reference = value["$ref"] as? String { return reference.split(separator: "/").last.map(String.init) ?? "" }
        if let words = value["enum"] as? [String] { return words.map { "`\($0)`" }.joined(separator: ", ") }
        if let constant = value["const"] { return "`\(constant)`" }
        if let ways = (value["oneOf"] ?? value["anyOf"]) as? [[String: Any]] { return ways.map(kind).joined(separator: " or ") }
        switch value["type"] as? String {
        case "string": return "text"
        case "integer": return "whole number"
        case "number": return "number"
        case "boolean": return "yes or no"
        case "array": return (value["items"] as? [String: Any]).map { "list of " + kind(of: $0) } ?? "list"
        case "object": return "keys"
        default: return ((value["type"] as? [String]) ?? []).joined(separator: " or ")
        }
    }
}
