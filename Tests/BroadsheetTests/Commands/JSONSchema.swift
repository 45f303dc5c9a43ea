import Foundation

/// As much of JSON Schema as the schema of reports uses.
struct JSONSchema {
    private let root: [String: Any]

    init(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appendingPathComponent("Layouts/schema/\(name).schema.json"))
        root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// Where a document is not what the schema says; empty for a sound one.
    func faults(of document: Any) -> [String] { faults(document, root, "") }

    private func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let parts = reference.split(separator: "/").dropFirst().map(String.init)
            let named = parts.reduce(root as Any?) { ($0 as? [String: Any])?[$1] } as? [String: Any]
            return named.map { faults(value, $0, path) } ?? ["\(path): \(reference) is nothing"]
        }
        let known: Set = [
            "$schema", "$id", "$defs", "title", "description", "type", "additionalProperties", "required", "properties", "const", "enum",
            "items",
            "minimum", "pattern",
        ]
        var found = Set(schema.keys).subtracting(known).map { "\(path): the checker does not know '\($0)'" }
        if let kind = schema["type"] as? String, !Self.isKind(kind, value) { return found + ["\(path): \(value) is no \(kind)"] }
        if let constant = schema["const"] as? NSObject, !constant.isEqual(value) { found.append("\(path): \(value) is not \(constant)") }
        if let words = schema["enum"] as? [NSObject], !words.contains(where: { $0.isEqual(value) }) {
            found.append("\(path): \(value) is none of \(words)")
        }
        if let least = schema["minimum"] as? Double, let number = value as? Double, number < least {
            found.append("\(path): \(number) is less than \(least)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(path): '\(text)' is not \(pattern)")
        }
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            found += list.enumerated().flatMap { faults($1, items, "\(path)/\($0)") }
        }
        guard let fields = value as? [String: Any] else { return found }
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        for name in schema["required"] as? [String] ?? [] where fields[name] == nil { found.append("\(path): no '\(name)'") }
        for (name, field) in fields {
            if let property = properties[name] {
                found += faults(field, property, "\(path)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): the schema has no '\(name)'")
            }
        }
        return found
    }

    private static func isKind(_ kind: String, _ value: Any) -> Bool {
        switch kind {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
        case "number": value is Double
        default: false
        }
    }
}
