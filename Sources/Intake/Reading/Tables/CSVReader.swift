import Source

/// Reads a table of comma-separated values (RFC 4180), also with semicolons or tabs.
enum CSVReader {
    private static let mostCells = 4_000

    static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> Manuscript {
        var builder = ManuscriptBuilder(bytes, file: file, form: .csv)
        let text = try TextDecoding.scalars(of: bytes, file: file)
        let separator = separator(of: text)
        builder.openTable(at: SourcePosition(file: file))
        var line = 1
        var cells = 0
        var index = 0
        while index < text.count {
            builder.openRow()
            var isRowOpen = true
            while isRowOpen {
                cells += 1
                isRowOpen = takeCell(text, &index, separator, &line, file, &builder)
            }
            guard cells <= mostCells else {
                throw Refusal(
                    "intake.too-large", at: SourcePosition(file: file), "the table has more than \("most", mostCells) cells",
                    hint: "keep what is to be printed")
            }
        }
        builder.closeTable()
        let manuscript = try builder.finished()
        if manuscript.blocks.isEmpty {
            throw Refusal("intake.empty", at: SourcePosition(file: file), "the table is empty", hint: "look whether it is the right one")
        }
        return manuscript
    }

    /// Takes one cell, and says whether another follows in its row.
    private static func takeCell(
        _ text: [Unicode.Scalar], _ index: inout Int, _ separator: Unicode.Scalar, _ line: inout Int, _ file: String,
        _ builder: inout ManuscriptBuilder
    ) -> Bool {
        let place = SourcePosition(file: file, line: line, column: 1)
        builder.openCell()
        builder.open(at: place)
        var isQuoted = false
        while index < text.count {
            let scalar = text[index]
            index += 1
            if scalar == "\"" {
                // Two of them within quotes are one; others are no text.
                let isDoubled = isQuoted && index < text.count && text[index] == "\""
                if isDoubled { index += 1 } else { isQuoted.toggle() }
                builder.add(CollectionOfOne(scalar), at: place, dropped: isDoubled ? nil : .white)
                if isDoubled { builder.add(CollectionOfOne(scalar), at: place, dropped: .white) }
            } else if !isQuoted, scalar == separator {
                builder.add(CollectionOfOne(scalar), at: place, dropped: .white)
                return true
            } else if !isQuoted, scalar == "\n" || (scalar == "\r" && (index == text.count || text[index] != "\n")) {
                builder.add(CollectionOfOne(scalar), at: place, dropped: .white)
                line += 1
                return false
            } else {
                builder.add(CollectionOfOne(scalar), at: place, dropped: !isQuoted && scalar == "\r" ? .white : nil)
            }
        }
        return false
    }

    /// What the first line has most of.
    private static func separator(of text: [Unicode.Scalar]) -> Unicode.Scalar {
        let first = text.prefix { $0 != "\n" }
        let signs: [Unicode.Scalar] = [",", "\t", ";"]
        return signs.max { one, other in first.count { $0 == one } < first.count { $0 == other } } ?? ","
    }
}
