import Layout
import Measure

/// Lines of text standing one to a line of the lattice, in a measure that begins at `left`.
struct TextColumn {
    var frame: Frame
    var left: Length
    /// The first line used, counted from the frame's top.
    var firstLine: Int
    var composer: Composer

    /// Places paragraphs one under another, each as one structure element.
    func place(_ paragraphs: [[SetLine]], label: String) -> [PlacedItem] {
        var line = frame.line + firstLine
        return paragraphs.enumerated().map { index, lines in
            let items = lines.flatMap { set -> [PlacedItem] in
                defer { line += 1 }
                return set.placed(at: Point(x: left, y: composer.baseline(ofLine: line, on: frame.lattice)))
            }
            return .group(Group(.paragraph, label: "\(label) paragraph \(index + 1)", items: items))
        }
    }
}

extension TextRole {
    /// The widest whole number of 字 of this style within a width, as a length (CLREQ: the measure is a multiple of the character size).
    func wholeMeasure(within width: Length) -> Length { size * max(1, width.units / max(1, size.units)) }
}
