/// What a shown figure claims: its fields read as a figure of the text would be, and the words that no list knows.
struct FigureClaim {
    /// Words of the qualifier that bound nothing by themselves: they must stand before the figure as they are written.
    let before: [Unicode.Scalar]
    let figure: WrittenFigure
    /// The rest of the unit, of a unit that no list knows: it must stand behind.
    let after: [Unicode.Scalar]

    /// Nil where the fields are no figure.
    init?(qualifier: String, number: String, unit: String) {
        let text = Array((qualifier + number + unit).unicodeScalars)
        guard let figure = WrittenFigure.all(in: text).first(where: { !$0.isHan }) else { return nil }
        self.figure = figure
        before = Array(text[..<figure.range.lowerBound])
        after = Array(text[figure.range.upperBound...])
    }

    /// True where the number and its unit stand in the text as claimed, whatever bounds them.
    func hasQuantity(of written: WrittenFigure, in text: [Unicode.Scalar]) -> Bool {
        written.isSameQuantity(as: figure) && text[written.range.upperBound...].starts(with: after)
    }

    /// True where the figure stands in the text as claimed.
    func isSaid(by written: WrittenFigure, in text: [Unicode.Scalar]) -> Bool {
        hasQuantity(of: written, in: text) && written.saysTheSame(as: figure)
            && text[..<written.range.lowerBound].reversed().starts(with: before.reversed())
    }
}

extension Statistic {
    /// The claims of the figure: one, or two of `2→6`.
    var claims: [FigureClaim] {
        number.split(separator: "→").compactMap { FigureClaim(qualifier: qualifier, number: String($0), unit: unit) }
    }
}
