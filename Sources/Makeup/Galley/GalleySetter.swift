import Copy
import Measure
import Source
import Typesetting

/// Sets galleys as pages: one or more columns, or vertical lines from right to left.
public struct GalleySetter {
    private let typesetter: Typesetter
    private let words: any WordBoundaries
    private let sheet: GalleySheet
    private let numbersLines: Bool

    public init(shaper: any Shaper, words: any WordBoundaries = SmallLexicon(), sheet: GalleySheet, numbersLines: Bool = false) {
        typesetter = Typesetter(shaper: shaper)
        self.words = words
        self.sheet = sheet
        self.numbersLines = numbersLines
    }

    /// Sets a galley. Its page bears the title.
    public func set(_ galley: Galley, title: String) -> SetGalley {
        let shaped = galley.paragraphs.map {
            typesetter.shape(styled($0, galley), form: galley.direction == .vertical ? .vertical : .horizontal)
        }
        let columns = columns(of: shaped.map { $0.composed(by: rules(galley)) }, galley)
        let size = paper(for: columns, galley)
        var items = columns.enumerated().flatMap { column, lines in
            lines.enumerated().map { row, line in
                PlacedItem.group(
                    Group(
                        .paragraph, label: "column \(column + 1) line \(row + 1)",
                        items: line.items(at: origin(column: column, row: row, galley, size)).map { PlacedItem($0) }))
            }
        }
        if numbersLines { items += numbers(columns, galley, size) }
        return SetGalley(
            page: Page(title: title, language: "zh-Hans-CN", trim: size, bleed: .zero, items: items),
            lineCount: columns.reduce(0) { $0 + $1.count }, characterCount: shaped.reduce(0) { $0 + $1.characterCount },
            diagnostics: missing(shaped, galley) + faults(columns, galley) + overset(columns, galley))
    }

    // MARK: Setting

    private func rules(_ galley: Galley) -> CompositionRules {
        var rules = galley.rules
        if galley.kind == .heading { rules.justifies = false }
        return rules
    }

    private func styled(_ text: Text, _ galley: Galley) -> StyledText {
        let plain = TextStyle(font: galley.font, size: galley.size)
        return StyledText(
            text.spans.map { span in
                switch span.mark {
                case nil: TextRun(span.text, style: plain)
                case .strong: TextRun(span.text, style: TextStyle(font: galley.strongFont, size: galley.size))
                case .emphasis: TextRun(span.text, style: plain, mark: .emphasis)
                case .properNoun: TextRun(span.text, style: plain, mark: .properNoun)
                case .ruby(let annotation): TextRun(span.text, style: plain, mark: .ruby(annotation))
                case .upright: TextRun(span.text, style: plain, mark: .uprightInVertical)
                }
            })
    }

    private func columns(of texts: [ComposedText], _ galley: Galley) -> [[Line]] {
        let measures = Measures.constant(galley.measure)
        if galley.kind == .heading {
            return [texts.flatMap { $0.headline(measure: galley.measure, words: words).lines }]
        }
        guard galley.columns > 1 else { return [texts.flatMap { $0.lines(measures: measures, indent: galley.indent).lines }] }
        let options = texts.map { $0.options(measures: measures, indent: galley.indent) }
        let balance = ColumnBalance(options.map(\.counts), columns: galley.columns)
        var lines = zip(options, balance.paragraphs).flatMap { $0.lines($1).lines }[...]
        return balance.columns.map { height in
            defer { lines = lines.dropFirst(height) }
            return Array(lines.prefix(height))
        }
    }

    // MARK: Places

    /// Where a line begins: on its baseline, or for a vertical line at the top of its axis.
    private func origin(column: Int, row: Int, _ galley: Galley, _ page: Size) -> Point {
        switch galley.direction {
        case .horizontal:
            let ascent = typesetter.shaper.extents(of: galley.font, size: galley.size).emAscent
            return Point(
                x: sheet.margin + (galley.measure + galley.gap) * column, y: sheet.margin + ascent + galley.pitch * row)
        case .vertical:
            return Point(x: page.width - sheet.margin - galley.size / 2 - galley.pitch * row, y: sheet.margin)
        }
    }

