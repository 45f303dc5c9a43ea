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
        func line(_ text: String, _ role: TextRole) -> SetLine? { text.isEmpty ? nil : composer.displayLine(text, role) }
        let unitRole = composer.house[style: styles.unit]
        var role = composer.house[style: styles.number]
        let step = Length.pt(0.5)
        let qualifier = line(statistic.qualifier, composer.house[style: styles.qualifier])
        var number = line(statistic.number, role)
        let unit = line(statistic.unit, unitRole)
        join([qualifier, number, unit], gap: role.size * 0.08)
        while width > limit, role.size > unitRole.size {
            role.size -= step
            number = line(statistic.number, role)
            join([qualifier, number, unit], gap: role.size * 0.08)
        }
        capHeight = composer.capHeight(of: role)
    }

    /// Puts the parts that there are side by side.
    private mutating func join(_ lines: [SetLine?], gap: Length) {
        parts = []
        width = .zero
        for case let line? in lines {
            if !parts.isEmpty { width += gap }
            parts.append((line, width))
            width += line.width
        }
    }

    func placed(at baseline: Point) -> [PlacedItem] {
        parts.flatMap { $0.line.placed(at: Point(x: baseline.x + $0.x, y: baseline.y)) }
    }
}
