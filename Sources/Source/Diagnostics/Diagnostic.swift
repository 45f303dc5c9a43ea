/// Where something stands in a file of the project.
public struct SourcePosition: Hashable, Sendable, Comparable {
    /// The file's path, relative to the project's root, as the reader of a message would type it.
    public var file: String
    /// Line and column, counted from 1; columns count Unicode scalars. Zero where the whole file is meant.
    public var line: Int
    public var column: Int

    public init(file: String, line: Int = 0, column: Int = 0) {
        self.file = file
        self.line = line
        self.column = column
    }

    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

extension SourcePosition: CustomStringConvertible {
    /// `file:line:column`, or the file alone; control characters in the file's name are shown as code points.
    public var description: String { line == 0 ? file.printable : "\(file.printable):\(line):\(column)" }
}

/// One finding, in an editor's words: what was found and where, and what to do about it.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case note, warning, error

        public static func < (a: Severity, b: Severity) -> Bool {
            allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
        }
    }

    public var severity: Severity
    public var position: SourcePosition?
    /// What was found and what was expected, in one sentence, without a full stop.
    public var message: String
    /// What to do.
    public var hint: String?
    /// A stable name for the kind of finding, `copy.stat-not-in-text`; tests and filters use it.
    public var id: String

    public init(_ severity: Severity, id: String, at position: SourcePosition?, _ message: String, hint: String? = nil) {
        self.severity = severity
        self.id = id
        self.position = position
        self.message = message
        self.hint = hint
    }

    public static func error(_ id: String, at position: SourcePosition?, _ message: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.error, id: id, at: position, message, hint: hint)
    }

    public static func warning(_ id: String, at position: SourcePosition?, _ message: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.warning, id: id, at: position, message, hint: hint)
    }

    public static func note(_ id: String, at position: SourcePosition?, _ message: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.note, id: id, at: position, message, hint: hint)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: message`, and the hint on a line of its own.
    public var description: String {
        let place = position.map { "\($0): " } ?? ""
        let advice = hint.map { "\n  hint: \($0)" } ?? ""
        return "\(place)\(severity.rawValue): \(message)\(advice)"
    }
}

/// A job was refused: all the findings that led to it, at least one of them an error.
public struct Refusal: Error, Hashable, Sendable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
