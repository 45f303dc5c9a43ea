import Copy
import Layout
import Measure
import Source
import Typesetting

/// The styles that the units of a story are set in.
struct UnitStyles: Hashable {
    var body: TextRole
    var crossHead: TextRole
    var verse: TextRole
    var signature: TextRole

    /// Those of a story, or of what is set like one in another style.
    init(_ house: House, body: StyleName = .body) {
        self.body = house[style: body]
        crossHead = house[style: body == .body ? .crossHead : .boxCrossHead]
        verse = house[style: body == .body ? .verse : body]
        signature = house[style: body == .body ? .signature : body]
        // Wherever it stands, it is signed at the right.
        if body != .body { (signature.alignment, signature.indent) = (.right, 0) }
    }
}

/// Sets the units of a story: paragraphs as they are, the others in their own forms.
extension Composer {
    /// Units in legs of a lattice.
    func settable(_ units: [StoryUnit], _ styles: UnitStyles, on lattice: Lattice, measures: LegMeasures) -> [SettableParagraph] {
        units.map { unit in
            if unit.isPlain { return settable([unit.text], styles.body, measures: measures)[0] }
            return kept(unit, styles, measures) { made(unit, styles, lattice, measures) }
        }
    }

    private func made(
        _ unit: StoryUnit, _ styles: UnitStyles, _ lattice: Lattice, _ measures: LegMeasures
    ) -> TextShelf.Entry<SettableParagraph> {
        switch unit.form {
        case .paragraph: paragraph(unit, styles, lattice, measures)
        case .item(let mark, let isFirst): item(unit.text, behind: mark, isFirst: isFirst, styles.body, measures)
        case .crossHead: crossHead(unit.text, styles.crossHead, lattice, measures)
        case .verse(let line): verse(unit.text, line, styles.verse, lattice, measures)
        case .signature: end(unit.text, styles.signature, lattice, measures)
        case .table(let table): rows(of: table, unit.text, lattice, measures)
        }
    }

    private func paragraph(
        _ unit: StoryUnit, _ styles: UnitStyles, _ lattice: Lattice, _ measures: LegMeasures
    ) -> TextShelf.Entry<SettableParagraph> {
        let role = styles.body
        let cap = unit.dropCap.map { DropCap(unit.text, lines: $0, styles, lattice, composer: self) }
        let text = cap?.rest ?? unit.text
        let inset = cap?.inset ?? ParagraphInset(first: role.size * role.indent)
        let (words, findings) = words(text, role, measures: measures, inset)
        let form = cap.map { SettableParagraph.Form.begun(lines: $0.lines) } ?? .paragraph
        guard let signature = unit.signature else {
            return TextShelf.Entry(value: SettableParagraph(words, of: text, mark: cap?.line, form: form), findings: findings)
        }
        let end = displayLine(signature, styles.signature)
        let setting = SignedSetting(words, end, of: text, measures: measures, gap: role.size)
        return TextShelf.Entry(value: SettableParagraph(setting, of: text, mark: cap?.line, form: form), findings: findings)
    }

    /// The mark hangs in whole 字 of the style, its item beside it.
    private func item(_ text: Text, behind mark: Text, isFirst: Bool, _ role: TextRole, _ measures: LegMeasures)
        -> TextShelf.Entry<SettableParagraph>
    {
        let line = displayLine(mark, role)
        let hang = role.size * max(1, (line.width.units + role.size.units - 1) / max(1, role.size.units))
        let (words, findings) = words(text, role, measures: measures, ParagraphInset(all: hang))
        return TextShelf.Entry(
            value: SettableParagraph(words, of: text, mark: line, form: isFirst ? .firstItem : .paragraph), findings: findings)
    }

    /// In lines broken by sense, with a line of white above.
    private func crossHead(_ text: Text, _ role: TextRole, _ lattice: Lattice, _ measures: LegMeasures)
        -> TextShelf.Entry<SettableParagraph>
    {
        let setting = FixedSetting(measures: measures, white: (1, 0), leads: true) { [self] measure in
            onLattice(heading(text, role, measure: measure), role, measure: measure, lattice)
        }
        return TextShelf.Entry(value: SettableParagraph(setting, of: text, form: .together(setting.keeping)), findings: [])
    }

    /// The verse stands in the middle of its measure on its longest line; what is too long for the measure turns over, further in.
    private func verse(_ text: Text, _ line: StoryUnit.VerseLine, _ role: TextRole, _ lattice: Lattice, _ measures: LegMeasures)
        -> TextShelf.Entry<SettableParagraph>
    {
        let white = (above: line.beginsStanza ? 1 : 0, below: line.endsVerse ? 1 : 0)
        let setting = FixedSetting(measures: measures, white: white, leads: line.staysWithNext) { [self] measure in
            let longest = line.all.map { displayLine($0, role).width }.max() ?? .zero
            let whole = displayLine(text, role)
            let left = max(.zero, (measure - longest) / 2)
            if whole.width <= measure { return onLattice([whole.moved(by: Point(x: left, y: .zero))], role, lattice) }
            let turned = words(text, role, measures: LegMeasures(measure - role.size * 2), ParagraphInset()).0
            let lines = turned.lines(turned.natural, at: UnitPlace(), of: text)
            return onLattice(
                lines.enumerated().map { $1.moved(by: Point(x: $0 == 0 ? .zero : role.size * 2, y: .zero)) }, role, lattice)
        }
        return TextShelf.Entry(
            value: SettableParagraph(setting, of: text, form: .together(setting.keeping)),
            findings: words(text, role, measures: measures, ParagraphInset()).1)
    }

    private func end(_ text: Text, _ role: TextRole, _ lattice: Lattice, _ measures: LegMeasures) -> TextShelf.Entry<SettableParagraph> {
        let setting = FixedSetting(measures: measures) { [self] measure in
            onLattice(heading(text, role, measure: measure), role, measure: measure, lattice)
        }
        return TextShelf.Entry(value: SettableParagraph(setting, of: text, form: .together(setting.keeping)), findings: [])
    }

    // MARK: On the lattice

    /// Lines of a display style on whole lines of the lattice, where the style's alignment puts them.
    func onLattice(_ lines: [SetLine], _ role: TextRole, measure: Length, _ lattice: Lattice) -> [SetLine] {
        let box = Box(x: .zero, y: .zero, width: measure, height: .zero)
        return onLattice(
            lines.map { $0.moved(by: Point(x: role.alignment.left(of: $0.width, in: box), y: .zero)) }, role, lattice)
    }

    /// Each in the middle of as many lines of the lattice as its type needs.
    func onLattice(_ lines: [SetLine], _ role: TextRole, _ lattice: Lattice) -> [SetLine] {
        let slots = max(1, (role.size.units + lattice.pitch.units - 1) / lattice.pitch.units)
        let body = house[style: .body]
        // Centred on the em box of the body that would stand there.
        let middle = (ascent(of: role) - role.size / 2) - (ascent(of: body) - lattice.size / 2)
        let shift = Point(x: .zero, y: middle - lattice.pitch * (slots - 1) / 2)
        return lines.flatMap { [SetLine](repeating: .blank, count: slots - 1) + [$0.moved(by: shift)] }
    }
}
