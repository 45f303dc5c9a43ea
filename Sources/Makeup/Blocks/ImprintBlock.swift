import Copy
import Layout
import Measure
import Source

/// 报脚: address, telephone, printer and price in strips at the foot of the page.
struct ImprintBlock: Block {
    private let strips: StripSetting

    init(_ rules: ImprintRules, _ fields: FurnitureFields, width: Length, composer: Composer) {
        strips = StripSetting(rules.strips, fields, composer: composer)
        strips.reportWide(in: width, "the imprint")
    }

    var leastLines: Int { max(1, strips.lines) }
    func cost(lines: Int) -> Int? { lines >= leastLines ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        let (text, strokes) = strips.place(in: frame.box, pitch: frame.box.height / leastLines, label: "imprint")
        return Placement(items: [.group(Group(.artifact, label: "imprint rules", items: strokes))] + text)
    }
}
