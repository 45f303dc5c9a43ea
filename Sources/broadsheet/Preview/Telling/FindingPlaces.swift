import Layout
import Makeup
import Measure
import Source

/// Where on the page a finding shows, by where it was written: the line that holds the place, or the block that the layout plans there.
struct FindingPlaces {
    struct Place {
        var block: Int
        var box: Box
    }

    private struct Line {
        var position: SourcePosition
        var place: Place
    }

    /// In the order of their places in the files.
    private let lines: [Line]
    private let planned: [SourcePosition: Place]

    init(_ blocks: [PlacedBlock], lattice: Lattice?) {
        var lines: [Line] = []
        var planned: [SourcePosition: Place] = [:]
        for (index, block) in blocks.enumerated() {
            planned[block.plan.position] = Place(block: index, box: block.box)
            let boxes = LineBoxes(block, lattice: lattice)
            for (number, line) in block.lines.enumerated() {
                lines.append(Line(position: line.position, place: Place(block: index, box: boxes[number] ?? block.box)))
            }
        }
        self.lines = lines.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element)
        self.planned = planned
    }

    /// Nil where the finding has no place, or none that shows.
    func place(of finding: Diagnostic) -> Place? {
        guard let position = finding.position else { return nil }
        if let place = planned[position] { return place }
        // A paragraph is one line of its file: the last set line that begins before the place holds it.
        let holding = lines.last { $0.position <= position }
        return holding.flatMap { $0.position.file == position.file && $0.position.line == position.line ? $0.place : nil }
    }
}
