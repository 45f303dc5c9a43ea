import Measure
import Source

/// The house style of a newspaper: everything about its look that holds on every page.
public struct House: Hashable, Sendable {
    /// The paper's name: `左江日报`.
    public var paper: String
    /// BCP 47 tag of its text: `zh-Hans-CN`.
    public var language: String
    public var sheets: [String: Sheet]
    public var palette: InkLedger
    public var styles: [StyleName: TextRole]
    /// Styles that the house has besides, by the names that it gives them.
    public var ownStyles: [String: TextRole] = [:]
    public var rules: [RuleName: RuleStyle]
    public var colours: [ColourRole: InkName]
    public var fonts: [FontRole]
    public var composition: Composition
    public var planning: PlanningRules
    public var legs: LegRules
    public var fitting: FittingRules
    /// The faults of composition that a page is looked through for.
    public var lint: LintSettings
    /// Names and terms that a headline never parts: 夏石镇.
    public var words: [String]
    public var headings: HeadingLimits
    public var folio: FolioRules
    public var furniture: FurnitureRules
    public var turns: TurnWords
    public var fillers: FillerPool
    public var advertisements: AdvertisementRules
    public var codes: CodeRules
    /// The looks of boxes and of tables, the usual one first; never empty.
    public var boxes: [BoxLook]
    public var tables: [TableLook]
    public var press: PressSettings
    /// The signs that number the sections, in order: 壹 贰 叁 …
    public var numerals: [String]
    /// The stylebook's name in the house's folder; nil where the house has none.
    public var stylebookFile: SourceText?
    /// Which of its layouts the commands take.
    public var layouts = LayoutNames()
    /// What that file says; empty where there is none.
    public var stylebook = Stylebook()
    public var position: SourcePosition

    public init(
        paper: String, language: String, sheets: [String: Sheet], palette: InkLedger, styles: [StyleName: TextRole],
        rules: [RuleName: RuleStyle], colours: [ColourRole: InkName], fonts: [FontRole], composition: Composition,
        fitting: FittingRules,
        planning: PlanningRules = PlanningRules(),
        legs: LegRules = LegRules(),
        lint: LintSettings = LintSettings(),
        words: [String] = [],
        headings: HeadingLimits = HeadingLimits(),
        folio: FolioRules = FolioRules(),
        furniture: FurnitureRules = FurnitureRules(),
        turns: TurnWords = TurnWords(),
        fillers: FillerPool = FillerPool(),
        advertisements: AdvertisementRules = AdvertisementRules(),
        codes: CodeRules = CodeRules(),
        boxes: [BoxLook] = [BoxLook(ground: nil)],
        tables: [TableLook] = [TableLook()],
        press: PressSettings,
        numerals: [String], stylebookFile: SourceText? = nil, position: SourcePosition
    ) {
        self.paper = paper
        self.language = language
        self.sheets = sheets
        self.palette = palette
        self.styles = styles
        self.rules = rules
        self.colours = colours
        self.fonts = fonts
        self.composition = composition
        self.planning = planning
        self.legs = legs
        self.fitting = fitting
        self.lint = lint
        self.words = words
        self.headings = headings
        self.folio = folio
        self.furniture = furniture
        self.turns = turns
        self.fillers = fillers
        self.advertisements = advertisements
        self.codes = codes
        self.boxes = boxes
        self.tables = tables
        self.press = press
        self.numerals = numerals
        self.stylebookFile = stylebookFile
        self.position = position
    }

    /// A style by name. A house is only made with all of them (see `HouseReader`).
    public subscript(style name: StyleName) -> TextRole {
        guard let style = styles[name] else { preconditionFailure("a house without the style \(name.rawValue)") }
        return style
    }

    /// A style by the name that furniture gives it: one of every house's, or of its own. A house is only made with those that it names.
    public subscript(named name: String) -> TextRole {
        guard let style = ownStyles[name] ?? StyleName(rawValue: name).flatMap({ styles[$0] }) else {
            preconditionFailure("a house without the style \(name)")
        }
        return style
    }

    /// A rule by name. A house is only made with all of them.
    public subscript(rule name: RuleName) -> RuleStyle {
        guard let rule = rules[name] else { preconditionFailure("a house without the rule \(name.rawValue)") }
        return rule
    }

    /// The ink that serves a purpose. A house is only made with all of them.
    public subscript(colour role: ColourRole) -> InkName {
        guard let ink = colours[role] else { preconditionFailure("a house without the colour \(role.rawValue)") }
        return ink
    }
}

/// A sheet of paper and the lattice printed on it.
public struct Sheet: Hashable, Sendable {
    public var trim: Size
    public var bleed: Length
    public var lattice: Lattice

    public init(trim: Size, bleed: Length, lattice: Lattice) {
        self.trim = trim
        self.bleed = bleed
        self.lattice = lattice
    }
}

/// A stroke of the house's vocabulary of rules: 正线, 反线, hairline.
public struct RuleStyle: Hashable, Sendable {
    public var weight: Length
    public var ink: InkName
    /// The second stroke of a 文武线, and its distance from the first; nil for a single rule.
    public var second: Second?

    public struct Second: Hashable, Sendable {
        public var weight: Length
        public var gap: Length

        public init(weight: Length, gap: Length) {
            self.weight = weight
            self.gap = gap
        }
    }

    public init(weight: Length, ink: InkName, second: Second? = nil) {
        self.weight = weight
        self.ink = ink
        self.second = second
    }
}

/// A font role and the faces that may serve it, best first.
public struct FontRole: Hashable, Sendable {
    public enum Face: Hashable, Sendable {
        /// A font file in `Fonts/`.
        case file(String)
        /// An installed family at a weight of 100 to 900.
        case family(String, weight: Int)
    }

    public var name: String
    public var faces: [Face]
    public var position: SourcePosition

    public init(name: String, faces: [Face], position: SourcePosition) {
        self.name = name
        self.faces = faces
        self.position = position
    }
}

/// The house's choices among the rules of Chinese lines; each is the name of a setting of the typesetting room.
public struct Composition: Hashable, Sendable {
    public enum Prohibition: String, Hashable, Sendable, CaseIterable { case none, basic, gb, strict }
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        /// 全身.
        case full
        /// 开明.
        case kaiming
        /// 半角.
        case half
        /// 行末半角.
        case lineEndHalf = "line-end-half"
    }

    public var prohibition: Prohibition
    public var scheme: Scheme
    /// The same of headings, whose marks would tear holes at their size.
    public var displayScheme: Scheme
    public var hanging: Bool
    /// The widest gap put between Han, in thousandths of an em, to set a paragraph a line longer or shorter.
    public var looseGap: Int

    public init(
        prohibition: Prohibition = .gb, scheme: Scheme = .lineEndHalf, displayScheme: Scheme = .kaiming, hanging: Bool = false,
        looseGap: Int = 100
    ) {
        self.prohibition = prohibition
        self.scheme = scheme
        self.displayScheme = displayScheme
        self.hanging = hanging
        self.looseGap = looseGap
    }
}

extension House {
    /// Names and terms that no head is broken within: the house's words and the stylebook's wordings.
    public var fixedTerms: [String] { words + stylebook.terms }
}
