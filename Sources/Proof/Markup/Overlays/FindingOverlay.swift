import Makeup
import Measure

/// The findings that have a place: the character underlined, and the finding's number before its line; a finding of a whole block at
/// the block's corner.
struct FindingOverlay: Overlay {
    static let name = "findings"

    func items(of draft: ProofDraft) -> [PlacedItem] {
        var taken: [Point: Int] = [:]
        return draft.findings.flatMap { numbered -> [PlacedItem] in
            guard let place = numbered.place else { return [] }
            let badge = ProofBadge(number: numbered.number, form: .init(numbered.finding.severity))
            let block = draft.allBlocks[place.block]
            let edge = place.isBlock ? place.box.left : draft.column(of: place.box, in: block).left
            let height = place.isBlock ? place.box.top + ProofBadge.side / 2 : place.box.centre.y
            // Those of one line stand side by side.
            let spot = Point(x: edge, y: height)
            let index = taken[spot, default: 0]
            taken[spot] = index + 1
            let mark = badge.items(endingAt: Point(x: edge - .pt(0.75) - (ProofBadge.side + .pt(0.75)) * index, y: height), draft.lettering)
            return mark + (place.isBlock ? [] : [underline(place.box)])
        }
    }

    private func underline(_ box: Box) -> PlacedItem {
        ProofStrokes.across(box.left, box.right, at: box.bottom + .pt(0.9), .pt(1.2), ProofInks.red)
    }
}
