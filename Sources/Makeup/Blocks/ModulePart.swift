import Copy
import Layout
import Measure
import Source

/// What stands in a section's module beside its text, as an obstacle to the text and as items on the page.
struct ModulePart {
    var obstacle: Obstacle
    /// True where it is read before the text.
    var precedesText: Bool
    /// What its lines are to the account of the page.
    var use: LineUse
    /// The largest part of a picture of it that is cropped in so many lines, or stays white beside one, in thousandths of its height or
    /// width.
    var cropped: (Int) -> Int = { _ in 0 }
    /// What keeps it from standing in its columns; told where it is to stand there.
    var fault: Diagnostic?
    private let draw: (Frame, Obstacle.Height) -> [PlacedItem]

    init(_ obstacle: Obstacle, precedesText: Bool, use: LineUse, draw: @escaping (Frame, Obstacle.Height) -> [PlacedItem]) {
        self.obstacle = obstacle
        self.precedesText = precedesText
        self.use = use
        self.draw = draw
    }

    /// Its items at a height, from a line of the module's frame.
    func place(_ height: Obstacle.Height, line: Int, in frame: Frame) -> [PlacedItem] {
        draw(frame.rows(line..<(line + height.lines)).part(column: obstacle.columns.lowerBound, columns: obstacle.columns.count), height)
    }

    /// The pictures and figures of a section, over some columns of its module.
    static func all(
        of section: Section, figures: BlockPlan.Figures, columns: Range<Int>, lattice: Lattice, pictures: PictureShapes, composer: Composer
    ) -> [ModulePart] {
        let rules = composer.house.fitting
        let bands = ModuleBand.Pictures(
            section, withFigures: figures == .band, columns: columns, lattice: lattice, shapes: pictures, composer: composer)
        let own: [ModulePart] = [
            bands.top.map { .band($0, stand: .top, rules: rules.picture) },
            bands.foot.map { .band($0, stand: .foot, rules: rules.picture) },
            section.code.map { .code($0, columns: columns, lattice: lattice, composer: composer) },
            figures == .panel ? .panel(section, columns: columns, lattice: lattice, composer: composer) : nil,
        ].compactMap { $0 }
        let asides = asides(of: section, columns: columns, beside: own, lattice: lattice, composer: composer)
        return asides.isEmpty ? own : (own + asides).widestFirst
    }

    /// The head with its rule, over all columns; the house may allow it more white.
    static func head(_ head: SectionHead, columns: Int, rules: FittingRules.Change) -> ModulePart {
        ModulePart(
            Obstacle(
                "heading", columns: 0..<columns, natural: head.lines, range: head.lines...(head.lines + rules.most), price: rules.price),
            precedesText: true, use: .heading
        ) { frame, _ in head.place(in: frame) }
    }

    /// Pictures side by side.
    static func band(_ band: ModuleBand, stand: Obstacle.Stand, rules: FittingRules.Height) -> ModulePart {
        var part = ModulePart(
            Obstacle(
                band.name, columns: band.columns, stand: stand, natural: band.naturalLines,
                heights: (band.leastLines...band.mostLines).map {
                    Obstacle.Height(lines: $0, price: band.cost(lines: $0, price: rules.price))
                }),
            precedesText: stand == .top, use: .picture
        ) { frame, _ in band.place(in: frame) }
        part.cropped = band.cropped
        return part
    }

    /// A QR code at the foot of the last of some columns.
    static func code(_ code: Code, columns: Range<Int>, lattice: Lattice, composer: Composer) -> ModulePart {
        let last = columns.suffix(1)
        let figure = CodeFigure(
            code, width: lattice.width(ofColumns: 1, from: last.lowerBound), lattice: lattice, composer: composer)
        figure.report()
        // A line of white keeps the text above it clear.
        let lines = figure.lines + 1
        return ModulePart(
            Obstacle("code", columns: last, stand: .foot, natural: lines, range: lines...lines, price: 0), precedesText: false,
            use: .picture
        ) { frame, _ in figure.place(in: frame.rows(1..<max(1, frame.lines))) }
    }

    /// The section's figures in the last of some columns; with fewer callouts where the house allows.
    static func panel(_ section: Section, columns: Range<Int>, lattice: Lattice, composer: Composer) -> ModulePart? {
        let rules = composer.house.fitting
        let mostHidden = rules.callouts.mayHide ? section.statistics.count : 0
        let forms = (0...mostHidden).compactMap {
            InsetPanel(section.leavingOut($0), columns: columns.suffix(1), lattice: lattice, composer: composer)
        }
        guard let natural = forms.first?.naturalLines else { return nil }
        var heights: [Int: Obstacle.Height] = [:]
        for (hidden, form) in forms.enumerated() {
            for lines in form.range(rules.panel) {
                let off = lines - form.naturalLines
                let price = off * off * rules.panel.price + hidden * rules.callouts.price
                if heights[lines].map({ price < $0.price }) ?? true {
                    heights[lines] = Obstacle.Height(lines: lines, price: price, hidden: hidden)
                }
            }
        }
        let obstacle = Obstacle("panel", columns: columns.suffix(1), natural: natural, heights: Array(heights.values))
        return ModulePart(obstacle, precedesText: false, use: .panel) { frame, height in forms[height.hidden].place(in: frame) }
    }
}

extension InsetPanel {
    /// The heights that it can take: never less than its figures need.
    func range(_ rules: FittingRules.Height) -> ClosedRange<Int> {
        let range = rules.range(natural: naturalLines)
        let least = max(leastLines, range.lowerBound)
        return least...max(least, range.upperBound)
    }
}

extension Section {
    /// The section without its last single figures.
    func leavingOut(_ count: Int) -> Section {
        var section = self
        section.statistics.removeLast(count)
        return section
    }
}
