import Measure

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

/// One finding, in an editor's words: what was found and where, and what to do about it. Whoever prints it puts it into a language.
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
    public var finding: Message
    /// What to do.
    public var advice: Message?
    /// A stable name for the kind of finding, `copy.stat-not-in-text`; tests and filters use it, and the catalogue has it.
    public var id: String
    /// Where it shows, where that is known.
    public var place: PagePlace?
    /// How much copy is over.
    public var excess: Excess?

    /// A place on a page.
    public struct PagePlace: Hashable, Sendable {
        /// 版次; of a PDF that is no edition's, its page counted from 1.
        public var page: Int
        /// From the top left corner of the trim; nil where the whole page is meant.
        public var box: Box?

        public init(page: Int, box: Box?) { (self.page, self.box) = (page, box) }
    }

    /// Copy that does not fit.
    public struct Excess: Hashable, Sendable {
        public var lines: Int
        /// 字 that are over.
        public var characters: Int
        /// The fewest 字 whose loss makes the page, where that is known.
        public var cut: Int?

        public init(lines: Int, characters: Int, cut: Int? = nil) { (self.lines, self.characters, self.cut) = (lines, characters, cut) }
    }

    public init(_ severity: Severity, id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) {
        self.severity = severity
        self.id = id
        self.position = position
        self.finding = finding
        advice = hint
    }

    public static func error(_ id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) -> Diagnostic {
        Diagnostic(.error, id: id, at: position, finding, hint: hint)
    }

    public static func warning(_ id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) -> Diagnostic {
        Diagnostic(.warning, id: id, at: position, finding, hint: hint)
    }

    public static func note(_ id: String, at position: SourcePosition?, _ finding: Message, hint: Message? = nil) -> Diagnostic {
        Diagnostic(.note, id: id, at: position, finding, hint: hint)
    }

    /// The finding in English.
    public var message: String { Wording.english.text(finding, of: id) }
    /// The advice in English.
    public var hint: String? { advice.map { Wording.english.text($0, of: id) } }
}

extension Diagnostic: CustomStringConvertible {
    /// In English.
    public var description: String { text(in: .english) }
}

extension Diagnostic {
    /// `file:line:column: error: message`, and the hint on a line of its own.
    public func text(in wording: Wording) -> String {
        let place = position.map { "\($0): " } ?? ""
        let label = wording.text(severity.label, of: "severity")
        let advice = advice.map { "\n  " + wording.text("hint: \("hint", Message(verbatim: wording.text($0, of: id)))") } ?? ""
        return "\(place)\(label): \(wording.text(finding, of: id))\(advice)"
    }
}

extension Diagnostic.Severity {
    /// As it is printed.
    public var label: Message {
        switch self {
        case .note: "note"
        case .warning: "warning"
        case .error: "error"
        }
    }
}

/// A job was refused: all the findings that led to it, at least one of them an error.
public struct Refusal: Error, Hashable, Sendable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
