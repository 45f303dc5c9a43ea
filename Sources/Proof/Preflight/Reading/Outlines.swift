/// The outlines of a path as straight pieces: the points of all of them in one list, and where each begins.
struct Outlines: Sendable {
    /// As they were built.
    private let points: [SIMD2<Double>]
    /// Where those after the first begin: most paths have one outline.
    private let laterStarts: [Int]
    /// How far all of them have been moved: thousands that are placed anew share their points.
    private var offset = SIMD2<Double>.zero
    let count: Int

    init() { (points, laterStarts, count) = ([], [], 0) }

    /// - Parameter starts: where each begins in the points.
    init(_ points: ReusedList<SIMD2<Double>>, starts: ReusedList<Int>) {
        (self.points, laterStarts, count) = (points.copy(), starts.copy(from: 1), starts.count)
    }

    /// The points of an outline where it stands, by its number.
    subscript(number: Int) -> LazyMapCollection<ArraySlice<SIMD2<Double>>, SIMD2<Double>> {
        points[start(of: number)..<(number + 1 < count ? start(of: number + 1) : points.count)].lazy.map { [offset] in $0 + offset }
    }

    private func start(of number: Int) -> Int { number == 0 ? 0 : laterStarts[number - 1] }

    func moved(by offset: SIMD2<Double>) -> Outlines {
        var moved = self
        moved.offset += offset
        return moved
    }
}
