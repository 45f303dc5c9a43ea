import Copy
import Layout
import Measure

/// One figure large, its label under it.
struct Callout: Inset {
    private let composer: Composer
    private let figure: FigureLine
    private let label: SetLine
    let alternative: String

    init(_ statistic: Statistic, width: Length, composer: Composer) {
        self.composer = composer
        figure = FigureLine(statistic, styles: .inset, limit: width, composer: composer)
        label = composer.displayLine(statistic.label, composer.house[style: .figureLabel])
        alternative = statistic.phrase
    }

    /// The wider of figure and label.
    var width: Length { max(figure.width, label.width) }
    private var capHeight: Length { composer.capHeight(of: composer.house[style: .figureNumber]) }
    private var labelSize: Length { composer.house[style: .figureLabel].size }
    private var inkHeight: Length { capHeight + labelSize * 1.75 }
    var leastHeight: Length { inkHeight + labelSize * 0.3 }
    var naturalHeight: Length { inkHeight + labelSize * 0.9 }

    func place(in box: Box) -> [PlacedItem] {
        let base = box.top + (box.height - inkHeight) / 2 + capHeight
        return figure.placed(at: Point(x: box.left, y: base))
            + label.placed(at: Point(x: box.left, y: base + labelSize * 1.6))
    }
}
