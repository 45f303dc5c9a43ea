import Press
import Source

/// IM: pictures with enough pixels for the size at which they print, and not far too many.
struct PictureRule: PreflightRule {
    private static let id = "IM"

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
        let resolution = found.least
        let stated = "\(Int(resolution.bounded.rounded())) ppi"
        func add(_ severity: Diagnostic.Severity, _ message: String, _ hint: String) {
            findings.add(Self.id, severity, page: page, at: mark.place, message, hint: hint)
        }
        if found.isDistorted(width: picture.width, height: picture.height) {
            add(
                .warning, "a picture of \(Int(found.across.bounded.rounded())) ppi across and \(Int(found.down.bounded.rounded())) down",
                "give it a frame of its own proportion: circles print as ovals")
        }
        if picture.isLineArt {
            if resolution < rules.lineArt {
                add(.error, "line art of \(stated)", "scan it finer: at least \(Int(rules.lineArt)) ppi as printed")
            }
        } else if resolution < rules.photo.error {
            add(
                .error, "a picture of \(stated)",
                "print it smaller, or get a larger file: at least \(Int(rules.photo.error)) ppi as printed")
        } else if resolution < rules.photo.warning {
            add(
                .warning, "a picture of \(stated)",
                "print it smaller, or get a larger file: \(Int(rules.photo.warning)) ppi as printed is wanted")
        } else if resolution > rules.photoAbove {
            add(.warning, "a picture of \(stated)", "reduce it: more than \(Int(rules.photoAbove)) ppi only makes the file larger")
        }
    }
}
