import Measure

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Shape {
    /// A filled disc that touches the sides of a box.
    public static func disc(in box: Box, ink: InkName) -> Shape {
        Shape(segments: arc(centre: box.centre, radius: box.width / 2, from: 0, to: 1) + [.close], fill: ink)
    }

    /// A filled part of a ring, clockwise from `start` to `end` in turns, 0 being the top.
    public static func ring(centre: Point, outer: Length, inner: Length, from start: Double, to end: Double, ink: InkName) -> Shape {
        let outward = arc(centre: centre, radius: outer, from: start, to: end)
        let inward = arc(centre: centre, radius: inner, from: end, to: start, continuing: true)
        return Shape(segments: outward + inward + [.close], fill: ink)
    }

    /// A polygon through the points, filled.
    public static func polygon(_ points: [Point], ink: InkName) -> Shape {
        Shape(segments: points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) } + [.close], fill: ink)
    }

    /// An arc as cubic curves, each of an eighth of a turn at most (error below 1/100,000 of the radius).
    private static func arc(
        centre: Point, radius: Length, from start: Double, to end: Double, continuing: Bool = false
    ) -> [Segment] {
        let steps = max(1, Int(((end - start).magnitude * 8).rounded(.up)))
        let turn = (end - start) / Double(steps) * 2 * Double.pi
        let reach = 4.0 / 3.0 * tan(turn / 4)
        func point(_ angle: Double) -> (x: Double, y: Double) { (sin(angle), -cos(angle)) }
        func place(_ x: Double, _ y: Double) -> Point { Point(x: centre.x + radius * x, y: centre.y + radius * y) }
        var angle = start * 2 * Double.pi
        let first = point(angle)
        var segments: [Segment] = [continuing ? .line(place(first.x, first.y)) : .move(place(first.x, first.y))]
        for _ in 0..<steps {
            let a = point(angle)
            let b = point(angle + turn)
            segments.append(
                .curve(
                    place(a.x - a.y * reach, a.y + a.x * reach), place(b.x + b.y * reach, b.y - b.x * reach), place(b.x, b.y)))
            angle += turn
        }
        return segments
    }
}
