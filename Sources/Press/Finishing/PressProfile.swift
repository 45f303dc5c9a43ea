import Measure

/// Everything that finishing must know of a page beyond its drawing: its sheet, its printing condition, and what the document says of
/// itself.
public struct PressProfile: Hashable, Sendable {
    public var trim: Size
    /// How far the page runs over the trim on each side.
    public var bleed: Length
    public var condition: OutputCondition
    public var overprint: OverprintRules
    /// The most ink that a colour may hold, in tenths of a per cent: 2400 is 240 %.
    public var inkLimit: Int
    /// Which document of the house this is, whatever it says today: `xiashi-4.pdf`.
    public var document: String
    public var title: String
    /// BCP 47 tag of the text: `zh-Hans-CN`.
    public var language: String
    public var date: DocumentDate
    /// The program that made the page and its version: `Broadsheet 1.0`.
    public var producer: String
    /// What each figure shows, in the order in which the figures were drawn; empty where nothing is known.
    public var alternatives: [String]
    /// What each cell of the page's tables heads and covers, in the same order.
    public var cells: [TableCellTag]

    public init(
        trim: Size, bleed: Length, condition: OutputCondition, overprint: OverprintRules = .coldset, inkLimit: Int = 2400,
        document: String, title: String, language: String, date: DocumentDate, producer: String, alternatives: [String] = [],
        cells: [TableCellTag] = []
    ) {
        self.trim = trim
        self.bleed = bleed
        self.condition = condition
        self.overprint = overprint
        self.inkLimit = inkLimit
        self.document = document
        self.title = title
        self.language = language
        self.date = date
        self.producer = producer
        self.alternatives = alternatives
        self.cells = cells
    }

    /// The page with its bleed: what the drawn page must measure.
    var media: Size { Size(width: trim.width + bleed * 2, height: trim.height + bleed * 2) }
}

/// What a cell of a table is to the structure of a document. ISO 32000-1, 14.8.5.7.
public struct TableCellTag: Hashable, Sendable {
    /// `Column` or `Row`, of which it is the head; nil for a cell that heads nothing.
    public var scope: String?
    public var columns: Int
    public var rows: Int

    public init(scope: String?, columns: Int, rows: Int) {
        self.scope = scope
        self.columns = columns
        self.rows = rows
    }

    /// Its attributes as PDF; nil where it has none.
    var attributes: String? {
        let entries = [
            scope.map { "/Scope /\($0)" }, columns > 1 ? "/ColSpan \(columns)" : nil, rows > 1 ? "/RowSpan \(rows)" : nil,
        ].compactMap { $0 }
        return entries.isEmpty ? nil : "<</O /Table " + entries.joined(separator: " ") + ">>"
    }
}
