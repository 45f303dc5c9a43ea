import Copy
import Layout
import Measure
import Source

/// One column of a table: how its cells stand, how wide it would be, and how narrow it can be.
struct TableColumn {
    let alignment: Table.Alignment
    /// What stands before the decimal point of its figures at the widest, and from it on.
    private let whole: Length
    private let fraction: Length
    private let natural: Length
    private let least: Length
    private var width: Length = .zero

    /// White at either side of a cell.
    static func padding(_ composer: Composer) -> Length { composer.house[style: .table].size * 0.5 }

    init(_ number: Int, of table: Table, composer: Composer) {
        let own = table.placements.filter { $0.column == number && $0.cell.columns == 1 }
        let body = own.filter { $0.row >= table.headRows }.compactMap(\.cell.text)
        let figures = body.filter { DecimalParts($0) != nil }
        let role = composer.house[style: .table]
        alignment = table.alignments[number] ?? (!figures.isEmpty && figures.count * 2 >= body.count ? .decimal : .left)
        let parts = alignment == .decimal ? body.compactMap { DecimalParts($0)?.widths(role, composer) } : []
        whole = parts.map(\.whole).max() ?? .zero
        fraction = parts.map(\.fraction).max() ?? .zero
        let padding = Self.padding(composer) * 2
        let widths = own.map { placement -> (natural: Length, least: Length) in
            guard let text = placement.cell.text else { return (.zero, .zero) }
            let isHead = placement.row < table.headRows
            let style = composer.house[style: isHead ? .tableHead : .table]
            let natural = composer.displayLine(text, style).width
            // Figures are never broken, words are: three 字 to a line, or a word of Latin.
            return (
                natural,
                !isHead && DecimalParts(text) != nil ? natural : min(natural, max(style.size * 3, text.longestWord(style, composer)))
            )
        }
        natural = max(widths.map(\.natural).max() ?? .zero, whole + fraction) + padding
        least = max(widths.map(\.least).max() ?? .zero, whole + fraction) + padding
    }

    func `in`(_ width: Length) -> TableColumn {
        var column = self
        column.width = width
        return column
    }

    /// How a head over so many columns stands: as they do, over figures on their points in the middle.
    func headAlignment(_ columns: Int) -> Table.Alignment { columns == 1 && alignment != .decimal ? alignment : .centre }

    /// How far in a figure stands so that its point is under the others'; nil for what is no figure, or where that does not matter.
    func decimalLeft(_ text: Text, composer: Composer) -> Length? {
        guard alignment == .decimal, let parts = DecimalParts(text) else { return nil }
        let own = parts.widths(composer.house[style: .table], composer)
        return (width - whole - fraction) / 2 + whole - own.whole
    }

    /// The widths of columns in a width: what is over is shared evenly; what is wanting the widest give.
    static func widths(_ columns: [TableColumn], in width: Length) -> (widths: [Length], wanting: Length, isUnbroken: Bool) {
        let natural = columns.map(\.natural)
        let total = natural.reduce(.zero, +)
        if total <= width {
            let over = (width - total).units
            let shared = natural.enumerated().map { index, own in
                own + Length(units: over * (index + 1) / columns.count - over * index / columns.count)
            }
            return (shared, .zero, true)
        }
        let least = columns.map(\.least)
        let wanting = least.reduce(.zero, +) - width
        if wanting > .zero { return (least, wanting, false) }
        // The highest ceiling under which all find room.
        var (low, high) = (0, natural.map(\.units).max() ?? 0)
        func under(_ ceiling: Int) -> [Length] { zip(natural, least).map { max($1, min($0, Length(units: ceiling))) } }
        while high - low > 1 {
            let middle = (low + high) / 2
            if under(middle).reduce(.zero, +) <= width { low = middle } else { high = middle }
        }
        var found = under(low)
        if let widest = found.indices.max(by: { found[$0] < found[$1] }) { found[widest] += width - found.reduce(.zero, +) }
        return (found, .zero, false)
    }
}

/// A figure of a table in two: what stands before its decimal point, and the rest.
struct DecimalParts {
    private let whole: Text
    private let all: Text

    /// nil for a text that is no figure: `12.5`, `−3,400元`, `+0.8%`, `约120` are.
    init?(_ text: Text) {
        let scalars = Array(text.plain.unicodeScalars)
        guard let first = scalars.firstIndex(where: \.isDigit), first <= 2, scalars.count <= 24,
            scalars.last.map({ !$0.isMarkOfClause }) ?? false
        else { return nil }
        var end = first
        while end < scalars.count, scalars[end].isDigit || (scalars[end] == "," && end + 1 < scalars.count && scalars[end + 1].isDigit) {
            end += 1
        }
        // Dates, times and ranges have no point to stand on.
        if end < scalars.count, ["-", "–", "—", "~", "～", "至", ":", "：", "/", "年", "月", "日", "时"].contains(scalars[end]) { return nil }
        guard scalars[end...].count(where: { !$0.isDigit && $0 != "." }) <= 4 else { return nil }
        all = text
        whole = Text([.init(String(scalars: scalars[..<end]))], at: text.position)
    }

    func widths(_ role: TextRole, _ composer: Composer) -> (whole: Length, fraction: Length) {
        let own = composer.displayLine(whole, role).width
        return (own, composer.displayLine(all, role).width - own)
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
    fileprivate var isMarkOfClause: Bool { "，。；：！？、".unicodeScalars.contains(self) }
}

extension Text {
    /// The width of its longest run of Latin letters and digits, which no line parts.
    fileprivate func longestWord(_ role: TextRole, _ composer: Composer) -> Length {
        let words = plain.split { !$0.isASCII || $0 == " " }.filter { $0.count > 2 }
        guard let longest = words.max(by: { $0.count < $1.count }) else { return .zero }
        return composer.displayLine(Text([.init(String(longest))], at: position), role).width
    }
}
