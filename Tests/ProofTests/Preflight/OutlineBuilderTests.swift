import Testing

@testable import Proof

struct OutlineBuilderTests {
    private var path = OutlineBuilder()

    private func points(_ number: Int = 0) -> [SIMD2<Double>] { Array(path.outlines[number]) }

    /// Its control points pull a curve to a quarter and three quarters of the way between them and its ends.
    @Test mutating func curvesPassWhereTheirControlPointsPull() {
        path.move((0, 0))
        path.curve((0, 40), (40, 40), (40, 0))
        #expect(points().count == 9)
        #expect(points()[4] == [20, 30])
        #expect(points().last == [40, 0])
    }

    @Test mutating func aCurveMayBeginAtTheCurrentPoint() {
        path.move((0, 0))
        path.line((8, 0))
        path.curve(nil, (48, 80), (88, 0))
        #expect(points()[1 + 4] == [33, 30])
    }

    /// What has no current point begins at the curve's end.
    @Test mutating func aCurveMayComeFirst() {
        path.curve((5, 5), (6, 6), (9, 9))
        path.curve(nil, (6, 6), (20, 9))
        #expect(path.outlines.count == 1)
        #expect(points().last == [20, 9])
        #expect(path.extent.left == 6.375)
    }

    @Test mutating func serveOnePathAfterAnother() {
        path.move((0, 0))
        path.line((5, 0))
        path.line((5, 5))
        path.close()
        path.move((1, 1))
        path.line((2, 2))
        let first = path.outlines
        path.removeAll()
        #expect(path.outlines.count == 0 && path.extent.isEmpty)
        path.move((7, 7))
        path.line((8, 7))
        #expect(points() == [[7, 7], [8, 7]])
        #expect(first.count == 2)
        #expect(Array(first[0]) == [[0, 0], [5, 0], [5, 5], [0, 0]])
        #expect(Array(first[1]) == [[1, 1], [2, 2]])
    }

    @Test mutating func knowsABox() {
        path.move((0, 0))
        path.line((5, 0))
        path.line((5, 5))
        path.line((0, 5))
        path.close()
        #expect(path.isRectangle)
        path.move((1, 1))
        #expect(!path.isRectangle)
    }

    /// Places beyond all numbers are left out, and with them what would be measured from them.
    @Test mutating func leavesOutWhatIsNoPlace() {
        path.move((0, 0))
        path.line((1, 1))
        path.move((.infinity, 0))
        path.close()
        path.curve(nil, (6, 6), (9, 9))
        #expect(path.outlines.count == 2)
        #expect(points(1).last == [9, 9])
    }
}
