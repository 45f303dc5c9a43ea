import Measure
import Testing

@testable import Layout

/// 竖题 of 9 字 in a cell of four columns of 13 字 (55 字): what is left is divided anew.
struct VerticalShareTests {
    private let lattice = Lattice(
        size: .pt(9), pitch: .pt(13), columns: 8, measure: 13, gutter: .pt(9), lines: 120, origin: Point(x: .pt(10), y: .pt(20)))

    private func share(lines: Int? = nil, legs: Int? = nil, _ remainder: LegRules.Remainder = .gutters) -> VerticalShare {
        VerticalShare(head: VerticalHead(width: 9, lines: lines), legs: legs, columns: 4, remainder: remainder)
    }

    /// 55 - 9 - 1 = 45 字 beside the heading: three columns of 14 with a 字 left over.
    @Test func theTextHasWhatTheHeadingLeaves() {
        let text = share().beside(lattice, column: 4, columns: 4)
        #expect(text.columns == 3 && text.measure == 14 && text.spare == .pt(9))
        #expect(text.left(ofColumn: 0) == lattice.left(ofColumn: 4) + .pt(9) * 10)
        #expect(text.typeArea.right == lattice.typeArea.right)
        let uneven = share(.column).beside(lattice, column: 4, columns: 4)
        #expect(
            uneven.measure(ofColumn: 0) == .pt(9) * 15 && uneven.measure(ofColumn: 2) == .pt(9) * 14
                && uneven.typeArea.right == lattice.typeArea.right)
    }

    /// With text under it the heading's column is the text's first.
    @Test(arguments: [1, 2, 3]) func theHeadingsColumnIsTheFirst(legs: Int) {
        let whole = share(lines: 30, legs: legs).whole(of: lattice, column: 4, columns: 4)
        #expect(
            whole.columns == legs + 1 && whole.measure(ofColumn: 0) == .pt(9) * 9 && whole.left(ofColumn: 0) == lattice.left(ofColumn: 4))
        #expect(whole.measure(ofColumn: 1) == .pt(9) * ((55 - 9 - legs) / legs))
        #expect(whole.width == lattice.width(ofColumns: 4) && whole.typeArea.right == lattice.typeArea.right)
    }

    @Test func aHeadingWithoutASizeKeepsTheColumns() {
        #expect(VerticalShare(head: nil, legs: nil, columns: 4, remainder: .column).keepsColumns)
        #expect(VerticalShare(head: nil, legs: 3, columns: 4, remainder: .column).keepsColumns)
        #expect(!VerticalShare(head: nil, legs: 2, columns: 4, remainder: .column).keepsColumns)
        #expect(!share().keepsColumns && share().legs == 3)
    }
}
