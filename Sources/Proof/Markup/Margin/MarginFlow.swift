import Makeup
import Measure

/// Lets the notes run through the columns of a margin, as many as they need.
struct MarginFlow {
    /// The first column's top left corner.
    var origin: Point
    var width: Length
    var gap: Length
    var height: Length

    /// A proof is never wider than so many columns of notes.
    static let mostColumns = 6

    struct Result {
        var items: [PlacedItem]
        /// At least one.
        var columns: Int
        /// Lines for which no column was left.
        var leftOver: Int
    }

    func place(_ lines: [MarginLine]) -> Result {
        var items: [PlacedItem] = []
        var column = 0
        var y = Length.zero
        for (index, line) in lines.enumerated() {
            if y + need(of: lines[index...]) > height, y > .zero {
                column += 1
                y = .zero
            }
            guard column < Self.mostColumns else { return Result(items: items, columns: column, leftOver: lines.count - index) }
            let corner = Point(x: origin.x + (width + gap) * column, y: origin.y + y)
            items += line.items.map { $0.translated(by: corner) }
            y += line.height
        }
        return Result(items: items, columns: column + 1, leftOver: 0)
    }

    /// The height of a line with those that must follow it in its column.
    private func need(of lines: ArraySlice<MarginLine>) -> Length {
        var sum = Length.zero
        for line in lines {
            sum += line.height
            if !line.keepsWithNext { break }
        }
        return sum
    }
}
