import Copy
import Layout
import Measure

/// 报眉: paper, page name, date and page number on one line over a rule; the credits under the date.
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
        func line(_ text: String, _ style: StyleName) -> SetLine { composer.displayLine(text, house[style: style]) }

        let page = line(Folio.text(ofPage: folio.page), .folioPage)
        let pageLeft = box.right - page.width
        let date = line(folio.dateLine, .folioDate)
        let credits = line(folio.creditLine, .folioCredit)
        let dateRight = pageLeft - house[style: .folioDate].size * 1.5
        let name = line(folio.name, .folioName)
        // On small leading the lines stand closer, so that the date does not rise out of the type area.
        let upper = max(base - house[style: .folioDate].size * 1.55, box.top + house[style: .folioDate].size / 2)

        var items = line(folio.paper, .folioPaper).placed(at: Point(x: box.left, y: base))
        items += name.placed(at: Point(x: box.centre.x - name.width / 2, y: base))
        items += date.placed(at: Point(x: dateRight - date.width, y: upper))
        items += credits.placed(at: Point(x: dateRight - credits.width, y: base))
        items += page.placed(at: Point(x: pageLeft, y: base))
        let stroke = rule.horizontal(from: box.left, to: box.right, top: foot)
        return Placement(items: [
            .group(Group(.paragraph, label: "folio", items: items)), .group(Group(.artifact, label: "folio rule", items: stroke)),
        ])
    }
}

extension Folio {
    /// `2026年1月15日　星期四　农历乙巳年十一月廿七`.
    var dateLine: String {
        "\(date.chinese)　\(date.weekday)　\(date.lunar)"
    }

    /// `责任编辑/某某　版式/某某`; a name still to be filled in leaves its place open.
    var creditLine: String {
        credits.map { "\($0.role)／" + ($0.name.isEmpty ? "　　　" : $0.name) }.joined(separator: "　")
    }
}
