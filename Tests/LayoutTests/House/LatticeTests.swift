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

    // MARK: 破栏

    /// 三破二 is 20 字, 五破三 22 and one left over, 二破一 the merged width: the trade's own numbers.
    @Test(arguments: [(3, 2, 20), (5, 3, 22), (2, 1, 27), (4, 3, 17), (8, 8, 13), (3, 4, 9)])
    func dividedColumns(columns: Int, legs: Int, characters: Int) {
        let divided = lattice.divided(column: 2, columns: columns, into: legs, remainder: .gutters)
        #expect(divided.measure == characters && divided.columns == legs)
        #expect(divided.pitch == lattice.pitch && divided.lines == lattice.lines && divided.origin.y == lattice.origin.y)
    }

    @Test(arguments: [
        (LegRules.Remainder.column, [23, 22, 22], [0, 24, 47]),
        (.gutters, [22, 22, 22], [0, 23.5, 47]),
    ])
    func theRemainderGoesWhereTheHouseSays(remainder: LegRules.Remainder, characters: [Int], lefts: [Double]) {
        let divided = lattice.divided(column: 0, columns: 5, into: 3, remainder: remainder)
        let measures = (0..<3).map { divided.measure(ofColumn: $0) }
        #expect(measures == characters.map { lattice.size * $0 })
        let edges = (0..<3).map { divided.left(ofColumn: $0) - lattice.origin.x }
        #expect(edges == lefts.map { lattice.size * $0 })
    }

    /// Whatever is divided, whole 字 stand in every column, and together they end where the merged columns end, to the unit.
    @Test(arguments: [LegRules.Remainder.column, .gutters]) func nothingIsLostByDividing(remainder: LegRules.Remainder) {
        var odd = lattice
        odd.gutter = .pt(9 * 1.6) + Length(units: 1)
        for columns in 1...8 {
            for legs in 1...(columns * 2) {
                let divided = odd.divided(column: 8 - columns, columns: columns, into: legs, remainder: remainder)
                #expect(
                    divided.left(ofColumn: 0) == odd.left(ofColumn: 8 - columns)
                        && divided.width == odd.width(ofColumns: columns, from: 8 - columns))
                #expect(divided.box(column: 0, columns: legs, line: 0, lines: 1).right == odd.typeArea.right)
                for leg in 1..<max(1, legs) {
                    let gutter = divided.left(ofColumn: leg) - divided.box(column: leg - 1, columns: 1, line: 0, lines: 1).right
                    #expect(gutter >= odd.gutter)
                    #expect(divided.measure(ofColumn: leg) <= divided.measure(ofColumn: leg - 1))
                }
                #expect((0..<legs).allSatisfy { divided.measure(ofColumn: $0).units % odd.size.units == 0 })
                let text = divided.textLeft(ofColumn: 0) - divided.left(ofColumn: 0)
                #expect(legs > 1 ? text == .zero : text == divided.spare / 2)
            }
        }
    }

    @Test func typeAreaHoldsAllColumnsAndLines() {
        #expect(lattice.typeArea.right == lattice.left(ofColumn: 7) + lattice.columnWidth)
        #expect(lattice.typeArea.height == .pt(13 * 120))
    }
}
