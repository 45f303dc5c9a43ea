import Copy
import Measure
import Source

/// Reads plain text: a line is a paragraph, but for lines that a program broke at a width.
enum TextReader {
    static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> Manuscript {
        var builder = ManuscriptBuilder(bytes, file: file, form: .text)
        read(try TextDecoding.scalars(of: bytes, file: file), file: file, into: &builder)
        let manuscript = try builder.finished()
        if manuscript.blocks.isEmpty {
            throw Refusal(
                "intake.empty", at: SourcePosition(file: file), "the file holds no text", hint: "look whether it is the right one")
        }
        return manuscript
    }

    private static func read(_ text: [Unicode.Scalar], file: String, into builder: inout ManuscriptBuilder) {
        let lines = lines(of: text)
        var index = 0
        while index < lines.count {
            let group = lines[index...].prefix { !text[$0.words].allSatisfy(\.isBlank) }
            let isBroken = group.count > 1 && WrappedLines.areRunningText(group.map { trimmed(text[$0.words]) })
            for (number, line) in zip(group.indices, group) {
                let place = SourcePosition(file: file, line: number + 1, column: 1)
                if !isBroken || number == group.startIndex { builder.open(at: place) }
                let isLast = !isBroken || number == group.endIndex - 1
                builder.add(text[isLast ? line.words : line.words.lowerBound..<line.end], at: place)
                if isLast {
                    builder.close()
                    builder.add(text[line.words.upperBound..<line.end], at: place, dropped: .white)
                }
            }
            index = group.endIndex
            if index < lines.count {
                let line = lines[index]
                builder.add(
                    text[line.words.lowerBound..<line.end], at: SourcePosition(file: file, line: index + 1, column: 1), dropped: .white)
                index += 1
            }
        }
    }

    private static func trimmed(_ line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let last = line.lastIndex { !$0.isBlank } ?? line.startIndex
        return line[...last].drop(while: \.isBlank)
    }

    /// The lines of a text: their words, and where the line end behind them ends.
    private static func lines(of text: [Unicode.Scalar]) -> [(words: Range<Int>, end: Int)] {
        var lines: [(words: Range<Int>, end: Int)] = []
        var start = 0
        var index = 0
        while index < text.count {
            let isPair = text[index] == "\r" && index + 1 < text.count && text[index + 1] == "\n"
            if isLineEnd(text[index]) {
                lines.append((start..<index, index + (isPair ? 2 : 1)))
                start = index + (isPair ? 2 : 1)
                index = start
            } else {
                index += 1
            }
        }
        if start < text.count { lines.append((start..<text.count, text.count)) }
        return lines
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0a...0x0d, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
