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
        var full: [String: Ink] = [:]
        var inks: [Ink] = []
        // What a tint is of may stand below it.
        for isTint in [false, true] {
            for (key, field) in entries where self.isTint(field) == isTint {
                guard let ink = isTint ? tint(key.string, field, of: full) : ink(key.string, field) else { continue }
                inks.append(ink)
                if !isTint { full[key.string] = ink }
            }
        }
        var faulty = inks.count < entries.count
        inks = entries.compactMap { key, _ in inks.first { $0.name.text == key.string } }
        faulty = tellStrangers(inks, at: entries.map { ($0.key.string, $0.field.position) }) || faulty
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

    private func isTint(_ field: Field) -> Bool {
        if case .mapping(let entries) = field.node.content { entries.contains { $0.key.string == "of" } } else { false }
    }

    /// An ink of the four, or with `spot:` one that has a plate of its own and these amounts as its stand-in.
    private func ink(_ name: String, _ field: Field) -> Ink? {
        guard let fields = field.fields(of: "an ink") else { return nil }
        defer { fields.finish() }
        let cmyk = fields.required("cmyk").flatMap(amounts)
        let screen = fields.required("screen").flatMap(colour)
        let spot = fields.optional("spot").map(spotName)
        if let spot, spot == nil { return nil }
        guard let cmyk, let screen else { return nil }
        return Ink(
            name: InkName(name), cmyk: cmyk, screen: screen, spot: (spot ?? nil).map { SpotInk(name: $0, standIn: cmyk) })
    }

    /// `{ of: red, tint: 40%, screen: "#e9a5a9" }`: so much of another ink, on its plates.
    private func tint(_ name: String, _ field: Field, of full: [String: Ink]) -> Ink? {
        guard let fields = field.fields(of: "a tint") else { return nil }
        defer { fields.finish() }
        let base = fields.required("of")
        let tint = fields.required("tint")?.percent(in: 1...99)
        let screen = fields.required("screen").flatMap(colour)
        guard let base, let named = base.text()?.string else { return nil }
        guard let ink = full[named] else {
            base.fault(
                "layout.tint", "'\("name", named)' is no full ink of the palette",
                hint: nearestName(to: named, among: full.keys.sorted()).map { "did you mean '\("near", $0)'?" }
                    ?? "name an ink that states its amounts: \("inks", full.keys.sorted())")
            return nil
        }
        guard let tint, let screen else { return nil }
        var own = Ink(name: InkName(name), cmyk: ink.cmyk.tinted(tint), screen: screen, spot: ink.spot)
        own.spot?.tint = tint
        return own
    }

    private func spotName(_ field: Field) -> String? {
        guard let name = field.text()?.string else { return nil }
        let isPlain = name.utf8.count <= 100 && name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f }
        if isPlain, !SpotInk.reserved.contains(name) { return name }
        field.fault(
            "layout.spot", "a spot ink cannot be called '\("name", name)'",
            hint: "write the name that the printer knows it by: PANTONE 485 C")
        return nil
    }

    /// Two inks of one plate must have one stand-in: else nobody knows how it looks where it has none.
    private func tellStrangers(_ inks: [Ink], at places: [(String, SourcePosition)]) -> Bool {
        var standIns: [String: Ink] = [:]
        var isFaulty = false
        for ink in inks {
            guard let spot = ink.spot else { continue }
            guard let first = standIns[spot.name] else {
                standIns[spot.name] = ink
                continue
            }
            guard first.spot?.standIn != spot.standIn else { continue }
            findings.error(
                "layout.spot", at: places.first { $0.0 == ink.name.text }?.1,
                "the inks '\("first", first.name)' and '\("name", ink.name)' are one spot ink, '\("spot", spot.name)', with two stand-ins",
                hint:
                    "give both the same cmyk, or write the one as a tint of the other: { of: \("first", first.name), tint: 40%, screen: … }"
            )
            isFaulty = true
        }
        return isFaulty
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
