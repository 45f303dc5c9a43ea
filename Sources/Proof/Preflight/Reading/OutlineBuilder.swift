/// Builds the outlines of a path on the page, its curves cut into short straight pieces.
struct OutlineBuilder {
    private(set) var outlines = Outlines()
    private(set) var extent = Extent()

    private static let curvePieces = 8
    /// The span of a curve, in points, for which one more piece is worth its time: coverage is measured by the millimetre.
    private static let pieceSpan = 1.5

    /// One box with its sides along the page's.
    var isRectangle: Bool {
        let points = outlines.points
        guard outlines.count == 1, (4...5).contains(points.count) else { return false }
        return zip(points, points.dropFirst()).allSatisfy { ($0.x - $1.x).magnitude < 0.01 || ($0.y - $1.y).magnitude < 0.01 }
    }

    mutating func move(_ point: (x: Double, y: Double)) {
        outlines.begin()
        add(point)
    }

    mutating func line(_ point: (x: Double, y: Double)) {
        if outlines.count == 0 { outlines.begin() }
        add(point)
    }

    /// The first control point; nil where it is the current point.
    mutating func curve(_ first: (x: Double, y: Double)?, _ second: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
        let start = outlines.lastBegun?.last ?? SIMD2(end.x, end.y)
        let c1 = first.map { SIMD2($0.x, $0.y) } ?? start
        let (c2, e) = (SIMD2(second.x, second.y), SIMD2(end.x, end.y))
        let pieces = Self.pieces(of: [c1 - start, c2 - start, e - start])
        for piece in 1...pieces {
            let t = Double(piece) / Double(pieces)
            let u = 1 - t
            let near = u * u * u * start + 3 * u * u * t * c1
            let point = near + 3 * u * t * t * c2 + t * t * t * e
            line((point.x, point.y))
        }
    }

    private static func pieces(of arms: [SIMD2<Double>]) -> Int {
        let span = arms.reduce(0) { max($0, $1.x.magnitude, $1.y.magnitude) }
        return span < pieceSpan * Double(curvePieces) ? min(curvePieces, 2 + Int(span / pieceSpan)) : curvePieces
    }

    mutating func close() {
        guard let first = outlines.lastBegun?.first else { return }
        add((first.x, first.y))
    }

    private mutating func add(_ point: (x: Double, y: Double)) {
        guard point.x.isFinite, point.y.isFinite else { return }
        extent.add(point.x, point.y)
        outlines.add(SIMD2(point.x, point.y))
    }
}
