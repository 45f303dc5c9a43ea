/// A number as it stands in a text, with the words that qualify it and its unit: `超9400万元`, `3700余人`, `百分之八十`.
public struct WrittenFigure: Hashable, Sendable {
    /// From the bound to the last approximation, in scalars of the text.
    public var range: Range<Int>
    /// The digits or numerals alone.
    public var digits: Range<Int>
    public var amount: Amount
    /// How far the true amount may lie from this one by rounding alone: half of the last digit of a decimal, or of a number of 万 or 亿.
    /// Nothing for a plain whole number, which is counted.
    public var rounding: Double
    /// 超, 近, 约, 连续 … in its one form; empty where nothing bounds the number.
    public var bound: String
    /// 余, 多, 以上 … in its one form, wherever it stands.
    public var approximation: String
    /// The unit in its one form, without 万 and 亿, which are in the amount; empty where none is known.
    public var unit: String
    /// Where the unit begins and ends; empty where there is none.
    public var unitRange: Range<Int>
    /// Written in Chinese numerals.
    public var isHan: Bool

    /// The figures of a text, in its order.
    public static func all(in text: [Unicode.Scalar]) -> [WrittenFigure] {
        var scan = FigureScan(text)
        var figures: [WrittenFigure] = []
        while let figure = scan.next() { figures.append(figure) }
        return figures
    }

    /// The same number in the same unit.
    public func isSameQuantity(as other: WrittenFigure) -> Bool { amount == other.amount && unit == other.unit }

    /// The same number in the same unit, bounded alike.
    public func saysTheSame(as other: WrittenFigure) -> Bool {
        isSameQuantity(as: other) && bound == other.bound && approximation == other.approximation
    }
}
