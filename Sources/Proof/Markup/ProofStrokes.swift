import Makeup
import Measure

/// The strokes that overlays are made of.
enum ProofStrokes {
    static func line(_ from: Point, _ to: Point, _ weight: Length, _ ink: InkName) -> PlacedItem {
        .rule(Rule(from: from, to: to, weight: weight, ink: ink))
    }

    static func across(_ left: Length, _ right: Length, at y: Length, _ weight: Length, _ ink: InkName) -> PlacedItem {
        line(Point(x: left, y: y), Point(x: right, y: y), weight, ink)
    }

    static func down(_ top: Length, _ bottom: Length, at x: Length, _ weight: Length, _ ink: InkName) -> PlacedItem {
        line(Point(x: x, y: top), Point(x: x, y: bottom), weight, ink)
    }

    /// The outline of a box.
    static func frame(_ box: Box, _ weight: Length, _ ink: InkName) -> PlacedItem {
        .shape(Shape(segments: outline(of: box), stroke: Shape.Stroke(weight: weight, ink: ink)))
    }

    /// The outline of a box in dashes.
    static func dashedFrame(_ box: Box, _ weight: Length, _ ink: InkName, dash: Length = .pt(5)) -> [PlacedItem] {
        dashes(from: box.left, to: box.right, dash).flatMap {
            [across($0, $1, at: box.top, weight, ink), across($0, $1, at: box.bottom, weight, ink)]
        }
            + dashes(from: box.top, to: box.bottom, dash).flatMap {
                [down($0, $1, at: box.left, weight, ink), down($0, $1, at: box.right, weight, ink)]
            }
    }

    /// The corners of a box: short strokes that leave its sides open.
    static func corners(_ box: Box, length: Length, _ weight: Length, _ ink: InkName) -> [PlacedItem] {
        let reach = min(length, box.width / 3, box.height / 3)
        return [box.top, box.bottom].flatMap { y -> [PlacedItem] in
            let inner = y == box.top ? y + reach : y - reach
            return [box.left, box.right].flatMap { x -> [PlacedItem] in
                let side = x == box.left ? x + reach : x - reach
                return [
                    line(Point(x: x, y: y), Point(x: side, y: y), weight, ink), line(Point(x: x, y: y), Point(x: x, y: inner), weight, ink),
                ]
            }
        }
    }

    static func outline(of box: Box) -> [Shape.Segment] {
        [
            .move(box.origin), .line(Point(x: box.right, y: box.top)), .line(Point(x: box.right, y: box.bottom)),
            .line(Point(x: box.left, y: box.bottom)), .close,
        ]
    }

    private static func dashes(from start: Length, to end: Length, _ dash: Length) -> [(Length, Length)] {
        stride(from: start.units, to: end.units, by: max(1, dash.units * 2)).map { (Length(units: $0), min(end, Length(units: $0) + dash)) }
    }
}
