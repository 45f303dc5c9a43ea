import Measure
import Press

/// IK: no more ink than the paper can dry: in any one fill, and in the mean of every square of the page.
struct InkRule: PreflightRule {
    private static let id = "IK"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            checkFills(page, rules, &findings)
            checkSquares(page, of: plate, rules, &findings)
        }
    }

    private func checkFills(_ page: PageReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for mark in page.marks where mark.colour.total * 100 > rules.fillInk + 0.05 && isMeasured(mark, rules) {
            findings.add(
                Self.id, .error, page: page.number, at: mark.place, "a colour of \("total", percent(mark.colour.total * 100)) % ink in all",
                hint: "keep every colour within \("limit", percent(rules.fillInk)) %")
        }
    }

    /// Of colours that are no inks, and of a spot colour that prints as an ink of its own, the sum says nothing.
    private func isMeasured(_ mark: Mark, _ rules: PreflightRules) -> Bool {
        switch (mark.kind, mark.colour.space) {
        case (.picture(let picture), _) where !picture.isMask: false
        case (.group, _): false
        case (_, .cmyk): true
        case (_, .spot(let names)): !names.allSatisfy(rules.spotColours.contains)
        default: false
        }
    }

    private func checkSquares(_ page: PageReading, of plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        let most = InkCoverage(page, of: plate.file, from: plate.inks)?.heaviestSquare(
            side: rules.inkSquare, above: rules.ink.warning / 100)
        guard let most else { return }
        let ink = most.ink * 100
        findings.add(
            Self.id, ink > rules.ink.error ? .error : .warning, page: page.number, at: most.place,
            "\("total", percent(ink)) % ink in the mean of a square of \("square", Int(rules.inkSquare.millimetres.rounded())) mm",
            hint: "make the pictures and tints there lighter")
    }

    private func percent(_ value: Double) -> String { String(Length.threeDecimals(value).dropLast(2)) }
}
