/// How a list of findings is ordered and printed.
extension [Diagnostic] {
    /// Ordered by file, line and column; findings of one place keep their order, findings without a place come first.
    public func sortedByPlace() -> [Diagnostic] {
        enumerated().sorted { a, b in
            switch (a.element.position, b.element.position) {
            case (nil, nil): a.offset < b.offset
            case (nil, _): true
            case (_, nil): false
            case (let p?, let q?): p == q ? a.offset < b.offset : p < q
            }
        }.map(\.element)
    }

    /// One finding a line (and its hint on the next), in order of place, the first hundred in full and the rest counted.
    public func text() -> String {
        let ordered = sortedByPlace()
        var lines = ordered.prefix(Limits.diagnosticsShown).map(\.description)
        if ordered.count > Limits.diagnosticsShown { lines.append("and \(ordered.count - Limits.diagnosticsShown) more") }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The same as JSON: `{"diagnostics": [{"severity", "id", "file", "line", "column", "message", "hint"}], "more": 0}`, an object a line.
    /// Keys that have nothing to say are left out.
    public func json() -> String {
        let ordered = sortedByPlace()
        let shown = ordered.prefix(Limits.diagnosticsShown).map { "  " + $0.json }
        let body = shown.isEmpty ? "[]" : "[\n" + shown.joined(separator: ",\n") + "\n]"
        return "{\"diagnostics\": \(body), \"more\": \(ordered.count - shown.count)}\n"
    }
}

extension Diagnostic {
    fileprivate var json: String {
        var fields = ["\"severity\": \(severity.rawValue.jsonQuoted)", "\"id\": \(id.jsonQuoted)"]
        if let position {
            fields.append("\"file\": \(position.file.jsonQuoted)")
            if position.line > 0 { fields += ["\"line\": \(position.line)", "\"column\": \(position.column)"] }
        }
        fields.append("\"message\": \(message.jsonQuoted)")
        if let hint { fields.append("\"hint\": \(hint.jsonQuoted)") }
        return "{" + fields.joined(separator: ", ") + "}"
    }
}

extension String {
    /// The string on one line, safe for a terminal: control characters as `\u{1B}`.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        return unicodeScalars.map { $0.isControl ? $0.codePointEscape : String($0) }.joined()
    }
}

extension Unicode.Scalar {
    /// C0, DEL and C1.
    var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }

    fileprivate var codePointEscape: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }

    /// The code point as it is written in the standard: `U+5498`.
    public var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
