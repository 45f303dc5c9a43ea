import BroadsheetDesk
import Layout
import Makeup
import Measure
import Source

/// A block as the browser reads it.
struct BlockDocument: Encodable {
    /// `section 2`.
    var name: String
    /// `section`.
    var kind: String
    /// The heading of a section.
    var heading: String?
    var box: BoxDocument
    var column: Int
    var columns: Int
    var line: Int
    var lines: Int
    var characters: Int
    /// Lines of text set in it.
    var textLines: Int
    var emptyLines: Int
    var overset: OversetDocument?
    var levers: [LeverDocument]
    /// Where its copy begins; nil where it has none.
    var copy: PlaceDocument?
    /// Where the layout plans it.
    var layout: PlaceDocument
    var text: [LineDocument]
    /// Where it does not keep the page's.
    var ownColumns: [BoxDocument]

    init(_ block: PlacedBlock, headings: [String], in wording: Wording) {
        name = block.name
        kind = block.plan.kind.rawValue
        heading = block.plan.kind == .section && headings.indices.contains(block.plan.number - 1) ? headings[block.plan.number - 1] : nil
        box = BoxDocument(block.box)
        (column, columns, line, lines) = (block.frame.column, block.frame.columns, block.frame.line, block.frame.lines)
        (characters, textLines, emptyLines) = (block.characters, block.lines.count, block.emptyLines)
        overset = block.overset.map { OversetDocument(lines: $0.lines, characters: $0.characters, sentence: $0.sentence) }
        levers = block.levers.map { LeverDocument(name: $0.name, lines: $0.value, natural: $0.natural) }
        copy = block.lines.first.map { PlaceDocument($0.position) }
        layout = PlaceDocument(block.plan.position)
        ownColumns = block.ownColumns.map(BoxDocument.init)
        let boxes = LineBoxes(block)
        text = block.lines.enumerated().map { LineDocument($1, box: boxes[$0], in: wording) }
    }
}

/// Copy that found no room.
struct OversetDocument: Encodable {
    var lines: Int
    var characters: Int
    var sentence: String
}

/// A lever that was used.
struct LeverDocument: Encodable {
    var name: String
    var lines: Int
    var natural: Int?
}

/// A set line.
struct LineDocument: Encodable {
    var block: String
    var number: Int
    var text: String
    var place: PlaceDocument
    /// Nil for lines that stand on no leg: headlines, figures.
    var box: BoxDocument?
    /// In thousandths of an em.
    var gap: Int
    var reduced: Int
    var faults: [String]

    init(_ line: LineReport, box: Box?, in wording: Wording) {
        (block, number, text) = (line.block, line.number, line.text)
        place = PlaceDocument(line.position)
        self.box = box.map(BoxDocument.init)
        (gap, reduced) = (line.gap, line.reduced)
        faults = line.faults.map { wording.text($0.message) }
    }
}
