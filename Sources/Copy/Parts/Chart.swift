import Source

/// A small chart made of figures.
public struct Chart: ArticlePart {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Bars from a common zero, one a figure.
        case bar
        /// A share of the whole as a ring: one figure in %.
        case ring
        /// Two figures as areas in true proportion: before and after.
        case beforeAfter = "before-after"
    }

    public var kind: Kind
    public var title: Text
    public var figures: [Statistic]
    public var position: SourcePosition

    public init(kind: Kind, title: Text, figures: [Statistic], position: SourcePosition) {
        self.kind = kind
        self.title = title
        self.figures = figures
        self.position = position
    }
}

extension Chart {
    public var isAside: Bool { true }
    public var elements: [CopyElement] {
        [CopyElement("chart '\(title.plain)'", [EditionText(.chartTitle, title)] + figures.flatMap(\.texts))]
    }

    public var plain: String { ([title.plainWithRuby] + figures.map(\.line)).joined(separator: "\n") }

    public func html(_ writing: HTMLWriting) -> String {
        let rows = figures.map { "<tr><th scope=\"row\">\($0.label.htmlEscaped)</th><td>\($0.shown.htmlEscaped)</td></tr>" }
        return "<table>\n<caption>\(title.html)</caption>\n<tbody>\n" + rows.joined(separator: "\n") + "\n</tbody>\n</table>"
    }
}

/// Reads charts.
extension EditionReader {
    func chart(_ field: Field) -> Chart? {
        guard let fields = field.fields(of: "a chart") else { return nil }
        defer { fields.finish() }
        let kind = fields.required("kind")?.choice(of: Chart.Kind.self)
        let title = fields.required("title")?.displayText()
        let figures = statistics(fields.required("figures"))
        guard let kind, let title else { return nil }
        let chart = Chart(kind: kind, title: title, figures: figures, position: field.position)
        if let fault = fault(of: chart) { findings.error("copy.chart", at: field.position, fault.message, hint: fault.hint) }
        return chart
    }

    /// What a chart of its kind cannot show.
    private func fault(of chart: Chart) -> (message: Message, hint: Message)? {
        if chart.figures.contains(where: { Figure.value(of: $0.number) == nil }) {
            return ("each figure of a chart must be one number", "give 2→6 as two figures")
        }
        switch chart.kind {
        case .bar where !(2...12).contains(chart.figures.count):
            return ("a bar chart must have two to twelve figures", "show a single figure as a stat")
        case .ring
        where chart.figures.count != 1 || chart.figures[0].unit != "%"
            || !(0...100).contains(Figure.value(of: chart.figures[0].number) ?? -1):
            return ("a ring shows one figure in %, from 0 to 100", "use bars for amounts")
        case .beforeAfter where chart.figures.count != 2: return ("before and after must be two figures", "give the earlier one first")
        default: break
        }
        let units = Set(chart.figures.map { Figure.measure(of: $0.unit) })
        return units.count > 1
            ? (
                "the figures of a chart must be of one unit, but these are \("units", units.sorted())",
                "make two charts of them"
            ) : nil
    }
}
