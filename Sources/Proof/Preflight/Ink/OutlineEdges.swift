/// The slanting and upright sides of closed outlines, cut line by line from the top down. The lists serve one set of outlines after
/// another.
struct OutlineEdges {
    private typealias Edge = (top: Double, bottom: Double, x: Double, slope: Double, winding: Int)
    private var all: [Edge] = []
    /// Those that the last line cut, and the first that lies below it.
    private var active: [Edge] = []
    private var next = 0
    private var crossings: [(x: Double, winding: Int)] = []
    /// Where the last line lay inside.
    private(set) var spans: [(from: Double, to: Double)] = []

    /// Takes the sides that lines between two heights may cut, and forgets those of earlier outlines.
    mutating func take(_ outlines: Outlines, from top: Double, to bottom: Double) {
        all.removeAll(keepingCapacity: true)
        active.removeAll(keepingCapacity: true)
        next = 0
        for number in 0..<outlines.count {
            let outline = outlines[number]
            guard outline.count > 1, var a = outline.last else { continue }
            for b in outline {
                let (upper, lower) = a.y < b.y ? (a, b) : (b, a)
                if upper.y != lower.y, lower.y > top, upper.y < bottom {
                    all.append((upper.y, lower.y, upper.x, (lower.x - upper.x) / (lower.y - upper.y), a.y < b.y ? 1 : -1))
                }
                a = b
            }
        }
        if all.count > 2 { all.sort { $0.top < $1.top } } else if all.count == 2, all[1].top < all[0].top { all.swapAt(0, 1) }
    }

    /// Finds where a horizontal line lies inside.
    mutating func cut(at y: Double, evenOdd: Bool) {
        while next < all.count, all[next].top <= y {
            active.append(all[next])
            next += 1
        }
        active.removeAll { $0.bottom <= y }
        crossings.removeAll(keepingCapacity: true)
        for edge in active { crossings.append((x: edge.x + (y - edge.top) * edge.slope, winding: edge.winding)) }
        if crossings.count > 2 {
            crossings.sort { $0.x < $1.x }
        } else if crossings.count == 2, crossings[1].x < crossings[0].x {
            crossings.swapAt(0, 1)
        }
        spans.removeAll(keepingCapacity: true)
        var winding = 0
        for (index, crossing) in crossings.enumerated() {
            winding += evenOdd ? 1 : crossing.winding
            let inside = evenOdd ? winding % 2 != 0 : winding != 0
            if inside, index + 1 < crossings.count { spans.append((crossing.x, crossings[index + 1].x)) }
        }
    }
}
