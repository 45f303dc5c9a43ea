/// The outlines of a path as straight pieces: the points of all of them in one list, and where each begins.
struct Outlines: Sendable {
    private(set) var points: [SIMD2<Double>] = []
    private var starts: [Int] = []

    var count: Int { starts.count }

    /// The points of an outline, by its number.
    subscript(number: Int) -> ArraySlice<SIMD2<Double>> { points[starts[number]..<end(of: number)] }

    /// The points of the outline that was begun last.
    var last: ArraySlice<SIMD2<Double>>? { starts.isEmpty ? nil : self[starts.count - 1] }

    private func end(of number: Int) -> Int { number + 1 < starts.count ? starts[number + 1] : points.count }

    mutating func begin() { starts.append(points.count) }

    mutating func add(_ point: SIMD2<Double>) { points.append(point) }

    mutating func move(by offset: SIMD2<Double>) {
        for index in points.indices { points[index] += offset }
    }
}
