import BroadsheetDesk
import Measure
import Source

/// A state of the preview as the browser reads it (JSON): lengths in points from the corner of the trim, lines and columns counted from 0.
struct StateDocument: Encodable {
    var revision: Int
    /// Which state's pages the windows show.
    var pageRevision: Int
    var edition: String
    /// False where the files as they are now could not be made: the pages are earlier ones.
    var isCurrent: Bool
    /// First to last; none until the files hold an edition for the first time.
    var pages: [PageDocument]
    var findings: [FindingDocument]

    init(_ state: PreviewState, edition: String, in wording: Wording) {
        self.edition = edition
        revision = state.revision
        pageRevision = state.pageRevision
        isCurrent = state.current != nil
        let made = state.edition?.made.pages ?? []
        pages = made.map { PageDocument($0, in: wording) }
        let places = FindingPlaces(made)
        findings = state.findings.sortedByPlace().map { FindingDocument($0, on: places.place(of: $0), in: wording) }
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
