import Measure
import Source
import Typesetting

extension LineReport {
    /// What there is to say of a line of a text, but for the block that it stands in.
    init(_ line: Line, em: Length, position: SourcePosition) {
        func thousandths(_ length: Length) -> Int { length.units * 1000 / max(1, em.units) }
        self.init(
            position: position, text: line.text, gap: line.gap,
            reductions: line.reductions.map { Reduction(of: $0.of, taken: thousandths($0.taken)) }, reduced: thousandths(line.reduction),
            pullsMarkIn: line.pullsMarkIn, faults: line.faults)
    }
}

extension [SetLine] {
    /// The reports of lines that stand in a block, numbered from 1.
    func reports(in block: String) -> [LineReport] {
        enumerated().compactMap { index, line in line.report(in: block, number: index + 1) }
    }
}

extension [[SetLine]] {
    /// The reports of a block's paragraphs.
    func reports(in block: String) -> [LineReport] {
        enumerated().flatMap { index, lines in lines.reports(in: "\(block) paragraph \(index + 1)") }
    }

    /// The reports of the units of a story, each under its name.
    func reports(in block: String, _ units: [StoryUnit]) -> [LineReport] {
        zip(self, units).flatMap { lines, unit in lines.reports(in: "\(block) \(unit.name)") }
    }
}
