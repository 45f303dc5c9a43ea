import Measure
import Source

/// One finding, in an editor's words.
public struct PageFinding: Sendable, Hashable, Encodable {
    public enum Severity: String, Sendable, Hashable, Encodable {
        case note, warning, error
    }

    /// In millimetres from the top left corner of the trim.
    public struct Box: Sendable, Hashable, Encodable {
        public var x: Double
        public var y: Double
        public var width: Double
        public var height: Double
    }

    public var severity: Severity
    /// The kind of finding, the same in every version: `makeup.overset`.
    public var id: String
    /// What is wrong, in English.
    public var message: String
    /// What to do, in English.
    public var hint: String?
    /// The same in Chinese.
    public var chineseMessage: String
    public var chineseHint: String?
    /// The file that is meant: `Editions/<name>/edition.yaml` is the edition itself.
    public var file: String?
    /// Line and column in the file, counted from 1, columns in Unicode scalars; nil where the whole file is meant.
    public var line: Int?
    public var column: Int?
    /// The column behind what is meant.
    public var endColumn: Int?
    /// The page it shows on, by its number in the paper (版次).
    public var page: Int?
    public var box: Box?
    /// Lines and 字 that are over.
    public var oversetLines: Int?
    public var oversetCharacters: Int?
}

extension PageFinding {
    init(_ finding: Diagnostic, end: Int?) {
        severity = Severity(rawValue: finding.severity.rawValue) ?? .error
        (id, message, hint) = (finding.id, finding.message, finding.hint)
        let chinese = Wording.of(.chinese)
        chineseMessage = chinese.text(finding.finding, of: finding.id)
        chineseHint = finding.advice.map { chinese.text($0, of: finding.id) }
        if let position = finding.position {
            file = position.file
            if position.line > 0 { (line, column, endColumn) = (position.line, position.column, end) }
        }
        page = finding.place?.page
        box = finding.place?.box.map { box in
            Box(x: box.left.millimetres, y: box.top.millimetres, width: box.width.millimetres, height: box.height.millimetres)
        }
        (oversetLines, oversetCharacters) = (finding.excess?.lines, finding.excess?.characters)
    }
}
