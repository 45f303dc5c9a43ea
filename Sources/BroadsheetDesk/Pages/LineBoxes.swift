import Makeup
import Measure

/// The boxes of a block's lines of text: one line of the lattice each, leg after leg, in reading order.
package struct LineBoxes {
    private let boxes: [Box]
    /// Lines before the first leg: a heading.
    private let before: Int

    package init(_ block: PlacedBlock) {
        boxes = block.legs.flatMap(\.lineBoxes)
        before = max(0, block.lines.count - boxes.count)
    }

    /// The box of a line, counted from 0; nil for one that stands on no leg.
    package subscript(line: Int) -> Box? { boxes.indices.contains(line - before) ? boxes[line - before] : nil }
}
