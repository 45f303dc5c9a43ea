/// Builds the outlines of a path on the page, its curves cut into short straight pieces. It serves one path after another.
struct OutlineBuilder {
    private var points = ReusedList<SIMD2<Double>>()
    private var starts = ReusedList<Int>()
    private(set) var extent = Extent()

    private static let curvePieces = 8
    /// The span of a curve, in points, for which one more piece is worth its time: coverage is measured by the millimetre.
    private static let pieceSpan = 1.5

    var outlines: Outlines { Outlines(points, starts: starts) }

    /// One box with its sides along the page's.
    var isRectangle: Bool {
        guard starts.count == 1, (4...5).contains(points.count) else { return false }
        return (1..<points.count).allSatisfy { index in
            let side = points[index] - points[index - 1]
            return side.x.magnitude < 0.01 || side.y.magnitude < 0.01
        }
    }

    mutating func removeAll() {
        points.removeAll()
        starts.removeAll()
        extent = Extent()
    }

    mutating func move(_ point: (x: Double, y: Double)) {
        starts.append(points.count)
        add(point)
    }

    mutating func line(_ point: (x: Double, y: Double)) {
        if starts.isEmpty { starts.append(points.count) }
        add(point)
    }

    /// The first point of the outline that was begun last, and its last.
    private var first: SIMD2<Double>? { starts.last.flatMap { $0 < points.count ? points[$0] : nil } }
    private var last: SIMD2<Double>? { first == nil ? nil : points.last }

    /// - Parameter first: the first control point; nil where it is the current point.
    mutating func curve(_ first: (x: Double, y: Double)?, _ second: (x: Double, y: Double), _ end: (x: Double, y: Double)) {
        let start = last ?? SIMD2(end.x, end.y)
        let c1 = first.map { SIMD2($0.x, $0.y) } ?? start
        let (c2, e) = (SIMD2(second.x, second.y), SIMD2(end.x, end.y))
        let pieces = Self.pieces(of: c1 - start, c2 - start, e - start)
        for piece in 1...pieces {
            let t = Double(piece) / Double(pieces)
            let u = 1 - t
            let near = u * u * u * start + 3 * u * u * t * c1
            let point = near + 3 * u * t * t * c2 + t * t * t * e
            line((point.x, point.y))
        }
    }

    private static func pieces(of first: SIMD2<Double>, _ second: SIMD2<Double>, _ third: SIMD2<Double>) -> Int {
        let span = max(first.span, second.span, third.span)
        return span < pieceSpan * Double(curvePieces) ? min(curvePieces, 2 + Int(span / pieceSpan)) : curvePieces
    }

    mutating func close() {
        guard let first else { return }
        add((first.x, first.y))
    }

    private mutating func add(_ point: (x: Double, y: Double)) {
        guard point.x.isFinite, point.y.isFinite else { return }
        extent.add(point)
        points.append(SIMD2(point.x, point.y))
    }
}

extension SIMD2<Double> {
    /// The greater of its two lengths.
    fileprivate var span: Double { Swift.max(x.magnitude, y.magnitude) }
}
