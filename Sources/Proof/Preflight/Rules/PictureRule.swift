import Press
import Source

/// IM: pictures with enough pixels for the size at which they print, and not far too many.
struct PictureRule: PreflightRule {
    private static let id = ResolutionVerdict.rule

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            for mark in page.marks {
                if case .picture(let picture) = mark.kind { check(mark, picture, page.number, rules, &findings) }
            }
        }
    }

    private func check(_ mark: Mark, _ picture: Mark.Picture, _ page: Int, _ rules: PreflightRules, _ findings: inout FindingList) {
        guard
            let found = PictureResolution(
                width: picture.width, height: picture.height, across: picture.matrix.widthScale, down: picture.matrix.heightScale)
        else { return }
        func add(_ severity: Diagnostic.Severity, _ message: Message, _ hint: Message) {
            findings.add(Self.id, severity, page: page, at: mark.place, message, hint: hint)
        }
        if found.isDistorted(width: picture.width, height: picture.height) {
            add(
                .warning,
                "a picture of \("across", Int(found.across.bounded.rounded())) ppi across and \("down", Int(found.down.bounded.rounded())) down",
                "give it a frame of its own proportion: circles print as ovals")
        }
        if let verdict = ResolutionVerdict(found, isLineArt: picture.isLineArt, rules: rules) {
            add(verdict.severity, verdict.message, verdict.hint)
        }
    }
}
