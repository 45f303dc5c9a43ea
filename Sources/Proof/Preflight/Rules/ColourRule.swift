import Press
import Source

/// CL: everything is stated in the four inks, or in spot colours that the printer agreed to.
struct ColourRule: PreflightRule {
    private static let id = "CL"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            let trim = Extent(left: 0.5, top: 0.5, right: page.width - 0.5, bottom: page.height - 0.5)
            for mark in page.marks { check(mark, page.number, trim, rules, &findings) }
            if let space = page.object["Group"]?["CS"] {
                let read = ColourSpaceReading.read(space, resources: nil)
                if read != .cmyk {
                    findings.add(
                        Self.id, .error, page: page.number,
                        "the page blends its colours in \("colour", MarkColour(space: read, amounts: []).name)",
                        hint: "remove the page's transparency group, or give it DeviceCMYK")
                }
            }
        }
    }

    private func check(_ mark: Mark, _ page: Int, _ trim: Extent, _ rules: PreflightRules, _ findings: inout FindingList) {
        if case .spot(let names) = mark.colour.space, names.contains("All"), !mark.colour.isPaper, mark.extent.meets(trim) {
            findings.add(
                Self.id, .error, page: page, at: mark.place, "\("what", what(mark)) in the colour of registration marks",
                quoting: mark.characters, hint: "state it in '0 0 0 1 k': the colour All prints on every plate")
        }
        guard !isAllowed(mark, rules) else { return }
        findings.add(
            Self.id, .error, page: page, at: mark.place, "\("what", what(mark)) in \("colour", mark.colour.name)", quoting: mark.characters,
            hint: "state it in DeviceCMYK")
    }

    /// Grey text and rules are the business of BK-1.
    private func isAllowed(_ mark: Mark, _ rules: PreflightRules) -> Bool {
        switch mark.colour.space {
        case .cmyk: return true
        case .spot(let names):
            return names.allSatisfy {
                ["All", "None", "Cyan", "Magenta", "Yellow", "Black"].contains($0) || rules.spotColours.contains($0)
            }
        case .grey:
            if case .picture(let picture) = mark.kind { return picture.isMask && mark.colour.looksBlack }
            return mark.colour.looksBlack
        default: return false
        }
    }

    private func what(_ mark: Mark) -> Message {
        switch mark.kind {
        case .text: "text"
        case .fill: "a fill"
        case .stroke: "a rule"
        case .picture(let picture): "a picture of \("width", picture.width) x \("height", picture.height) pixels"
        case .shading: "a gradient"
        case .group: "a group of transparency that is mixed"
        }
    }
}
