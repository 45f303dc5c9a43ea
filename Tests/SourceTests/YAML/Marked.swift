@testable import Source

/// A sample with one mark `▲` before each place where a finding must point, in order.
struct Marked {
    var bytes: [UInt8]
    var places: [SourcePosition]

    init(_ sample: String) {
        var clean = ""
        var line = 1
        var column = 1
        places = []
        for scalar in sample.unicodeScalars {
            if scalar == "▲" {
                places.append(SourcePosition(file: "sample.yaml", line: line, column: column))
                continue
            }
            clean.unicodeScalars.append(scalar)
            (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
        }
        bytes = Array(clean.utf8)
    }

    /// The findings of reading the sample; empty where it is read.
    func findings() -> [Diagnostic] {
        do throws(Refusal) {
            _ = try YAMLReader.read(bytes, file: "sample.yaml")
            return []
        } catch { return error.diagnostics }
    }
}
