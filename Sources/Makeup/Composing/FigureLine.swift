import Copy
import Layout
import Measure

/// A figure as it is printed, 超 3500 亩 on one baseline: the qualifier and the unit small, the number large.
struct FigureLine {
    /// The styles of the three parts.
    struct Styles {
        var qualifier: StyleName
        var number: StyleName
        var unit: StyleName

        static let hero = Styles(qualifier: .heroQualifier, number: .heroNumber, unit: .heroUnit)
        static let inset = Styles(qualifier: .figureQualifier, number: .figureNumber, unit: .figureUnit)
    }

    /// Parts from left to right, and where each begins.
    private var parts: [(line: SetLine, x: Length)] = []
    private(set) var width: Length = .zero
    /// The height of the number's figures.
    private(set) var capHeight: Length = .zero

    /// Sets a figure. Where it is wider than `limit`, its number is set smaller, step by step, down to its unit's size.
    init(_ statistic: Statistic, styles: Styles, limit: Length, composer: Composer) {
        let unit = composer.house[style: styles.unit]
        var number = composer.house[style: styles.number]
        let step = Length.pt(0.5)
        build(statistic, styles: styles, number: number, composer: composer)
        while width > limit, number.size > unit.size {
            number.size -= step
            build(statistic, styles: styles, number: number, composer: composer)
        }
    }

    private mutating func build(_ statistic: Statistic, styles: Styles, number: TextRole, composer: Composer) {
        parts = []
        width = .zero
        capHeight = composer.capHeight(of: number)
        let gap = number.size * 0.08
        append(statistic.qualifier, composer.house[style: styles.qualifier], gap: gap, composer)
        append(statistic.number, number, gap: gap, composer)
        append(statistic.unit, composer.house[style: styles.unit], gap: gap, composer)
    }

    private mutating func append(_ text: String, _ role: TextRole, gap: Length, _ composer: Composer) {
        guard !text.isEmpty else { return }
        if !parts.isEmpty { width += gap }
        let line = composer.displayLine(text, role)
        parts.append((line, width))
        width += line.width
    }

    func placed(at baseline: Point) -> [PlacedItem] {
        parts.flatMap { $0.line.placed(at: Point(x: baseline.x + $0.x, y: baseline.y)) }
    }
}
