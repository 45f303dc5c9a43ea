import Source

/// 数读: figures shown beside a text that they are taken from.
public struct KeyFigures: ArticlePart {
    public var figures: [Statistic]

    public init(_ figures: [Statistic]) { self.figures = figures }

    public var isAside: Bool { true }
    public var elements: [CopyElement] { figures.map { CopyElement("figure '\($0.label)'", $0.texts) } }
    public var plain: String { figures.map(\.line).joined(separator: "\n") }

    public func html(_ writing: HTMLWriting) -> String {
        let rows = figures.map { "<div><dt>\($0.label.htmlEscaped)</dt><dd>\($0.shown.htmlEscaped)</dd></div>" }
        return "<dl>\n" + rows.joined(separator: "\n") + "\n</dl>"
    }
}

/// A figure pulled from the text: `超3500亩 累计征地`.
public struct Statistic: Hashable, Sendable {
    /// 超, 近, 连续, … before the number; empty where there is none.
    public var qualifier: String
    /// The number as printed: `10163.17`, `100`, `2→6`.
    public var number: String
    /// What follows the number: `亩`, `余人`, `万元`, `%`.
    public var unit: String
    /// What the figure is: `累计征地`.
    public var label: String
    /// The words of the text that the figure is taken from, `累计完成征地超3500亩`; they stand in a paragraph of the edition.
    public var source: Placed<String>
    public var position: SourcePosition
    /// Where its number was written; where its label was.
    public var numberPosition: SourcePosition
    public var labelPosition: SourcePosition

    /// - Parameters:
    ///   - numberPosition: nil for that of the figure, as is `labelPosition`.
    public init(
        qualifier: String = "", number: String, unit: String, label: String, source: Placed<String>, position: SourcePosition,
        numberPosition: SourcePosition? = nil, labelPosition: SourcePosition? = nil
    ) {
        self.qualifier = qualifier
        self.number = number
        self.unit = unit
        self.label = label
        self.source = source
        self.position = position
        self.numberPosition = numberPosition ?? position
        self.labelPosition = labelPosition ?? position
    }
}

extension Statistic {
    /// The figure as a reader sees it: `超3500亩`.
    public var shown: String { qualifier + number + unit }
    /// `累计征地：超3500亩`.
    var line: String { "\(label)：\(shown)" }
    /// The figure, and what it is.
    var texts: [EditionText] {
        [
            EditionText(.value, Text([.init(shown)], from: SourceText(fields: shown, at: position))),
            EditionText(.label, Text([.init(label)], at: labelPosition)),
        ]
    }
}

/// Reads figures.
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
        if (1...2).contains(numbers.count), numbers.allSatisfy({ Figure.isShown($0) }) {
            return Placed(text.string, at: text.position)
        }
        field.fault(
            "copy.stat-number", "'\("text", text.string)' is not a number as a figure shows one",
            hint:
                "write 10163.17, −12, 3～5 or 2→6, in half-width digits without commas; words before and after it are the qualifier and the unit"
        )
        return nil
    }
}
