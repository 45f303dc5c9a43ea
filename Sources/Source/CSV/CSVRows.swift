/// Reads a table of comma-separated values (RFC 4180), also with semicolons or tabs, as a list of rows, each a list of texts that know where
/// they stood. Rows of blank cells alone are left out.
public struct CSVRows {
    private let text: [Unicode.Scalar]
    private let file: String
    private let separator: Unicode.Scalar
    private var index = 0
    private var line = 1
    private var column = 1

    /// - Throws: every byte that is not UTF-8 and every character that no copy may hold, or too many cells.
    public static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> SourceNode {
        let findings = Findings()
        // The mark with which programs of offices say that a file is UTF-8.
        let bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
        EncodingCheck.report(SourceBytes(file: file, bytes: bytes), to: findings)
        try findings.refuseIfFaulty()
        var rows = CSVRows(Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), file: file)
        return try rows.node()
    }

    private init(_ text: [Unicode.Scalar], file: String) {
        (self.text, self.file) = (text, file)
        separator = Self.separator(of: text)
    }

    private mutating func node() throws(Refusal) -> SourceNode {
        var rows: [SourceNode] = []
        var cells = 0
        while index < text.count {
            let place = position
            let row = row()
            cells += row.count
            guard cells <= Limits.tableCells else {
                throw Refusal(
                    "source.too-many", at: place, "the table has more than \("most", Limits.tableCells) cells",
                    hint: "keep what is to be printed")
            }
            if row.contains(where: { !$0.isEmpty }) { rows.append(SourceNode(.list(row), at: place)) }
        }
        return SourceNode(.list(rows), at: SourcePosition(file: file, line: 1, column: 1))
    }

    private var position: SourcePosition { SourcePosition(file: file, line: line, column: column) }

    private mutating func row() -> [SourceNode] {
        var cells: [SourceNode] = []
        while true {
            let (cell, isLast) = cell()
            cells.append(cell)
            if isLast { return cells }
        }
    }

    /// One cell, and whether its row ends with it.
    private mutating func cell() -> (cell: SourceNode, isLast: Bool) {
        let start = position
        var (characters, anchors): ([Unicode.Scalar], [SourceText.Anchor]) = ([], [])
        var isQuoted = false
        func ended(_ isLast: Bool) -> (SourceNode, Bool) {
            let first = anchors.first ?? SourceText.Anchor(offset: 0, line: start.line, column: start.column)
            let words = SourceText(String(scalars: characters), style: .plain, file: file, anchors: anchors.isEmpty ? [first] : anchors)
            return (SourceNode(.text(words), at: start), isLast)
        }
        while index < text.count {
            let scalar = text[index]
            let place = (line, column)
            index += 1
            let endsLine = scalar == "\n" || (scalar == "\r" && !(index < text.count && text[index] == "\n"))
            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1)
            if scalar == "\"" {
                // Two of them within quotes are one; others are no text.
                guard isQuoted, index < text.count, text[index] == "\"" else {
                    isQuoted.toggle()
                    continue
                }
                index += 1
                column += 1
            } else if !isQuoted, scalar == separator {
                return ended(false)
            } else if !isQuoted, endsLine {
                return ended(true)
            } else if scalar == "\r" {
                continue
            }
            anchors.append(SourceText.Anchor(offset: characters.count, line: place.0, column: place.1))
            characters.append(scalar)
        }
        return ended(true)
    }

    /// What the first line has most of.
    private static func separator(of text: [Unicode.Scalar]) -> Unicode.Scalar {
        let first = text.prefix { $0 != "\n" }
        let signs: [Unicode.Scalar] = [",", "\t", ";"]
        return signs.max { one, other in first.count { $0 == one } < first.count { $0 == other } } ?? ","
    }
}