    /// The room for lines across the reading direction.
    private func depth(_ columns: [[Line]], _ galley: Galley) -> Length {
        let rows = columns.map(\.count).max() ?? 0
        return galley.pitch * max(0, rows - 1) + galley.size
    }

    /// The sheet; a longer one where the galley does not end on it, so that nothing is lost.
    private func paper(for columns: [[Line]], _ galley: Galley) -> Size {
        let strip = strip(for: columns, galley)
        guard let sheet = sheet.size else { return strip }
        return Size(width: max(sheet.width, strip.width), height: max(sheet.height, strip.height))
    }

    private func strip(for columns: [[Line]], _ galley: Galley) -> Size {
        let along = galley.measure * galley.columns + galley.gap * (galley.columns - 1) + sheet.margin * 2
        let across = depth(columns, galley) + sheet.margin * 2
        return galley.direction == .horizontal ? Size(width: along, height: across) : Size(width: across, height: along)
    }

    /// Every fifth line's number, in the margin, at half the size.
    private func numbers(_ columns: [[Line]], _ galley: Galley, _ page: Size) -> [PlacedItem] {
        guard galley.direction == .horizontal else { return [] }
        let style = TextStyle(font: galley.font, size: galley.size / 2)
        let items = columns.enumerated().flatMap { column, lines in
            stride(from: 5, through: lines.count, by: 5).flatMap { number -> [PlacedItem] in
                let line = typesetter.shape(StyledText(String(number), style: style)).composed(by: .display).singleLine()
                var place = origin(column: column, row: number - 1, galley, page)
                place.x -= line.width + galley.size / 4
                return line.items(at: place).map { PlacedItem($0) }
            }
        }
        return [.group(Group(.artifact, label: "line numbers", items: items))]
    }

    // MARK: Findings

    private func missing(_ shaped: [ShapedText], _ galley: Galley) -> [Diagnostic] {
        zip(galley.paragraphs, shaped).flatMap { text, shaped in
            shaped.uncovered.map { piece in
                let codes = piece.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ")
                return .error(
                    "font.missing-glyph", at: text.position,
                    "the character \("codes", codes) is not in the font '\("font", galley.font)', or its glyph there is blank, a blot or a mere box",
                    hint: "name a font that draws it, or write another character")
            }
        }
    }

    private func faults(_ columns: [[Line]], _ galley: Galley) -> [Diagnostic] {
        guard galley.kind == .paragraph else { return [] }
        return columns.enumerated().flatMap { column, lines in
            lines.enumerated().flatMap { row, line in
                line.faults.map { fault in
                    .warning(
                        "line.\(fault.rule)", at: galley.paragraphs.first?.position,
                        columns.count > 1
                            ? "line \("row", row + 1) of column \("column", column + 1) '\("text", line.text)': \("fault", fault.message)"
                            : "line \("row", row + 1) '\("text", line.text)': \("fault", fault.message)"
                    )
                }
            }
        }
    }

    private func overset(_ columns: [[Line]], _ galley: Galley) -> [Diagnostic] {
        guard let sheet = sheet.size else { return [] }
        let room = (galley.direction == .horizontal ? sheet.height : sheet.width) - self.sheet.margin * 2
        let over = depth(columns, galley) - room
        guard over > .zero else { return [] }
        let lines = (over.units + galley.pitch.units - 1) / max(1, galley.pitch.units)
        return [
            .warning(
                "galley.overset", at: galley.paragraphs.first?.position,
                "the galley is \("lines", lines) lines longer than its sheet, which was lengthened",
                hint: "set it on a strip, or give it columns")
        ]
    }
}
