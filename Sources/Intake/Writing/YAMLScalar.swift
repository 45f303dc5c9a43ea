import Source

/// A text as a YAML scalar on one line: plain where it can be read so, else in quotation marks.
enum YAMLScalar {
    /// - Parameter inFlow: it stands between { and }, where commas and brackets part.
    static func text(_ text: String, inFlow: Bool = false) -> String { isPlain(text, inFlow: inFlow) ? text : quoted(text) }

    private static let openings = Set("-?:,[]{}#&*!|>'\"%@`=".unicodeScalars)
    private static let flow = Set(",[]{}".unicodeScalars)

    private static func isPlain(_ text: String, inFlow: Bool) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, !openings.contains(first), !first.isBlank, !last.isBlank, last != ":"
        else {
            return false
        }
        return scalars.indices.allSatisfy { index in
            let scalar = scalars[index]
            if scalar.value < 0x20 || scalar.value == 0x7f || (scalar.isBlank && scalar != " " && scalar != "　") { return false }
            if scalar == "#", index > 0, scalars[index - 1].isBlank { return false }
            if scalar == ":", index + 1 < scalars.count, scalars[index + 1].isBlank || inFlow { return false }
            return !(inFlow && flow.contains(scalar))
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f || (scalar.isBlank && scalar != " " && scalar != "　"):
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
