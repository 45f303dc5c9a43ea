import Layout
import Measure

extension RuleStyle {
    /// The height that the rule takes when it lies flat: both strokes and the gap of a 文武线.
    var height: Length { weight + (second.map { $0.weight + $0.gap } ?? .zero) }

    /// The rule lying flat, its upper edge at `top`.
    func horizontal(from left: Length, to right: Length, top: Length) -> [PlacedItem] {
        func stroke(_ top: Length, _ weight: Length) -> PlacedItem {
            let y = top + weight / 2
            return .rule(Rule(from: Point(x: left, y: y), to: Point(x: right, y: y), weight: weight, ink: ink))
        }
        guard let second else { return [stroke(top, weight)] }
        return [stroke(top, weight), stroke(top + weight + second.gap, second.weight)]
    }

    /// The rule's first stroke standing upright at `x`.
    func vertical(at x: Length, from top: Length, to bottom: Length) -> PlacedItem {
        .rule(Rule(from: Point(x: x, y: top), to: Point(x: x, y: bottom), weight: weight, ink: ink))
    }

    /// The four sides of a box, just inside it.
    func frame(of box: Box) -> [PlacedItem] {
        let half = weight / 2
        let inner = box.inset(top: half, right: half, bottom: half, left: half)
        func side(_ from: Point, _ to: Point) -> PlacedItem { .rule(Rule(from: from, to: to, weight: weight, ink: ink)) }
        let corners = (
            Point(x: inner.left, y: inner.top), Point(x: inner.right, y: inner.top),
            Point(x: inner.right, y: inner.bottom), Point(x: inner.left, y: inner.bottom)
        )
        return [
            side(Point(x: box.left, y: inner.top), Point(x: box.right, y: inner.top)), side(corners.1, corners.2),
            side(Point(x: box.right, y: inner.bottom), Point(x: box.left, y: inner.bottom)), side(corners.3, corners.0),
        ]
    }
}
