import Source

/// A table: rows of cells in columns, the first rows its head.
public struct Table: ArticlePart {
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        case left, centre, right
        /// On the decimal point.
        case decimal
    }

    public struct Cell: Hashable, Sendable {
        /// nil for an empty cell.
        public var text: Text?
        /// How many columns, and rows, it covers.
        public var columns: Int
        public var rows: Int

        public init(_ text: Text?, columns: Int = 1, rows: Int = 1) {
            self.text = text
            self.columns = columns
            self.rows = rows
        }
    }

    public var title: Text?
    /// The unit of its figures, over the table at the right: 单位：元.
    public var unit: Text?
    /// Where it comes from, under it.
    public var source: Text?
    /// The first rows that head the others, and are repeated where it goes on in another column.
    public var headRows: Int
    /// Each row has the cells that begin in it.
    public var rows: [[Cell]]
    /// Of each column; nil leaves it to what stands in it.
    public var alignments: [Alignment?]
    /// The house's style of tables that it is set in; nil for the first.
    public var style: Placed<String>?
    public var place: AsidePlace
    /// True where it stands in the running text, and may go on in the next column.
    public var isInText: Bool

    public init(
        title: Text? = nil, unit: Text? = nil, source: Text? = nil, headRows: Int, rows: [[Cell]], alignments: [Alignment?],
        style: Placed<String>? = nil, place: AsidePlace, isInText: Bool = false
    ) {
        self.title = title
        self.unit = unit
        self.source = source
        self.headRows = headRows
        self.rows = rows
        self.alignments = alignments
        self.style = style
        self.place = place
        self.isInText = isInText
    }

    /// The number of its columns.
    public var columns: Int { alignments.count }

    /// A cell with its place in the grid.
    public struct Placement: Hashable, Sendable {
        public var row: Int
        public var column: Int
        public var cell: Cell
    }

    /// Every cell at its place, row by row: a cell that covers rows keeps those under it free.
    public var placements: [Placement] { Self.placements(of: rows) }

    static func placements(of rows: [[Cell]]) -> [Placement] {
        var covered: [Int: Int] = [:]
        var found: [Placement] = []
        for (row, cells) in rows.enumerated() {
            var column = 0
            for cell in cells {
                while covered[column, default: 0] > row { column += 1 }
                found.append(Placement(row: row, column: column, cell: cell))
                for own in column..<column + cell.columns { covered[own] = row + cell.rows }
                column += cell.columns
            }
        }
        return found
    }

    public var isAside: Bool { !isInText }

    public var elements: [CopyElement] {
        func element(_ name: String, _ text: Text?, _ role: EditionText.Role) -> [CopyElement] {
            text.map { [CopyElement(name, [EditionText(role, $0)])] } ?? []
        }
        let cells = rows.enumerated().flatMap { row, cells in
            cells.compactMap(\.text).map { CopyElement("table cell", [EditionText(row < headRows ? .cellHead : .cell, $0)]) }
        }
        return element("table title", title, .chartTitle) + element("table unit", unit, .cellHead) + cells
            + element("table source", source, .credit)
    }

    public var plain: String {
        let lines = rows.map { $0.map { $0.text?.plainWithRuby.oneLine ?? "" }.joined(separator: "\t") }
        return ([title, unit].compactMap { $0?.plainWithRuby.oneLine } + lines + [source].compactMap { $0?.plainWithRuby.oneLine })
            .joined(separator: "\n")
    }

    public func html(_ writing: HTMLWriting) -> String {
        func row(_ cells: [Cell], isHead: Bool) -> String {
            let name = isHead ? "th" : "td"
            return "<tr>"
                + cells.map { cell in
                    let spans =
                        (cell.columns > 1 ? " colspan=\"\(cell.columns)\"" : "") + (cell.rows > 1 ? " rowspan=\"\(cell.rows)\"" : "")
                    return "<\(name)\(isHead ? " scope=\"col\"" : "")\(spans)>\(cell.text?.html ?? "")</\(name)>"
                }.joined() + "</tr>"
        }
        let head = rows.prefix(headRows).map { row($0, isHead: true) }
        let body = rows.dropFirst(headRows).map { row($0, isHead: false) }
        let caption = [title, unit].compactMap { $0?.html }.joined(separator: " ")
        return "<table>\n" + (caption.isEmpty ? "" : "<caption>\(caption)</caption>\n")
            + (head.isEmpty ? "" : "<thead>\n" + head.joined(separator: "\n") + "\n</thead>\n") + "<tbody>\n"
            + body.joined(separator: "\n") + "\n</tbody>\n</table>" + (source.map { "\n<p>\($0.html)</p>" } ?? "")
    }
}
