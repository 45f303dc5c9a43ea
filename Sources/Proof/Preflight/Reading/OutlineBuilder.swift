/// Builds the outlines of a path on the page, its curves cut into short straight pieces.
struct OutlineBuilder {
    private(set) var outlines: [[SIMD2<Double>]] = []
    private(set) var extent = Extent()
    /// False once a curve was met: what is curved is no rule.
    private(set) var isStraight = true

    /// False where every outline is a point or a single straight line: a fill of it paints nothing.
    var hasArea: Bool { outlines.contains { $0.count > 2 } }

    private static let curvePieces = 8

    mutating func move(_ point: (x: Double, y: Double)) {
        outlines.append([])
        add(point)
    }

    mutating func line(_ point: (x: Double, y: Double)) {
        if outlines.isEmpty { outlines.append([]) }
        add(point)
    }

    /// The first control point; nil where it is the current point.
    mutating func curve(_ first: (x: Double, y: Double)?, _ second: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
        isStraight = false
        let start = outlines.last?.last ?? SIMD2(end.x, end.y)
        let c1 = first.map { SIMD2($0.x, $0.y) } ?? start
        let (c2, e) = (SIMD2(second.x, second.y), SIMD2(end.x, end.y))
        for piece in 1...Self.curvePieces {
            let t = Double(piece) / Double(Self.curvePieces)
            let u = 1 - t
            let near = u * u * u * start + 3 * u * u * t * c1
            let point = near + 3 * u * t * t * c2 + t * t * t * e
            line((point.x, point.y))
        }
    }

    mutating func close() {
        guard let first = outlines.last?.first else { return }
        add((first.x, first.y))
    }

    private mutating func add(_ point: (x: Double, y: Double)) {
        guard point.x.isFinite, point.y.isFinite else { return }
        extent.add(point.x, point.y)
        outlines[outlines.count - 1].append(SIMD2(point.x, point.y))
    }
}
