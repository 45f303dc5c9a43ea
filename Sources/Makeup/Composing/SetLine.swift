import Measure
import Source
import Typesetting

/// One set line, apart from any page: its items stand as if the left end of its measure, on the baseline (of a vertical line the top of
/// its axis), were the page's corner. Wherever the same words are written they share what is set of them: to copy a line is cheap.
struct SetLine {
    private let setting: Setting
    /// Where its first character was written; nil for furniture and for lines at their natural width, of which there is nothing to say.
    var position: SourcePosition?

    private final class Setting {
        let items: [PlacedItem]
        let width: Length
        let text: String
        let report: LineReport?

        init(_ line: Line, report: LineReport?) {
            items = line.items(at: .zero).map { PlacedItem($0) }
            width = line.offset + line.width
            text = line.text
            self.report = report
        }

        init(_ items: [PlacedItem], width: Length, text: String, report: LineReport?) {
            (self.items, self.width, self.text, self.report) = (items, width, text, report)
        }
    }

    /// A line on which nothing stands.
    static var blank: SetLine { SetLine([], width: .zero) }

    /// Things that take a line of the lattice, as if its left end, on the baseline, were the page's corner.
    init(_ items: [PlacedItem], width: Length, text: String = "") {
        setting = Setting(items, width: width, text: text, report: nil)
    }

    private init(_ setting: Setting, position: SourcePosition?) { (self.setting, self.position) = (setting, position) }

    /// - Parameter report: what there is to say of the line.
    init(_ line: Line, report: LineReport? = nil) {
        setting = Setting(line, report: report)
        position = report?.position
    }

    var items: [PlacedItem] { setting.items }
    /// The width that the line's text takes, from the left end of the measure; of a vertical line its length from the top.
    var width: Length { setting.width }
    var text: String { setting.text }

    /// True where it ends within a word, a name or a number.
    var partsWord: Bool { setting.report?.faults.contains(.partedWord) ?? false }

    /// What there is to say of the line as one of those of a block.
    func report(in block: String, number: Int) -> LineReport? {
        guard let position, var report = setting.report else { return nil }
        (report.block, report.number, report.position) = (block, number, position)
        return report
    }

    /// The line as page items, with the left end of its measure at a point on the baseline.
    func placed(at baseline: Point) -> [PlacedItem] { items.map { $0.translated(by: baseline) } }

    /// The line elsewhere in its measure.
    func moved(by offset: Point) -> SetLine {
        SetLine(
            Setting(placed(at: offset), width: width + offset.x, text: text, report: setting.report), position: position)
    }

    /// The line and another that stands beside it on the same baseline; what there is to say of this one.
    func joined(with other: SetLine) -> SetLine {
        SetLine(
            Setting(items + other.items, width: max(width, other.width), text: text + other.text, report: setting.report),
            position: position)
    }

    /// The line behind what stands before it on the same baseline: the mark of a list, an initial.
    func preceded(by other: SetLine) -> SetLine {
        SetLine(
            Setting(other.items + items, width: max(width, other.width), text: other.text + text, report: setting.report),
            position: position)
    }
}

extension PlacedItem {
    /// A thing of a set line as a thing of a page.
    public init(_ item: LineItem) {
        switch item {
        case .glyphs(let run), .annotation(let run): self = .glyphs(run)
        case .dot(let box, let ink): self = .shape(.disc(in: box, ink: ink))
        case .rule(let box, let ink): self = .panel(Panel(box: box, ink: ink))
        }
    }
}
