import Source

/// Reads figures and the charts made of them.
extension EditionReader {
    func statistics(_ field: Field?) -> [Statistic] { field?.items()?.compactMap(statistic) ?? [] }

    private func statistic(_ field: Field) -> Statistic? {
        guard let fields = field.fields(of: "a figure") else { return nil }
        defer { fields.finish() }
        let qualifier = fields.optional("qualifier")?.text()
        let number = fields.required("number").flatMap(number)
        let unit = fields.optional("unit")?.text()
        let label = fields.required("label")?.displayText()
        let source = fields.required("from")?.displayText()
        guard let number, let label, let source else { return nil }
        return Statistic(
            qualifier: qualifier?.string ?? "", number: number.value, unit: unit?.string ?? "", label: label.plain,
            source: Placed(source.plain, at: source.position), position: field.position, numberPosition: number.position,
            labelPosition: label.position)
    }

    /// A number, or two with an arrow between them.
    private func number(_ field: Field) -> Placed<String>? {
        guard let text = field.text() else { return nil }
        let numbers = text.string.split(separator: "→", omittingEmptySubsequences: false)
        if (1...2).contains(numbers.count), numbers.allSatisfy({ Figure.value(of: $0) != nil }) {
            return Placed(text.string, at: text.position)
        }
        field.fault(
            "copy.stat-number", "'\(text.string)' is not a number as a figure shows one",
            hint: "write 10163.17 or 2→6; words before and after it are the qualifier and the unit")
        return nil
    }

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
    private func fault(of chart: Chart) -> (message: String, hint: String)? {
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
                "the figures of a chart must be of one unit, but these are \(units.sorted().joined(separator: ", "))",
                "make two charts of them"
            ) : nil
    }
}
