import Makeup
import Measure

/// Writes the lines of a proof's margin: headings, entries with a badge, rows of a table.
struct MarginWriter {
    let lettering: ProofLettering
    let width: Length

    /// Where the text of an entry begins, right of its badge.
    static let inset = Length.pt(20)

    func heading(_ text: String, _ aside: String = "") -> [MarginLine] {
        let words = lettering.line(text, .heading)
        let note = lettering.line(aside, .note, ProofInks.grey)
        let y = ProofLettering.size(of: .heading)
        let items =
            words.placed(at: Point(x: .zero, y: y)) + note.placed(at: Point(x: width - note.width, y: y))
            + [ProofStrokes.across(.zero, width, at: y + .pt(3.5), .pt(0.75), ProofInks.black)]
        return [.space(.pt(12)), MarginLine(items: items, height: y + .pt(8), keepsWithNext: true)]
    }

    /// A text with a badge before it, where it has one.
    func entry(
        _ text: String, _ voice: ProofLettering.Voice = .note, _ ink: InkName = ProofInks.black, badge: ProofBadge? = nil,
        inset: Length = Self.inset
    ) -> [MarginLine] {
        let pitch = ProofLettering.pitch(of: voice)
        let lines = lettering.lines(text, voice, ink, measure: width - inset)
        return lines.enumerated().map { index, words in
            var items = words.placed(at: Point(x: inset, y: pitch * 0.72))
            if index == 0, let badge { items += badge.items(endingAt: Point(x: Self.inset - .pt(4), y: pitch * 0.5), lettering) }
            return MarginLine(items: items, height: pitch, keepsWithNext: index + 1 < lines.count && index < 2)
        }
    }

    /// A row of cells; a column's edge is its left, or its right where it is aligned there.
    func row(
        _ cells: [(text: String, edge: Length, isRight: Bool)], _ voice: ProofLettering.Voice = .note, _ ink: InkName = ProofInks.black
    ) -> MarginLine {
        let pitch = ProofLettering.pitch(of: voice)
        let items = cells.flatMap { cell -> [PlacedItem] in
            let words = lettering.line(cell.text, voice, ink)
            return words.placed(at: Point(x: cell.isRight ? cell.edge - words.width : cell.edge, y: pitch * 0.72))
        }
        return MarginLine(items: items, height: pitch)
    }

    /// A hairline between rows.
    var hairline: MarginLine {
        MarginLine(items: [ProofStrokes.across(.zero, width, at: .pt(1.5), .pt(0.25), ProofInks.grey)], height: .pt(3))
    }
}
