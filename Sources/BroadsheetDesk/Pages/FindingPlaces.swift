import Makeup
import Measure
import Source

/// Where on the pages a finding shows, by where it was written: the line that holds the place, or the block that the layout plans there.
package struct FindingPlaces {
    package struct Place {
        /// 版次.
        package var page: Int
        /// By its place among the page's blocks.
        package var block: Int
        package var box: Box

        /// A line of the block; the whole block where the line has no box.
        fileprivate func at(_ line: Box?) -> Place { Place(page: page, block: block, box: line ?? box) }
    }

    private struct Line {
        var position: SourcePosition
        var place: Place
    }

    /// In the order of their places in the files.
    private let lines: [Line]
    private let planned: [SourcePosition: Place]

    package init(_ pages: [MadeEdition.Page]) {
        var lines: [Line] = []
        var planned: [SourcePosition: Place] = [:]
        for page in pages {
            for (index, block) in page.made.blocks.enumerated() {
                let place = Place(page: page.number, block: index, box: block.box)
                planned[block.plan.position] = place
                let boxes = LineBoxes(block)
                lines += block.lines.enumerated().map { Line(position: $1.position, place: place.at(boxes[$0])) }
            }
        }
        self.lines = lines.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element)
        self.planned = planned
    }

    /// Nil where the finding has no place, or none that shows.
    package func place(of finding: Diagnostic) -> Place? {
        guard let position = finding.position else { return nil }
        if let place = planned[position] { return place }
        // A paragraph is one line of its file: the last set line that begins before the place holds it.
        let holding = lines.last { $0.position <= position }
        return holding.flatMap { $0.position.file == position.file && $0.position.line == position.line ? $0.place : nil }
    }
}
