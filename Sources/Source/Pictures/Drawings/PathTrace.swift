/// Follows the points of a path for its parts of no length. SVG 1.1 second edition, 8.3.
struct PathTrace {
    private typealias Point = SIMD2<Double>

    private var start = Point.zero
    private var current = Point.zero
    private var hasSegments = false
    private var hasLength = false
    private var found = false

    /// A part that has segments and leads nowhere, the open one among them.
    var hasLineOfNone: Bool { found || isPoint }
    private var isPoint: Bool { hasSegments && !hasLength }

    /// - Parameters:
    ///   - letter: `l` for the further pairs of a moveto.
    ///   - numbers: one set of the letter's arguments.
    mutating func add(_ letter: UInt8, _ numbers: [Double]) {
        let isRelative = letter & 0x20 != 0
        let origin = isRelative ? current : .zero
        func point(_ at: Int) -> Point { Point(numbers[at], numbers[at + 1]) + origin }
        switch letter | 0x20 {
        case UInt8(ascii: "m"):
            end()
            (start, current) = (point(0), point(0))
        case UInt8(ascii: "h"): go(through: [Point(numbers[0] + origin.x, current.y)])
        case UInt8(ascii: "v"): go(through: [Point(current.x, numbers[0] + origin.y)])
        case UInt8(ascii: "a"): if point(5) != current { go(through: [point(5)]) }
        case UInt8(ascii: "z"):
            hasSegments = true
            end()
            current = start
        default: go(through: stride(from: 0, to: numbers.count, by: 2).map(point))
        }
    }

    private mutating func go(through points: [Point]) {
        hasSegments = true
        if points.contains(where: { $0 != current }) { hasLength = true }
        current = points.last ?? current
    }

    private mutating func end() {
        found = found || isPoint
        (hasSegments, hasLength) = (false, false)
    }
}
