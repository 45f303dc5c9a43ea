import Measure
import Press
import Source

/// TX: text large enough to be read on newsprint, and larger where it is reversed or in several inks.
struct TextSizeRule: PreflightRule {
    private static let id = "TX"
    /// Sizes are products of matrices: a hundredth of a point is rounding.
    private static let tolerance = 0.01

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            for mark in page.texts {
                if case .text(let text) = mark.kind, !text.inked.isEmpty || text.characters.isEmpty {
                    check(mark, text, page.number, rules, &findings)
                }
            }
        }
    }

    private func check(_ mark: Mark, _ text: Mark.Text, _ page: Int, _ rules: PreflightRules, _ findings: inout FindingList) {
        let size = text.size + Self.tolerance
        var stated: String { Length.threeDecimals(text.size) }
        if size < rules.anyText.points {
            findings.add(
                Self.id, .error, page: page, at: mark.place, "text of \("stated", stated) pt", quoting: text.characters,
                hint: "set it in at least \("least", rules.anyText) pt")
        } else if size < rules.hanText.points, text.inked.contains(where: Self.isHan) {
            findings.add(
                Self.id, .warning, page: page, at: mark.place, "Chinese text of \("stated", stated) pt", quoting: text.characters,
                hint: "set it in at least \("least", rules.hanText) pt")
        }
        if size < rules.reversedText.points, mark.colour.isPaper || mark.colour.inkCount > 1 {
            findings.add(
                Self.id, .warning, page: page, at: mark.place,
                mark.colour.isPaper
                    ? "reversed text of \("stated", stated) pt" : "text in \("inks", mark.colour.inkCount) inks of \("stated", stated) pt",
                quoting: text.characters,
                hint: "set it in at least \("least", rules.reversedText) pt, or in one ink")
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9fff).contains(scalar.value) || (0x20000...0x3ffff).contains(scalar.value)
    }
}
