/// The outlines of a path as straight pieces: the points of all of them in one list, and where each begins.
struct Outlines: Sendable {
    /// As they were built.
    private(set) var points: [SIMD2<Double>] = []
    private var starts: [Int] = []
    /// How far all of them have been moved: thousands that are placed anew share their points.
    private var offset = SIMD2<Double>.zero

    var count: Int { starts.count }

    /// The points of an outline where it stands, by its number.
    subscript(number: Int) -> LazyMapCollection<ArraySlice<SIMD2<Double>>, SIMD2<Double>> {
        points[starts[number]..<end(of: number)].lazy.map { [offset] in $0 + offset }
    }

    /// The first and the last point of the outline that was begun last, as it was built.
    var lastBegun: (first: SIMD2<Double>, last: SIMD2<Double>)? {
        guard let start = starts.last, start < points.count else { return nil }
        return (points[start], points[points.count - 1])
    }

    private func end(of number: Int) -> Int { number + 1 < starts.count ? starts[number + 1] : points.count }

    mutating func begin() { starts.append(points.count) }

    mutating func add(_ point: SIMD2<Double>) { points.append(point) }

    func moved(by offset: SIMD2<Double>) -> Outlines {
        var moved = self
        moved.offset += offset
        return moved
    }
}
