import Copy
import Typesetting

/// The set lines of some words, wherever those were written.
struct SetWords {
    private let lines: [SetLine]
    /// How many scalars of the words stand before each line.
    private let starts: [Int]

    /// - Parameter text: a place where the words are written.
    init(_ set: SetText, of text: Text) {
        starts = set.scalarStarts(in: text.plain)
        lines = zip(set.lines, starts).map { line, start in
            var report = LineReport(line, em: set.em, position: text.position(at: start))
            report.avoidsRunt = set.avoidsRunt && line.isLast
            return SetLine(line, report: report)
        }
    }

    /// The lines as those of a text that says these words.
    func lines(of text: Text) -> [SetLine] {
        zip(lines, starts).map { line, start in
            var line = line
            line.position = text.position(at: start)
            return line
        }
    }
}

extension SetText {
    fileprivate func scalarStarts(in plain: String) -> [Int] {
        var bytes = plain.utf8.makeIterator()
        var read = 0
        var scalars = 0
        return lines.map { line in
            while read < line.range.lowerBound, let byte = bytes.next() {
                read += 1
                if byte & 0xc0 != 0x80 { scalars += 1 }
            }
            return scalars
        }
    }
}
