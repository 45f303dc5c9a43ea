import Press

/// GL: every character has its glyph, in a font of the house.
struct GlyphRule: PreflightRule {
    private static let id = "GL"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages {
            for mark in page.texts {
                guard case .text(let text) = mark.kind, text.lacksGlyph else { continue }
                findings.add(
                    Self.id, .error, page: page.number, at: mark.place, "a character without a glyph in the font '\("font", text.font)'",
                    hint: "choose a font that has the character")
            }
            if plate.isForeign {
                for fault in page.fonts.flatMap(\.faults) where fault.kind == .glyph {
                    findings.add(Self.id, .error, page: page.number, fault.message, hint: fault.hint)
                }
            }
            for font in page.fonts.map(\.name).sorted() where !rules.houseFonts.isEmpty && !rules.houseFonts.contains(font) {
                findings.add(
                    Self.id, .error, page: page.number, "text in '\("font", font)', which is no font of the house",
                    hint: "find what is set in it and name the font that is meant")
            }
        }
    }
}
