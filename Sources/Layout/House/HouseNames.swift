/// The text styles of a house; blocks ask for them by these names. Those that have a basis need not be defined.
public enum StyleName: String, Hashable, Sendable, CaseIterable {
    case folioPaper = "folio-paper"
    case folioName = "folio-name"
    case folioDate = "folio-date"
    case folioPage = "folio-page"
    case folioCredit = "folio-credit"
    case kicker, headline, deck
    case noteTitle = "note-title"
    case note, lead
    case sectionNumber = "section-number"
    case sectionHead = "section-head"
    case verticalHead = "vertical-head"
    case sectionKicker = "section-kicker"
    case sectionDeck = "section-deck"
    case byline, jump
    case body
    case heroQualifier = "hero-qualifier"
    case heroNumber = "hero-number"
    case heroUnit = "hero-unit"
    case heroLabel = "hero-label"
    case figureQualifier = "figure-qualifier"
    case figureNumber = "figure-number"
    case figureUnit = "figure-unit"
    case figureLabel = "figure-label"
    case chartTitle = "chart-title"
    case chartLabel = "chart-label"
    case chartValue = "chart-value"
    case caption, credit, closing
    case crossHead = "cross-head"
    case dropCap = "drop-cap"
    case verse, signature
    case boxTitle = "box-title"
    case box
    case boxCrossHead = "box-cross-head"
    case quote
    case quoteSource = "quote-source"
    case tableTitle = "table-title"
    case tableHead = "table-head"
    case table
    case tableNote = "table-note"

    /// The style that it is made from where a house says nothing of it; nil for one that must be said.
    public var basis: StyleName? {
        switch self {
        case .crossHead, .dropCap, .verse, .signature: .body
        case .boxTitle: .noteTitle
        case .box: .note
        case .boxCrossHead: .box
        case .quote: .sectionDeck
        case .quoteSource: .byline
        case .tableTitle: .chartTitle
        case .tableHead: .chartLabel
        case .table: .chartLabel
        case .tableNote: .credit
        case .folioPaper, .folioName, .folioDate, .folioPage, .folioCredit, .kicker, .headline, .deck, .noteTitle, .note, .lead,
            .sectionNumber, .sectionHead, .verticalHead, .sectionKicker, .sectionDeck, .byline, .jump, .body, .heroQualifier, .heroNumber,
            .heroUnit, .heroLabel, .figureQualifier, .figureNumber, .figureUnit, .figureLabel, .chartTitle, .chartLabel, .chartValue,
            .caption, .credit, .closing:
            nil
        }
    }

    /// The style as it is made from its basis.
    func made(from basis: TextRole) -> TextRole {
        var style = basis
        style.name = rawValue
        switch self {
        case .crossHead, .boxCrossHead:
            (style.font, style.latinFont, style.alignment, style.indent) = (basis.strongFont, basis.strongFont, .centre, 0)
        case .verse: (style.alignment, style.indent) = (.left, 0)
        case .signature, .quoteSource: (style.alignment, style.indent) = (.right, 0)
        case .dropCap: (style.alignment, style.indent) = (.left, 0)
        case .tableHead: style.font = basis.strongFont
        default: break
        }
        return style
    }
}

/// The rules (线) that a house must define.
public enum RuleName: String, Hashable, Sendable, CaseIterable {
    /// Between the columns of a story.
    case column
    /// Over a module.
    case module
    /// Under the folio line.
    case folio
    /// Round boxes and between figures.
    case box
    /// The short accent stroke.
    case accent
}

/// What a colour is for; the house says which ink serves it.
public enum ColourRole: String, Hashable, Sendable, CaseIterable {
    /// The one accent colour.
    case accent
    /// The supporting colour of charts.
    case support
    case supportTint = "support-tint"
    /// Behind boxed text.
    case ground
    /// Behind figures.
    case figureGround = "figure-ground"
    /// The empty part of a chart.
    case track
}
