import Measure
import Source

/// Reads the inks of a house: amounts in per cent, and for each the colour that stands for it on screens.
struct PaletteReading {
    private let findings: Findings
    /// The most ink in one place, in tenths of a per cent; nil where the limit itself was refused.
    private let limit: Int?

    init(_ findings: Findings, limit: Int?) {
        self.findings = findings
        self.limit = limit
    }

    /// The palette; nil where an ink is at fault, two share a screen colour, or black or paper is wanting.
    func palette(_ field: Field?) -> InkLedger? {
        guard let fields = field?.fields(of: "the inks") else { return nil }
        let entries = fields.all()
        let inks = entries.compactMap { key, field in ink(key.string, field) }
        var faulty = inks.count < entries.count
        for name in [InkName.black, InkName.paper] where !entries.contains(where: { $0.key.string == name.text }) {
            findings.error(
                "layout.ink-missing", at: fields.position, "the palette has no ink '\("name", name)'",
                hint: "every palette needs black and paper")
            faulty = true
        }
        for (index, ink) in inks.enumerated() {
            guard let twin = inks[..<index].first(where: { $0.screen == ink.screen }) else { continue }
            let place = entries.first { $0.key.string == ink.name.text }?.field.position
            findings.error(
                "layout.screen-twice", at: place,
                "the inks '\("other", twin.name)' and '\("name", ink.name)' have one screen colour, \("colour", ink.screen.hex)",
                hint: "change it by one step: each ink needs a screen colour of its own")
            faulty = true
        }
        return faulty ? nil : InkLedger(inks)
    }

    private func ink(_ name: String, _ field: Field) -> Ink? {
        guard let fields = field.fields(of: "an ink") else { return nil }
        defer { fields.finish() }
        let cmyk = fields.required("cmyk").flatMap(amounts)
        let screen = fields.required("screen").flatMap(colour)
        guard let cmyk, let screen else { return nil }
        return Ink(name: InkName(name), cmyk: cmyk, screen: screen)
    }

    private func amounts(_ field: Field) -> CMYK? {
        guard let items = field.items() else { return nil }
        guard items.count == 4 else {
            field.fault(
                "layout.cmyk", "an ink has 4 amounts, cyan, magenta, yellow and black; here are \("count", items.count)",
                hint: "write [0, 100, 85, 10]")
            return nil
        }
        let values = items.compactMap { $0.number(in: 0...100) }.map { Int(($0 * 10).rounded()) }
        guard values.count == 4 else { return nil }
        let ink = CMYK(cyan: values[0], magenta: values[1], yellow: values[2], black: values[3])
        if let limit, ink.total > limit {
            field.fault(
                "layout.ink-limit", "this ink lays down \("total", ink.total / 10)% in all, the press takes \("limit", limit / 10)%",
                hint: "lower its amounts")
            return nil
        }
        return ink
    }

    private func colour(_ field: Field) -> ScreenColour? {
        guard let text = field.text() else { return nil }
        if let colour = ScreenColour(hex: text.string) { return colour }
        field.fault(
            "layout.colour", "'\("text", text.string)' is not a screen colour",
            hint: "write # and six hexadecimal digits, in quotes: \"#c8202f\"")
        return nil
    }
}
