import Layout
import Measure

/// Vertical lines of one style side by side, the first one at the right (竖排).
struct VerticalLines {
    let role: TextRole
    let lines: [SetLine]
    /// The distance of two lines' axes.
    let pitch: Length

    /// The room that they take from side to side.
    var width: Length { lines.isEmpty ? .zero : pitch * (lines.count - 1) + role.size }
    /// The length of the longest.
    var height: Length { lines.map(\.width).max() ?? .zero }

    /// The lines as page items, the first one's right side at the box's right; the style's alignment is from top to bottom.
    func place(in box: Box) -> [PlacedItem] {
        lines.enumerated().flatMap { index, line in
            line.placed(at: Point(x: box.right - role.size / 2 - pitch * index, y: role.alignment.top(of: line.width, in: box)))
        }
    }
}

extension TextRole.Alignment {
    /// Where a vertical line of some length begins in a box.
    fileprivate func top(of length: Length, in box: Box) -> Length {
        switch self {
        case .justify, .left: box.top
        case .centre, .spread: box.centre.y - length / 2
        case .right: box.bottom - length
        }
    }
}
