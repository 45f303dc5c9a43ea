import Copy
import Layout
import Measure

/// The parts of a folio line, each at its place from the inner edge: those at this edge one after another from it, those at the outer edge
/// up to that, those of the middle between them.
///
/// No part touches another on a sheet of any width: where the line is too wide as the house has it, its texts are parted at their seams;
/// where that is not enough, all of it is set smaller.
struct FolioLine {
    /// Lines one under another.
    struct Part {
        var place: FolioRules.Place
        var lines: [SetLine]
        /// From the inner edge.
        var left = Length.zero

        var width: Length { lines.map(\.width).max() ?? .zero }

        /// Where a line of it begins, from its own beginning: the lines are even at the edge that they stand at.
        func left(of line: SetLine) -> Length {
            switch place {
            case .inner: .zero
            case .middle: (width - line.width) / 2
            case .outer: width - line.width
            }
        }
    }

    /// From the inner edge to the outer.
    private(set) var parts: [Part]
    private let width: Length
    /// Between two parts.
    private let gap: Length
    /// The size of its date.
    let dateSize: Length

    /// The first of the forms that fits by itself; else the one that need shrink least, so far shrunk.
    static func fitting(_ fields: FurnitureFields, width: Length, composer: Composer) -> FolioLine {
        let forms = [false, true].map { FolioLine(fields, isParted: $0, width: width, share: 1, composer: composer) }
        if let whole = forms.first(where: { $0.leastWidth <= width }) { return whole }
        let widths = forms.map(\.leastWidth)
        let isParted = widths[1] < widths[0]
        var share = width / widths.min()!
        var line = FolioLine(fields, isParted: isParted, width: width, share: share, composer: composer)
        // Sizes are rounded, and marks at the edges are not set as wide as their share.
        while line.leastWidth > width, share > 0.1 {
            share *= 0.98
            line = FolioLine(fields, isParted: isParted, width: width, share: share, composer: composer)
        }
        return line
    }

    /// - Parameters:
    ///   - isParted: whether its texts stand parted at their seams.
    ///   - share: of the house's sizes.
    private init(_ fields: FurnitureFields, isParted: Bool, width: Length, share: Double, composer: Composer) {
        self.width = width
        dateSize = composer.house[style: .folioDate].size * share
        gap = dateSize * 1.5
        parts = composer.house.folio.parts.map { part in
            let lines = part.lines.flatMap { line -> [SetLine] in
                let role = composer.house[named: line.style]
                let texts = isParted ? fields.parts(of: line) : [fields.text(of: line)]
                return texts.filter { !$0.isEmpty }.map { composer.displayLine($0, share == 1 ? role : role.scaled(to: role.size * share)) }
            }
            return Part(place: part.place, lines: lines)
        }.filter { !$0.lines.isEmpty }
        arrange()
    }

    private var leastWidth: Length {
        parts.map(\.width).filter { $0 > .zero }.reduce(.zero, +) + gap * max(0, parts.count { $0.width > .zero } - 1)
    }

    /// A middle part stands in the middle of the page, or where that is not free in the middle between its neighbours.
    private mutating func arrange() {
        var (inner, outer) = (Length.zero, width)
        for index in parts.indices where parts[index].place == .inner {
            parts[index].left = inner
            inner += parts[index].width + gap
        }
        for index in parts.indices.reversed() where parts[index].place == .outer {
            parts[index].left = outer - parts[index].width
            outer -= parts[index].width + gap
        }
        let middle = parts.indices.filter { parts[$0].place == .middle }
        let wanted = middle.reduce(.zero) { $0 + parts[$1].width } + gap * max(0, middle.count - 1)
        let most = max(inner, outer - wanted)
        let centred = (width - wanted) / 2
        var left = (inner...most).contains(centred) ? centred : (inner + most) / 2
        for index in middle {
            parts[index].left = left
            left += parts[index].width + gap
        }
    }
}
