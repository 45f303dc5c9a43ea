import Copy
import Layout
import Measure
import Source
import Typesetting

/// Sets the page's texts in the house's styles. One composer serves one page and gathers its findings. What it sets stands on a shelf
/// that other pages of the same copy share; what words alone tell is remembered for pages of other copy.
final class Composer {
    let house: House
    let lattice: Lattice
    private let memory: MakeUpMemory
    private let rules: CompositionRules
    private let displayRules: CompositionRules
    private let headingRules: CompositionRules
    private(set) var diagnostics: [Diagnostic] = []
    private var extents: [StyleKey: FontExtents] = [:]
    private let shelf: TextShelf
    private var stories: [StoryKey: ModuleStory] = [:]

    private struct StoryKey: Hashable {
        var section: String
        var units: [StoryUnit]
        var measures: LegMeasures

        /// Its characters need not be hashed: a section is tried again and again, and has one story.
        func hash(into hasher: inout Hasher) { hasher.combine(section) }
    }

    private struct StyleKey: Hashable {
        var font: String
        var size: Length
    }

    init(house: House, lattice: Lattice, memory: MakeUpMemory, shelf: TextShelf = TextShelf()) {
        self.house = house
        self.lattice = lattice
        self.memory = memory
        self.shelf = shelf
        rules = CompositionRules(house.composition)
        displayRules = rules.forDisplay
        headingRules = displayRules.taking(house.composition.displayScheme)
    }

    /// Adds a finding; one that stands there already (a text tried in several measures) is not told twice.
    func report(_ diagnostic: Diagnostic) {
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    /// The QR code of a text; nil where none holds it.
    func code(_ text: String) -> CodeMatrix? { memory.code(text) }

    // MARK: Setting

    /// One line at its natural width, whatever that is.
    func displayLine(_ text: Text, _ role: TextRole) -> SetLine { line(styled(text, role), from: text.source) }

    /// One line of furniture: words that a block prints by itself, or a part of a figure.
    func displayLine(_ text: String, _ role: TextRole, at position: SourcePosition? = nil) -> SetLine {
        line(StyledText(text, style: role.textStyle), from: position.map { SourceText(text, at: $0) })
    }

    /// A heading in lines broken by sense, none wider than the measure. The editor's own breaks win.
    func heading(_ text: Text, _ role: TextRole, measure: Length) -> [SetLine] { heading(text, role, measure: measure, form: .horizontal) }

    func heading(_ text: String, _ role: TextRole, measure: Length, at position: SourcePosition?) -> [SetLine] {
        heading(Text([Text.Span(text)], at: position ?? house.position), role, measure: measure)
    }

    /// A heading in vertical lines broken by sense, none longer than the measure. Each line stands as if the top of its axis were the
    /// page's corner.
    func verticalHeading(_ text: Text, _ role: TextRole, measure: Length) -> [SetLine] {
        heading(text, role, measure: measure, form: .vertical)
    }

    private func heading(_ text: Text, _ role: TextRole, measure: Length, form: GlyphForm) -> [SetLine] {
        shelf.headings.value(for: TextShelf.Key(text: text, role: role, measure: measure, form: form), report) {
            let words = memory.words(styled(text, role), headingRules, form: form)
            return TextShelf.Entry(
                value: words.headline(measure: measure, ends: memory.wordEnds, of: text),
                findings: missing(words.composed, from: text.source))
        }
    }

    /// Paragraphs in lines of one measure.
    func paragraphs(_ texts: [Text], _ role: TextRole, measure: Length) -> [[SetLine]] {
        settable(texts, role, measures: LegMeasures(measure)).map(\.natural)
    }

    /// Paragraphs that can still be set in a line more or less.
    func settable(_ texts: [Text], _ role: TextRole, measures: LegMeasures) -> [SettableParagraph] {
        texts.map { text in
            shelf.paragraphs.value(for: TextShelf.Key(text: text, role: role, measure: measures.others, first: measures.first), report) {
                settable(text, role, measures: measures)
            }
        }
    }

    /// The whole story of a section in the columns of a lattice, which many modules are tried with.
    func story(of section: Section, on lattice: Lattice) -> ModuleStory {
        let key = StoryKey(section: section.id, units: StoryUnit.all(of: section), measures: LegMeasures(lattice))
        if let known = stories[key] { return known }
        let made = ModuleStory(key.units, settable(key.units, UnitStyles(house), on: lattice, measures: key.measures))
        stories[key] = made
        return made
    }

    /// A unit of a story as it was made before, or as it is made now.
    func kept(
        _ unit: StoryUnit, _ styles: UnitStyles, _ measures: LegMeasures, made: () -> TextShelf.Entry<SettableParagraph>
    ) -> SettableParagraph {
        shelf.units.value(for: TextShelf.UnitKey(unit: unit, styles: styles, measures: measures), report, made: made)
    }

    /// A paragraph with other words of its text, which is not kept: what there is to say of its characters has been said.
    func trial(_ text: Text, _ role: TextRole, measures: LegMeasures) -> SettableParagraph {
        let composed = memory.typesetter.shape(styled(text, role)).composed(by: rules(of: role))
        return SettableParagraph(
            ParagraphSetting(composed, measures: measures, inset: ParagraphInset(first: role.size * role.indent)), of: text)
    }

    private func settable(_ text: Text, _ role: TextRole, measures: LegMeasures) -> TextShelf.Entry<SettableParagraph> {
        let words = memory.words(styled(text, role), rules(of: role))
        return TextShelf.Entry(
            value: SettableParagraph(words.paragraph(measures, ParagraphInset(first: role.size * role.indent)), of: text),
            findings: missing(words.composed, from: text.source))
    }

    /// The words of a text in a style, inset as they stand in their column, and what there is to say of them.
    func words(_ text: Text, _ role: TextRole, measures: LegMeasures, _ inset: ParagraphInset) -> (ParagraphSetting, [Diagnostic]) {
        let words = memory.words(styled(text, role), rules(of: role))
        return (words.paragraph(measures, inset), missing(words.composed, from: text.source))
    }

    private func rules(of role: TextRole) -> CompositionRules { role.alignment == .justify ? rules : displayRules }

    /// How a module's lines are shared out.
    func fitting(_ demand: ModuleDemand) -> ModuleFitting { memory.fitting(demand) }

    /// How the lines of a section's modules were shared out so far.
    func fittings(of section: SectionCopy) -> SectionFittings { memory.fittings(of: section, in: house) }

    private func line(_ text: StyledText, from source: SourceText?) -> SetLine {
        let words = memory.words(text, displayRules)
        missing(words.composed, from: source).forEach(report)
        return words.line
    }

    /// Each character that the font of its text cannot draw is a finding at its own place.
    private func missing(_ text: ComposedText, from source: SourceText?) -> [Diagnostic] {
        text.shaped.uncovered.map { piece in
            let codes = piece.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
            let fonts = Set(text.shaped.text.runs.flatMap { [$0.style.font.text, $0.style.latinFont.text] }).sorted().joined(
                separator: ", ")
            return .error(
                "font.missing-glyph", at: source?.place(of: piece),
                "the character '\("piece", piece)' (\("codes", codes)) is not in the font of its text (\("fonts", fonts)), or its glyph there is blank, a blot or a mere box",
                hint: "put a font that draws it first in Fonts/fonts.yaml, or write another character")
        }
    }

    private func styled(_ text: Text, _ role: TextRole) -> StyledText {
        StyledText(
            text.spans.map { span in
                switch span.mark {
                case nil: TextRun(span.text, style: role.textStyle)
                case .strong: TextRun(span.text, style: role.strongStyle)
                case .emphasis: TextRun(span.text, style: role.textStyle, mark: .emphasis)
                case .properNoun: TextRun(span.text, style: role.textStyle, mark: .properNoun)
                case .ruby(let annotation): TextRun(span.text, style: role.textStyle, mark: .ruby(annotation))
                case .upright: TextRun(span.text, style: role.textStyle, mark: .uprightInVertical)
                }
            })
    }

    // MARK: Standing on lines

    /// How far the em box of a style rises above its baseline.
    func ascent(of role: TextRole) -> Length { extents(of: role).emAscent }

    /// The height of capitals and figures in a style.
    func capHeight(of role: TextRole) -> Length { extents(of: role).capHeight }

    /// The baseline of a line of the lattice, counted from the top of the type area: the same for every style, so that neighbours agree.
    func baseline(ofLine line: Int, on lattice: Lattice) -> Length {
        lattice.top(ofLine: line) + (lattice.pitch - lattice.size) / 2 + extents(of: house[style: .body], size: lattice.size).emAscent
    }

    /// The baseline of a line of text whose em box stands in the middle of a box.
    func baseline(of role: TextRole, centredIn box: Box) -> Length {
        box.top + (box.height - role.size) / 2 + ascent(of: role)
    }

    private func extents(of role: TextRole, size: Length? = nil) -> FontExtents {
        let key = StyleKey(font: role.font, size: size ?? role.size)
        if let known = extents[key] { return known }
        let found = memory.typesetter.shaper.extents(of: FontName(key.font), size: key.size)
        extents[key] = found
        return found
    }
}

extension TextRole {
    var textStyle: TextStyle {
        TextStyle(font: FontName(font), latinFont: FontName(latinFont), size: size, ink: ink, tracking: tracking)
    }

