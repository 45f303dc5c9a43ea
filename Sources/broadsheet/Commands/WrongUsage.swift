import ArgumentParser
import Source

/// A wrong command line, told as JSON where that is asked for on it.
enum WrongUsage {
    /// - Parameter text: what the argument parser writes: the fault, then the usage.
    static func finding(_ text: String) -> Diagnostic {
        let lines = text.split(separator: "\n").map(String.init)
        let fault = lines.first.map { $0.hasPrefix("Error: ") ? String($0.dropFirst("Error: ".count)) : $0 } ?? text
        let usage = lines.first { $0.hasPrefix("Usage: ") }
        return .error("usage.wrong", at: nil, "\("fault", fault)", hint: usage.map { "\("usage", $0)" })
    }

    /// True where an option is given such a value, as far as can be seen on a line that cannot be read.
    static func asks(for option: String, _ value: String, in arguments: [String]) -> Bool {
        arguments.contains("\(option)=\(value)") || zip(arguments, arguments.dropFirst()).contains { $0 == option && $1 == value }
    }
}
