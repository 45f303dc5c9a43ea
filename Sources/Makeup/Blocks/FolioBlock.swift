import Copy
import Layout
import Measure

/// 报眉: what the house says at the head of every page, on one baseline over a rule. On even pages its sides change places, where the house
/// has it so.
struct FolioBlock: Block {
    private let composer: Composer
    private let fields: FurnitureFields

    init(_ fields: FurnitureFields, composer: Composer) {
        self.fields = fields
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
        let folio = FolioLine.fitting(fields, width: box.width, composer: composer)
        let isMirrored = house.folio.isMirrored && fields.page.isEven
        let items = folio.parts.flatMap { part -> [PlacedItem] in
            // On small leading the lines stand closer, so that the first does not rise out of the type area.
            let usual = folio.dateSize * 1.55
            let gap =
                part.lines.count < 2 ? usual : min(usual, (base - box.top - folio.dateSize / 2) / (part.lines.count - 1))
            return part.lines.enumerated().flatMap { index, line -> [PlacedItem] in
                let left = part.left + part.left(of: line)
                let x = isMirrored ? box.right - left - line.width : box.left + left
                return line.placed(at: Point(x: x, y: base - gap * (part.lines.count - 1 - index)))
            }
        }
        let stroke = rule.horizontal(from: box.left, to: box.right, top: foot)
        return Placement(items: [
            .group(Group(.paragraph, label: "folio", items: items)), .group(Group(.artifact, label: "folio rule", items: stroke)),
        ])
    }
}
