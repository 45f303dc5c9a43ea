import Press

/// BK-2: no text in a black of several inks, nothing white that overprints and so vanishes, nothing coloured that mixes with what lies
/// below.
struct RichBlackRule: PreflightRule {
    private static let id = "BK-2"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            for mark in page.marks where mark.colour.looksBlack || mark.colour.isPaper { check(mark, page.number, &findings) }
            for mark in OverprintedColours(page.marks).all {
                findings.add(
                    Self.id, .error, page: page.number, at: mark.place,
                    "\("something", mark.isText ? "text" : "something") in colour overprints what lies below",
                    quoting: mark.characters, hint: "turn overprint off for whatever is not black: the colours mix")
            }
        }
    }

    private func check(_ mark: Mark, _ page: Int, _ findings: inout FindingList) {
        if case .text(let text) = mark.kind, mark.colour.space == .cmyk, mark.colour.looksBlack, mark.colour.inkCount > 1 {
            findings.add(
                Self.id, .error, page: page, at: mark.place, "text in a black of \("inks", mark.colour.inkCount) inks",
                quoting: text.characters,
                hint: "set it in '0 0 0 1 k': several inks never meet exactly in small shapes")
        }
        guard mark.colour.isPaper, mark.overprints else { return }
        switch mark.kind {
        case .text, .fill, .stroke:
            findings.add(
                Self.id, .error, page: page, at: mark.place, "something white overprints and will not show",
                hint: "turn overprint off for whatever is to stay white")
        case .picture, .shading, .group: break
        }
    }
}