    var strongStyle: TextStyle {
        TextStyle(font: FontName(strongFont), size: size, ink: strongInk, tracking: tracking)
    }
}

extension CompositionRules {
    /// The rules that a house chooses.
    init(_ composition: Composition) {
        self.init()
        looseGap = composition.looseGap
        hangs = composition.hanging
        prohibition =
            switch composition.prohibition {
            case .none: .none
            case .basic: .basic
            case .gb: .gb
            case .strict: .strict
            }
        self = taking(composition.scheme)
    }

    /// The same rules with other widths of marks.
    func taking(_ scheme: Composition.Scheme) -> CompositionRules {
        var rules = self
        rules.scheme =
            switch scheme {
            case .full: .fullWidth
            case .kaiming: .kaiming
            case .half: .halfWidth
            case .lineEndHalf: .lineEndHalf
            }
        return rules
    }

    /// The same rules for display lines: set solid, not justified.
    var forDisplay: CompositionRules {
        var rules = self
        rules.justifies = false
        return rules
    }
}

extension SourceText {
    /// Where a piece of the text was written first; where the text begins, if it holds no such piece.
    fileprivate func place(of piece: String) -> SourcePosition {
        let scalars = Array(string.unicodeScalars)
        let wanted = Array(piece.unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= scalars.count else { return position }
        let offset = (0...(scalars.count - wanted.count)).first { scalars[$0..<$0 + wanted.count].elementsEqual(wanted) }
        return offset.map { position(at: $0) } ?? position
    }
}
