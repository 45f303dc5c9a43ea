import Measure
import Source

/// Reads a `house.yaml`.
struct HouseReading {
    private let findings: Findings
    private let folder: String
    /// The known font roles; nil where their file was refused, and names of fonts cannot be checked.
    private let fonts: [FontRole]?

    init(_ findings: Findings, folder: String, fonts: [FontRole]?) {
        self.findings = findings
        self.folder = folder
        self.fonts = fonts
    }

    /// The house; nil where something it cannot do without is at fault.
    func house(_ root: SourceNode) -> House? {
        guard let fields = root.fields(of: "the house", findings) else { return nil }
        defer { fields.finish() }
        let hao = fields.optional("hao")?.choice(of: HaoTable.self) ?? .newspaper
        let paper = fields.required("paper")?.text()?.string
        let language = fields.required("language")?.text()?.string
        let sheets = SheetReading(findings, hao: hao).sheets(fields.required("sheets"))
        let press = PressReading(hao: hao, folder: folder).press(fields.required("press"))
        let palette = PaletteReading(findings, limit: press?.inkLimit).palette(fields.required("inks"))
        let colours = named(fields.required("colours"), of: "the colours", ColourRole.self) { ink($0, palette) }
        let rules = named(fields.required("rules"), of: "the rules", RuleName.self) {
            rule($0, hao, palette, least: press?.leastRule, gutter: sheets?.values.map(\.lattice.gutter).min())
        }
        let styles = StyleReading(findings, hao: hao, palette: palette, fonts: fonts).styles(fields.required("styles"))
        let numerals = fields.optional("numerals")?.texts()?.map(\.string) ?? []
        let composition = composition(fields.optional("composition"))
        let planning = PlanningReading().rules(fields.optional("planning"))
        let legs = LegRulesReading().rules(fields.optional("legs"))
        let fitting = FittingReading().fitting(fields.required("fitting"))
        let lint = fields.optional("lint").map(LintReading.settings) ?? LintSettings()
        let headings = fields.optional("headings").map { HeadingReading(hao: hao).limits($0) } ?? HeadingLimits()
        let own =
            fields.optional("own-styles").map { reading in
                StyleReading(findings, hao: hao, palette: palette, fonts: fonts).ownStyles(reading)
            } ?? [:]
        let furnitureFields = fields.optional("fields").map(FurnitureReading.fields) ?? [:]
        let reading = FurnitureReading(
            folder: folder, palette: palette, styles: own.map { Set($0.keys).union(StyleName.allCases.map(\.rawValue)) },
            own: Set((furnitureFields ?? [:]).keys))
        let folio = fields.optional("folio").map(reading.folio) ?? FolioRules()
        let nameplate = fields.optional("nameplate").map(reading.nameplate)
        let imprint = fields.optional("imprint").map(reading.imprint)
        let index = fields.optional("index").map(reading.index)
        let turns = fields.optional("turns").map { self.turns($0) } ?? TurnWords()
        let fillers = fields.optional("fillers").map { FillerReading(folder: folder).pool($0) } ?? FillerPool()
        let advertisements = fields.optional("advertisements").map { AdvertisementReading(hao: hao).rules($0) } ?? AdvertisementRules()
        let codes = fields.optional("codes").map { CodeReading(hao: hao).rules($0) } ?? CodeRules()
        let layouts = fields.optional("layouts").map { self.layouts($0) } ?? LayoutNames()
        let looks = AsideLookReading(findings: findings, palette: palette)
        let boxes = fields.optional("boxes").map(looks.boxes) ?? nil
        let tables = fields.optional("tables").map(looks.tables) ?? nil
        let words = fields.optional("words")?.texts()?.map(\.string) ?? []
        let stylebook = fields.optional("stylebook")?.text()
        guard let paper, let language, let sheets, let palette, let colours, let rules, let styles, let composition, let fitting, let lint,
            let planning, let legs, let headings, let folio, let turns, let fillers, let advertisements, let codes, let press, let own,
            let layouts,
            let furnitureFields, let fonts
        else { return nil }
        if nameplate == .some(nil) || imprint == .some(nil) || index == .some(nil) { return nil }
        if let inks = press.pageInks, !PageInksReading.areKnown(inks, in: palette, findings) { return nil }
        var house = House(
            paper: paper, language: language, sheets: sheets, palette: palette, styles: styles, rules: rules, colours: colours,
            fonts: fonts, composition: composition, fitting: fitting,
            planning: planning,
            legs: legs,
            lint: lint,
            words: words,
            headings: headings,
            folio: folio,
            furniture: FurnitureRules(
                fields: furnitureFields, nameplate: nameplate ?? nil, imprint: imprint ?? nil, index: index ?? nil),
            turns: turns,
            fillers: fillers,
            advertisements: advertisements,
            codes: codes,
            boxes: boxes ?? [BoxLook(ground: colours[.ground], rule: .accent)], tables: tables ?? [TableLook()],
            press: press, numerals: numerals, stylebookFile: stylebook, position: root.position)
        house.ownStyles = own
        house.layouts = layouts
        if let drawing = house.furniture.nameplate?.drawing, !drawing.alternative.contains(paper) {
            findings.error(
                "layout.nameplate-alt", at: drawing.file.position,
                "the drawing of the paper's name says '\("alt", drawing.alternative)', and the paper is '\("paper", paper)'",
                hint: "write the paper's name as its alt: it is what those read who cannot see it")
        }
        return house
    }

