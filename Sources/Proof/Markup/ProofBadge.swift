import Makeup
import Measure
import Source

/// A number in a form of its own, on the page and in the list: a finding's weight is told by its form, as well as by its colour.
struct ProofBadge {
    enum Form: Hashable {
        /// An error: a full disc.
        case full
        /// A warning: an open disc.
        case open
        /// A note: an open square.
        case square
        /// A change since an earlier proof: a full square.
        case change
    }

    var number: Int
    var form: Form

    static let side = Length.pt(9.5)

    /// The badge with the middle of its right side at a point.
    func items(endingAt point: Point, _ lettering: ProofLettering) -> [PlacedItem] {
        let isFull = form == .full || form == .change
        let words = lettering.line("\(number)", .number, isFull ? ProofInks.paper : ProofInks.red)
        let width = max(Self.side, words.width + .pt(4))
        let box = Box(x: point.x - width, y: point.y - Self.side / 2, width: width, height: Self.side)
        let size = ProofLettering.size(of: .number)
        let text = words.placed(at: Point(x: box.centre.x - words.width / 2, y: box.centre.y + size * 0.37))
        return [ground(box, isFull: isFull)] + text
    }

    private func ground(_ box: Box, isFull: Bool) -> PlacedItem {
        let isRound = form == .full || form == .open
        var shape =
            isRound && box.width == box.height ? Shape.disc(in: box, ink: ProofInks.paper) : Shape(segments: ProofStrokes.outline(of: box))
        shape.fill = isFull ? ProofInks.red : ProofInks.paper
        shape.stroke = Shape.Stroke(weight: .pt(0.75), ink: ProofInks.red)
        return .shape(shape)
    }
}

extension ProofBadge.Form {
    init(_ severity: Diagnostic.Severity) {
        switch severity {
        case .error: self = .full
        case .warning: self = .open
        case .note: self = .square
        }
    }
}
