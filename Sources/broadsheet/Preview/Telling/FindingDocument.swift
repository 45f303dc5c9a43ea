import BroadsheetDesk
import Measure
import Source

/// A finding as the browser reads it.
struct FindingDocument: Encodable {
    var severity: String
    var id: String
    var message: String
    var hint: String?
    var place: PlaceDocument?
    /// 版次 of the page that it shows on.
    var page: Int?
    /// The block it belongs to, by its place among the page's blocks.
    var block: Int?
    /// Where it shows on the page.
    var box: BoxDocument?

    init(_ finding: Diagnostic, on place: FindingPlaces.Place?, in wording: Wording) {
        (severity, id) = (finding.severity.rawValue, finding.id)
        message = wording.text(finding.finding, of: finding.id)
        hint = finding.advice.map { wording.text($0, of: finding.id) }
        self.place = finding.position.map(PlaceDocument.init)
        page = place?.page
        block = place?.block
        box = place.map { BoxDocument($0.box) }
    }
}
