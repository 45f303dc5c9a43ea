/// The text styles that a house must define; blocks ask for them by these names.
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
