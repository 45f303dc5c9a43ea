import Measure

/// A paragraph set into lines.
public struct SetText: Sendable {
    public let lines: [Line]
    /// The extents of the paragraph's first font: a line's em box stands `emAscent` above its baseline.
    public let emBox: FontExtents

    /// The em of the paragraph.
    public let em: Length
    /// R08: true where the cheapest last line was a runt, and the paragraph was broken otherwise for it.
    public let avoidsRunt: Bool

    init(lines: [Line], emBox: FontExtents, em: Length, avoidsRunt: Bool = false) {
        self.lines = lines
        self.emBox = emBox
        self.em = em
        self.avoidsRunt = avoidsRunt
    }

    public var count: Int { lines.count }

    /// The lines' texts, one a row: what a proof-reader compares.
    public var text: String { lines.map(\.text).joined(separator: "\n") }

    /// The widest gap put between Han in any line, in thousandths of an em.
    public var widestGap: Int { lines.map(\.gap).max() ?? 0 }

    /// The faults of all lines, with their lines counted from 0.
    public var faults: [(line: Int, fault: LineFault)] {
        lines.enumerated().flatMap { index, line in line.faults.map { (index, $0) } }
    }
}
