import Copy
import Measure
import Source
import Typesetting

extension SetText {
    /// The lines of a text with what there is to report of each.
    func reported(of text: Text) -> [SetLine] {
        let starts = scalarStarts(in: text.plain)
        return lines.enumerated().map { index, line in
            var set = SetLine(line)
            set.report = LineReport(line, em: em, position: text.position(at: starts[index]))
            set.report?.avoidsRunt = avoidsRunt && line.isLast
            return set
        }
    }

    /// How many scalars of the text stand before each line.
    private func scalarStarts(in plain: String) -> [Int] {
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

extension LineReport {
    fileprivate init(_ line: Line, em: Length, position: SourcePosition) {
        func thousandths(_ length: Length) -> Int { length.units * 1000 / max(1, em.units) }
        self.init(
            position: position, text: line.text, gap: line.gap,
            reductions: line.reductions.map { Reduction(of: $0.of, taken: thousandths($0.taken)) }, reduced: thousandths(line.reduction), pullsMarkIn: line.pullsMarkIn, faults: line.faults)
    }
}

extension [SetLine] {
    /// The reports of lines that stand in a block, numbered from 1.
    func reports(in block: String) -> [LineReport] {
        enumerated().compactMap { index, line in
            var report = line.report
            report?.block = block
            report?.number = index + 1
            return report
        }
    }
}

extension [[SetLine]] {
    /// The reports of a block's paragraphs, which are numbered from `first`.
    func reports(in block: String, first: Int = 1) -> [LineReport] {
        enumerated().flatMap { index, lines in lines.reports(in: "\(block) paragraph \(first + index)") }
    }
}
