import Measure
import Press
import Source

/// FM: what a newspaper page must carry (出版形式): the parts that the house names, and a weekday that agrees with its date.
struct PublishedFormRule: PreflightRule {
    private static let id = "FM"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            if !page.isCutShort, !page.marks.contains(where: \.leavesInk) {
                findings.add(Self.id, .error, page: page.number, "the page is blank", hint: "ask for the page anew")
            }
            let scalars = page.text
            let text = String(scalars: scalars)
            for (what, wanted) in rules.publishedForm.sorted(by: { $0.key < $1.key }) where !text.contains(bytesOf: wanted.withoutBlanks) {
                findings.add(
                    Self.id, .error, page: page.number, "the page lacks its \("what", what): '\("wanted", wanted)'",
                    hint: "complete the folio line and the credits")
            }
            for fault in WeekdayCheck.faults(in: scalars) {
                findings.add(Self.id, .error, page: page.number, fault, hint: "correct the date or the weekday")
            }
        }
    }
}

extension PageReading {
    /// The characters of the page in the order of painting, white space left out.
    var text: [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        for mark in texts { if case .text(let shown) = mark.kind { text += shown.inked } }
        return text
    }
}
