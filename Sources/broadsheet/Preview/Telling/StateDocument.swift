import Drawing
import Layout
import Makeup
import Measure
import Source
import Typesetting

/// A state of the preview as the browser reads it (JSON): lengths in points from the corner of the trim, lines and columns counted from 0.
struct StateDocument: Encodable {
    var revision: Int
    /// Which page the windows show.
    var pageRevision: Int
    var edition: String
    var title: String?
    /// `左江日报 2026年1月15日 第5版`.
    var folio: String?
    /// False where the files as they are now could not be made: the page is an earlier one.
    var isCurrent: Bool
    var page: PageDocument?
    var blocks: [BlockDocument] = []
    var findings: [FindingDocument]

    init(_ state: PreviewState, edition: String) {
        self.edition = edition
        revision = state.revision
        pageRevision = state.pageRevision
        isCurrent = state.faults.isEmpty && state.page != nil
        title = state.page?.made.page.title
        folio = state.page.map { $0.job.edition.folio }.map { "\($0.paper) \($0.date.chinese) 第\($0.page)版" }
        page = state.page.map(PageDocument.init)
        let placed = state.page?.made.blocks ?? []
        let lattice = state.page?.job.layout.sheet.lattice
        blocks = placed.map { BlockDocument($0, headings: state.page?.job.edition.sections.map(\.heading.plain) ?? [], lattice: lattice) }
        let places = FindingPlaces(placed, lattice: lattice)
        findings = state.findings.sortedByPlace().map { FindingDocument($0, on: places.place(of: $0)) }
    }
}

/// The sheet and its lattice.
struct PageDocument: Encodable {
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

    init(_ page: PreviewedPage) {
        let lattice = page.job.layout.sheet.lattice
        let trim = page.made.page.trim
        (width, height) = (trim.width.points, trim.height.points)
        (left, top) = (lattice.origin.x.points, lattice.origin.y.points)
        (size, pitch, gutter) = (lattice.size.points, lattice.pitch.points, lattice.gutter.points)
        (columns, measure, lines) = (lattice.columns, lattice.measure, lattice.lines)
        let body = page.job.book[FontName(page.job.layout.house[style: .body].font)]
        baseline = (pitch - size) / 2 + size * (body?.metrics.emAscent ?? 1)
    }
}

/// Where something was written.
struct PlaceDocument: Encodable {
    var file: String
    var line: Int
    var column: Int

    init(_ position: SourcePosition) { (file, line, column) = (position.file, position.line, position.column) }
}

/// A box on the page.
struct BoxDocument: Encodable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    init(_ box: Box) { (x, y, width, height) = (box.left.points, box.top.points, box.width.points, box.height.points) }
}
