import Copy
import Layout
import Measure

/// 竖题: a heading and its deck in vertical lines from right to left, broken by sense, in the largest size the house allows that fills a
/// width and a height.
struct VerticalHeading {
    let head: VerticalLines
    let deck: VerticalLines?
    private let between: Length

    /// - Parameters:
    ///   - sizes: the heading's style at each size allowed, the largest first; at least one.
    ///   - deckRole: the style of the deck, whose size does not change.
    init(_ text: Text, deck: Text?, sizes: [TextRole], deckRole: TextRole, width: Length, height: Length, composer: Composer) {
        let settings = sizes.lazy.map { Self(text, deck: deck, headRole: $0, deckRole: deckRole, height: height, composer: composer) }
        self = settings.first { $0.width <= width && $0.height <= height } ?? settings[settings.index(before: settings.endIndex)]
    }

    /// The heading in one size, in as many lines as the height asks for.
    init(_ text: Text, deck: Text?, headRole: TextRole, deckRole: TextRole, height: Length, composer: Composer) {
        head = VerticalLines(role: headRole, lines: composer.verticalHeading(text, headRole, measure: height), pitch: headRole.size * 1.2)
        var deckRole = deckRole
        // The deck stands to its heading as the heading stands in the frame.
        deckRole.alignment = headRole.alignment
        self.deck = deck.map { [deckRole] text in
            VerticalLines(role: deckRole, lines: composer.verticalHeading(text, deckRole, measure: height), pitch: deckRole.size * 1.4)
        }
        between = headRole.size * 0.4
    }

    var width: Length { head.width + (deck.map { between + $0.width } ?? .zero) }
    var height: Length { max(head.height, deck?.height ?? .zero) }
    func fits(width: Length, height: Length) -> Bool { self.width <= width && self.height <= height }

    /// What of a frame a vertical heading may fill: half a 字 of white stays above and below it.
    static func room(in frame: Frame) -> Box { frame.box.inset(top: frame.lattice.size / 2, bottom: frame.lattice.size / 2) }

    /// The fewest lines of a lattice in whose room a heading fits, made for each height anew; nil where it never does.
    static func leastLines(width: Length, lattice: Lattice, _ heading: (Length) -> VerticalHeading) -> Int? {
        (1...max(1, lattice.lines)).first { lines in
            let height = lattice.pitch * lines - lattice.size
            return heading(height).fits(width: width, height: height)
        }
    }

    /// The heading and its deck in the middle of a box, heading first.
    func place(in box: Box) -> (head: [PlacedItem], deck: [PlacedItem]) {
        let inner = Box(x: box.centre.x - width / 2, y: box.top, width: width, height: box.height)
        let rest = Box(x: inner.left, y: inner.top, width: inner.width - head.width - between, height: inner.height)
        return (head.place(in: inner), deck?.place(in: rest) ?? [])
    }

    func reports(in label: String) -> [LineReport] {
        head.lines.reports(in: label) + (deck?.lines.reports(in: "\(label) deck") ?? [])
    }
}