    /// A table in which every name of a closed set must stand; nil where one is missing or at fault.
    private func named<Name, Value>(_ field: Field?, of title: Message, _: Name.Type, read: (Field) -> Value?) -> [Name: Value]?
    where Name: RawRepresentable & CaseIterable & Hashable, Name.RawValue == String {
        guard let fields = field?.fields(of: title) else { return nil }
        defer { fields.finish() }
        var table: [Name: Value] = [:]
        for name in Name.allCases {
            if let value = fields.required(name.rawValue).flatMap(read) { table[name] = value }
        }
        return table.count == Name.allCases.count ? table : nil
    }

    private func ink(_ field: Field, _ palette: InkLedger?) -> InkName? {
        field.ink(in: palette)
    }

    /// - Parameters:
    ///   - least: the thinnest rule that the press holds, where the plant says.
    ///   - gutter: the narrowest of the house, which no rule may fill.
    private func rule(_ field: Field, _ hao: HaoTable, _ palette: InkLedger?, least: Length?, gutter: Length?) -> RuleStyle? {
        guard let fields = field.fields(of: "a rule") else { return nil }
        defer { fields.finish() }
        let weight = fields.required("weight")?.length(hao, .positive)
        let ink = fields.optional("ink").map { $0.ink(in: palette) } ?? .black
        let second = fields.optional("second").map { secondStroke($0, hao) }
        let thinnest = least ?? PressSettings.leastRuleOfNewsprint
        if let weight, weight < thinnest {
            fields.optional("weight")?.fault(
                "layout.rule-weight", "a rule of \("weight", weight) pt breaks up in print",
                hint: "make it at least \("thinnest", thinnest) pt")
        } else if let weight, let gutter, weight > gutter {
            fields.optional("weight")?.fault(
                "layout.rule-weight",
                "a rule of \("weight", weight) pt is heavier than the gutter of \("gutter", gutter) pt between two columns",
                hint: "check the weight and its unit: 0.25pt")
        }
        guard let weight, let ink else { return nil }
        if let second, second == nil { return nil }
        return RuleStyle(weight: weight, ink: ink, second: second ?? nil)
    }

    private func secondStroke(_ field: Field, _ hao: HaoTable) -> RuleStyle.Second? {
        guard let fields = field.fields(of: "the second stroke") else { return nil }
        defer { fields.finish() }
        let weight = fields.required("weight")?.length(hao, .positive)
        let gap = fields.required("gap")?.length(hao, .positive)
        guard let weight, let gap else { return nil }
        return RuleStyle.Second(weight: weight, gap: gap)
    }

