import Copy
import Layout
import Measure

/// A code of the page as a whole.
struct CodeBlock: Block {
    private let figure: CodeFigure
    private let composer: Composer

    init(_ code: Code, width: Length, lattice: Lattice, composer: Composer) {
        figure = CodeFigure(code, width: width, lattice: lattice, composer: composer)
        self.composer = composer
    }

    var leastLines: Int { figure.lines }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: leastLines, rules: composer.house.fitting) }
    func mayFill(lines: Int, white: Int) -> Bool { lines >= leastLines && lines - leastLines <= white }
    func whiteLines(of lines: Int) -> Int { max(0, lines - leastLines) }

    func place(in frame: Frame) -> Placement {
        figure.report()
        guard frame.lines >= leastLines else { return Placement(emptyLines: frame.columns * frame.lines) }
        return Placement(items: figure.place(in: frame), emptyLines: frame.columns * (frame.lines - leastLines))
    }
}
