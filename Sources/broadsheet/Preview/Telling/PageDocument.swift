import BroadsheetDesk
import Layout
import Makeup
import Measure
import Source
import Typesetting

/// A page as the browser reads it: its sheet, its lattice, its blocks.
struct PageDocument: Encodable {
    /// 版次.
    var number: Int
    var title: String
    /// `左江日报 2026年1月15日 第5版`.
    var folio: String
    var width: Double
    var height: Double
    var left: Double
    var top: Double
    /// One 字 and one 行.
    var size: Double
    var pitch: Double
    var columns: Int
    var measure: Int
    var gutter: Double
    var lines: Int
    /// From the top of a line's slot to the baseline of body text.
    var baseline: Double
    var blocks: [BlockDocument]

    init(_ page: MadeEdition.Page, in wording: Wording) {
        let (lattice, trim, edition) = (page.lattice, page.made.page.trim, page.job.edition)
        (number, title) = (page.number, page.made.page.title)
        folio = "\(edition.folio.paper) \(edition.folio.date.chinese) 第\(page.job.edition.folio.page)版"
        (width, height) = (trim.width.points, trim.height.points)
        (left, top) = (lattice.origin.x.points, lattice.origin.y.points)
        (size, pitch, gutter) = (lattice.size.points, lattice.pitch.points, lattice.gutter.points)
        (columns, measure, lines) = (lattice.columns, lattice.measure, lattice.lines)
        let body = page.job.book[FontName(page.job.layout.house[style: .body].font)]
        baseline = (pitch - size) / 2 + size * (body?.metrics.emAscent ?? 1)
        blocks = page.made.blocks.map { BlockDocument($0, headings: edition.sections.map(\.heading.plain), in: wording) }
    }
}