    private func layouts(_ field: Field) -> LayoutNames? {
        guard let fields = field.fields(of: "the layouts") else { return nil }
        defer { fields.finish() }
        let usual = LayoutNames()
        func name(_ key: String, _ usual: String) -> String? { fields.optional(key).map { $0.identifier()?.string } ?? usual }
        let (sheet, feature, stories) = (name("sheet", usual.sheet), name("feature", usual.feature), name("stories", usual.stories))
        guard let sheet, let feature, let stories else { return nil }
        return LayoutNames(sheet: sheet, feature: feature, stories: stories)
    }

    private func turns(_ field: Field) -> TurnWords? {
        guard let fields = field.fields(of: "the turns") else { return nil }
        defer { fields.finish() }
        let onward = fields.required("onward").flatMap(words)
        let back = fields.required("back").flatMap(words)
        guard let onward, let back else { return nil }
        return TurnWords(onward: onward, back: back)
    }

    /// Words with a `#` for the page's number.
    private func words(_ field: Field) -> String? {
        guard let text = field.text()?.string else { return nil }
        if text.contains("#") { return text }
        field.fault("layout.turn", "'\("text", text)' does not tell the page", hint: "write # where its number is to stand: （下转第#版）")
        return nil
    }

    private func composition(_ field: Field?) -> Composition? {
        guard let field else { return Composition() }
        guard let fields = field.fields(of: "the composition") else { return nil }
        defer { fields.finish() }
        let prohibition = fields.optional("prohibition").map { $0.choice(of: Composition.Prohibition.self) } ?? .gb
        let scheme = fields.optional("scheme").map { $0.choice(of: Composition.Scheme.self) } ?? .lineEndHalf
        let displayScheme = fields.optional("display-scheme").map { $0.choice(of: Composition.Scheme.self) } ?? .kaiming
        let hanging = fields.optional("hanging").map { $0.boolean() } ?? false
        let loose = fields.optional("loose").map { $0.percent(in: 0...50) } ?? 100
        guard let prohibition, let scheme, let displayScheme, let hanging, let loose else { return nil }
        return Composition(
            prohibition: prohibition, scheme: scheme, displayScheme: displayScheme, hanging: hanging, looseGap: loose)
    }
}

extension Field {
    /// The name of an ink of the palette. Any name passes where the palette itself was refused.
    func ink(in palette: InkLedger?) -> InkName? {
        guard let text = text() else { return nil }
        let name = InkName(text.string)
        guard let palette, palette[name] == nil else { return name }
        let near = nearestName(to: text.string, among: palette.sorted.map(\.name.text))
        fault(
            "layout.unknown-ink", "'\("name", name)' is not an ink of the palette",
            hint: near.map { "did you mean '\("near", $0)'?" }
                ?? "add it to 'inks', or use one of: \("inks", palette.sorted.map(\.name.text))")
        return nil
    }

    /// A percentage, `240%` or `240`, in tenths of a per cent.
    func percent(in bounds: ClosedRange<Double>) -> Int? {
        guard let text = text() else { return nil }
        var digits = text.string
        if digits.hasSuffix("%") { digits.removeLast() }
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }), !digits.hasLeadingZero,
            let value = Double(digits), bounds ~= value
        else {
            fault(
                "layout.percent",
                "'\("text", text.string)' is not a percentage from \("least", Int(bounds.lowerBound)) to \("most", Int(bounds.upperBound))")
            return nil
        }
        return Int((value * 10).rounded())
    }
}

extension String {
    /// `010`: some read it as ten, some as eight.
    fileprivate var hasLeadingZero: Bool {
        let digits = utf8.prefix { $0 != UInt8(ascii: ".") }
        return digits.count > 1 && digits.first == UInt8(ascii: "0")
    }
}
