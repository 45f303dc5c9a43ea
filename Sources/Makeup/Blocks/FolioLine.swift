import Copy
import Layout
import Measure

/// The parts of a folio line: the paper at the one edge, the page's number at the other with date and credits beside it, the page's name
/// between them.
///
/// No part touches another on a sheet of any width: where the line is too wide as the house has it, weekday and lunar date stand under the
/// date; where that is not enough, all of it is set smaller.
struct FolioLine {
    private let composer: Composer
    private let folio: Folio
    private let width: Length
    /// Of the house's sizes.
    private let share: Double

    let paper: SetLine
    let name: SetLine
    let page: SetLine
    /// Date and credits, from the top.
    let beside: [SetLine]

    /// The first of the forms that fits by itself; else the one that need shrink least, so far shrunk.
    static func fitting(_ folio: Folio, width: Length, composer: Composer) -> FolioLine {
        let forms = [folio.dateLines, folio.partedDateLines].map { FolioLine(folio, $0, width: width, share: 1, composer: composer) }
        if let whole = forms.first(where: { $0.leastWidth <= width }) { return whole }
        let widths = forms.map(\.leastWidth)
        let lines = widths[1] < widths[0] ? folio.partedDateLines : folio.dateLines
        var share = width / widths.min()!
        var line = FolioLine(folio, lines, width: width, share: share, composer: composer)
        // Sizes are rounded, and marks at the edges are not set as wide as their share.
        while line.leastWidth > width, share > 0.1 {
            share *= 0.98
            line = FolioLine(folio, lines, width: width, share: share, composer: composer)
        }
        return line
    }

    private init(_ folio: Folio, _ lines: [(text: String, style: StyleName)], width: Length, share: Double, composer: Composer) {
        (self.folio, self.width, self.share, self.composer) = (folio, width, share, composer)
        func line(_ text: String, _ style: StyleName) -> SetLine {
            let role = composer.house[style: style]
            return composer.displayLine(text, share == 1 ? role : role.scaled(to: role.size * share))
        }
        paper = line(folio.paper, .folioPaper)
        name = line(folio.name, .folioName)
        page = line(Folio.text(ofPage: folio.page), .folioPage)
        beside = lines.filter { !$0.text.isEmpty }.map { line($0.text, $0.style) }
    }

    /// Between two parts.
    var gap: Length { dateSize * 1.5 }
    var dateSize: Length { composer.house[style: .folioDate].size * share }

    private var besideWidth: Length { beside.map(\.width).max() ?? .zero }
    private var leastWidth: Length { [paper.width, name.width, besideWidth, page.width].filter { $0 > .zero }.sum(parted: gap) }

    /// Where the name begins: in the middle of the sheet, or where that is not free in the middle between its neighbours.
    var nameLeft: Length {
        let least = paper.width + gap
        let most = width - page.width - gap - (besideWidth > .zero ? besideWidth + gap : .zero) - name.width
        let middle = (width - name.width) / 2
        return (least...max(least, most)).contains(middle) ? middle : (least + max(least, most)) / 2
    }
}

extension [Length] {
    fileprivate func sum(parted gap: Length) -> Length { reduce(.zero, +) + gap * Swift.max(0, count - 1) }
}

extension Folio {
    /// `2026年1月15日　星期四　农历乙巳年十一月廿七`, the credits under it.
    fileprivate var dateLines: [(text: String, style: StyleName)] {
        [("\(date.chinese)　\(date.weekday)　\(date.lunar)", .folioDate), (creditLine, .folioCredit)]
    }

    /// The same with the lunar date in a line of its own.
    fileprivate var partedDateLines: [(text: String, style: StyleName)] {
        [("\(date.chinese)　\(date.weekday)", .folioDate), (date.lunar, .folioDate), (creditLine, .folioCredit)]
    }

    /// `责任编辑/某某　版式/某某`; a name still to be filled in leaves its place open.
    private var creditLine: String {
        credits.map { "\($0.role)／" + ($0.name.isEmpty ? "　　　" : $0.name) }.joined(separator: "　")
    }
}
