import Copy
import Layout
import Measure

/// 报眉: paper, page name, date and page number on one line over a rule; the credits under the date. On even pages the number stands at the
/// left, where the house has it so.
struct FolioBlock: Block {
    private let composer: Composer
    private let folio: Folio

    init(_ folio: Folio, composer: Composer) {
        self.folio = folio
        self.composer = composer
    }

    var leastLines: Int { 2 }
    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let rule = composer.house[rule: .folio]
        let foot = box.bottom - rule.height
        let house = composer.house
        let base = foot - house[style: .folioDate].size * 0.75
        let line = FolioLine.fitting(folio, width: box.width, composer: composer)
        let isMirrored = house.folio.isMirrored && folio.page.isMultiple(of: 2)
        /// - Parameter left: from the edge that the paper stands at.
        func place(_ part: SetLine, _ left: Length, _ base: Length) -> [PlacedItem] {
            part.placed(at: Point(x: isMirrored ? box.right - left - part.width : box.left + left, y: base))
        }
        let besideRight = box.width - line.page.width - line.gap
        // On small leading the lines stand closer, so that the date does not rise out of the type area.
        let lineGap =
            line.beside.count < 2
            ? line.dateSize * 1.55 : min(line.dateSize * 1.55, (base - box.top - line.dateSize / 2) / (line.beside.count - 1))

        var items = place(line.paper, .zero, base) + place(line.name, line.nameLeft, base)
        for (index, part) in line.beside.enumerated() {
            items += place(part, besideRight - part.width, base - lineGap * (line.beside.count - 1 - index))
        }
        items += place(line.page, box.width - line.page.width, base)
        let stroke = rule.horizontal(from: box.left, to: box.right, top: foot)
        return Placement(items: [
            .group(Group(.paragraph, label: "folio", items: items)), .group(Group(.artifact, label: "folio rule", items: stroke)),
        ])
    }
}
