import Layout
import Measure
import Testing

/// The lattice: columns, gutters and lines add up, and merged columns are what the trade's tables say.
struct LatticeTests {
    private let lattice = Lattice(
        size: .pt(9), pitch: .pt(13), columns: 8, measure: 13, gutter: .pt(9), lines: 120, origin: Point(x: .pt(10), y: .pt(20)))

    /// 合栏: n basic columns of 13 字 merged, gutters of 1 字 included: 13n + (n - 1).
    @Test(arguments: [(1, 13), (2, 27), (3, 41), (4, 55), (5, 69), (6, 83), (8, 111)])
    func mergedColumns(count: Int, characters: Int) {
        #expect(lattice.width(ofColumns: count) == .pt(9) * characters)
    }

    @Test func columnsAndLinesStartWhereTheLatticeSays() {
        #expect(lattice.left(ofColumn: 0) == .pt(10))
        #expect(lattice.left(ofColumn: 2) == .pt(10 + 2 * (13 * 9 + 9)))
        #expect(lattice.top(ofLine: 3) == .pt(20 + 39))
        #expect(lattice.box(column: 1, columns: 2, line: 0, lines: 10) == Box(x: .pt(136), y: .pt(20), width: .pt(243), height: .pt(130)))
    }

    @Test func typeAreaHoldsAllColumnsAndLines() {
        #expect(lattice.typeArea.right == lattice.left(ofColumn: 7) + lattice.columnWidth)
        #expect(lattice.typeArea.height == .pt(13 * 120))
    }
}
