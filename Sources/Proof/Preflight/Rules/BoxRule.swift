import Press
import Source

/// BX: the media contains the bleed, the bleed contains the trim; nothing else changes a page's size. ISO 15930-7, 6.4.
struct BoxRule: PreflightRule {
    private static let id = "BX"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        for page in plate.pages { check(page, rules, &findings) }
    }

    private func check(_ page: PageReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        func add(_ message: Message, _ hint: Message) { findings.add(Self.id, .error, page: page.number, message, hint: hint) }
        guard let media = page.media else { return add("the page states no size", "write a MediaBox") }
        if let trim = page.trim {
            if !(page.bleed ?? media).contains(trim) { add("the trim lies outside the bleed", "let the BleedBox contain the TrimBox") }
        } else {
            add("the page states no trim", "write a TrimBox")
        }
        if page.trim != nil, !rules.sheets.isEmpty, !rules.sheets.contains(where: { $0.admits(width: page.width, height: page.height) }) {
            let (width, height) = (page.width / 72 * 25.4, page.height / 72 * 25.4)
            findings.add(
                Self.id, .warning, page: page.number,
                "a trim of \("width", Int(width.bounded.rounded())) x \("height", Int(height.bounded.rounded())) mm, which is no sheet of the house",
                hint: "make it for one of the house's sheets")
        }
        if let bleed = page.bleed, !media.contains(bleed) {
            add("the bleed lies outside the media", "let the MediaBox contain the BleedBox")
        }
        if let crop = page.crop, crop != media { add("the page is cropped", "leave the CropBox out, or make it equal to the MediaBox") }
        if page.object["ArtBox"] != nil, page.trim != nil { add("the page states a trim and an art box", "leave the ArtBox out") }
        if page.object.inherited("UserUnit") != nil { add("the page is scaled by a user unit", "leave UserUnit out") }
        if (page.object.inherited("Rotate")?.double ?? 0) != 0 {
            add("the page is turned", "write it upright, without Rotate")
        }
    }
}
