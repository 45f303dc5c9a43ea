import Makeup
import Measure
import Typesetting

/// The characters that stand on the made-up pages of an edition, each with its box, white space left out: by the elements they stand
/// in, in reading order.
struct PageCharacters {
    /// The text of one group: a paragraph, a heading, a figure with its label.
    struct Element {
        /// The number of its block among those of all pages.
        var block: Int
        /// Read by nobody: furniture.
        var isArtifact: Bool
        /// A figure or a caption: it stands beside the text, wherever the layout puts it.
        var isAside: Bool
        var scalars: [Unicode.Scalar] = []
        /// The em box of each scalar; none where only the texts are asked for.
        var boxes: [Box] = []

        var string: String { String(scalars: scalars) }
    }

    private(set) var elements: [Element] = []

    private let hasBoxes: Bool

    init(_ blocks: [PlacedBlock], hasBoxes: Bool = true) {
        self.hasBoxes = hasBoxes
        for (index, block) in blocks.enumerated() { collect(block.items, Element(block: index, isArtifact: false, isAside: false)) }
        elements.removeAll { $0.scalars.isEmpty }
    }

    /// The runs of one group, and then those of the groups in it.
    private mutating func collect(_ items: [PlacedItem], _ element: Element) {
        let own = elements.count
        elements.append(element)
        for item in items {
            switch item {
            case .glyphs(let run): if hasBoxes { elements[own].add(run) } else { elements[own].add(run.text) }
            case .group(let group): collect(group.items, element.part(group.role))
            case .rule, .panel, .shape, .picture: break
            }
        }
    }
}

extension PageCharacters.Element {
    /// A group inside this one, still empty.
    fileprivate func part(_ role: Group.Role) -> PageCharacters.Element {
        var part = PageCharacters.Element(block: block, isArtifact: isArtifact, isAside: isAside)
        switch role {
        case .artifact: part.isArtifact = true
        case .figure, .caption: part.isAside = true
        default: break
        }
        return part
    }

    fileprivate mutating func add(_ text: String) {
        if scalars.isEmpty { scalars.reserveCapacity(text.utf8.count) }
        for scalar in text.unicodeScalars where !scalar.isBlank { scalars.append(scalar) }
    }

    fileprivate mutating func add(_ run: GlyphRun) {
        var text = run.text.unicodeScalars.makeIterator()
        let em = EmBoxes(of: run)
        var glyph = 0
        for cluster in run.clusters {
            let box = em.box(ofGlyph: glyph, isWide: cluster.bytes > 2)
            var bytes = 0
            while bytes < cluster.bytes, let scalar = text.next() {
                bytes += UTF8.width(scalar)
                if scalar.isBlank { continue }
                scalars.append(scalar)
                boxes.append(box)
            }
            glyph += cluster.glyphs
        }
    }
}

/// The em boxes of a run's glyphs.
private struct EmBoxes {
    private let glyphs: [PlacedGlyph]
    private let isTurned: Bool
    private let size: Length
    /// How far they reach over the baseline, and under it.
    private let above: Length
    private let below: Length

    init(of run: GlyphRun) {
        (glyphs, isTurned, size) = (run.glyphs, run.isTurned, run.size)
        (above, below) = (size * 0.88, size * 0.12)
    }

    /// As wide as the step to the next glyph, or, for the last, as its character usually is.
    func box(ofGlyph index: Int, isWide: Bool) -> Box {
        let at = glyphs[min(max(0, index), glyphs.count - 1)].origin
        let next = index + 1 < glyphs.count ? glyphs[index + 1].origin : at
        let step = isTurned ? next.y - at.y : next.x - at.x
        let usual = isWide ? size : size / 2
        let width = step > .zero && step < size * 2 ? min(step, max(usual, step / 2)) : usual
        return isTurned
            ? Box(x: at.x - below, y: at.y, width: above + below, height: width)
            : Box(x: at.x, y: at.y - above, width: width, height: above + below)
    }
}
