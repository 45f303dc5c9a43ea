import Layout

/// What make-up changed to fill the page: a height that it chose, a paragraph that it set longer or shorter, a step of the whole page.
public struct Lever: Hashable, Sendable {
    public enum Unit: String, Hashable, Sendable {
        case lines
        /// Of the body's size.
        case thousandths
    }

    /// What was changed: `row 3`, `section 2, picture`.
    public var name: String
    public var value: Int
    /// What it would be by itself; nil where it has no choice of its own.
    public var natural: Int?
    public var unit: Unit

    public init(name: String, lines: Int, natural: Int? = nil) {
        self.name = name
        value = lines
        self.natural = natural
        unit = .lines
    }

    /// A step of the whole page, from a layout to the one that it became.
    init(_ step: FittingRules.Step, from layout: PageLayout, to changed: PageLayout) {
        switch step {
        case .lines:
            self.init(name: "page, lines of the type area", lines: changed.sheet.lattice.lines, natural: layout.sheet.lattice.lines)
        case .tracking(let share): self.init(name: "page, tracking of the body", lines: share, natural: 0)
        case .size(let share): self.init(name: "page, size of the body", lines: share, natural: 1000)
        }
        if case .lines = step { unit = .lines } else { unit = .thousandths }
    }
}

extension ModuleDemand {
    /// What differs in a fit from what its parts would choose.
    /// - Parameter names: of the paragraphs: `paragraph 3`.
    func levers(_ fit: ModuleFit, of module: String, names: [String]) -> [Lever] {
        var levers: [Lever] = []
        for (obstacle, height) in zip(obstacles, fit.heights) {
            if height.lines != obstacle.natural {
                levers.append(Lever(name: "\(module), \(obstacle.name)", lines: height.lines, natural: obstacle.natural))
            }
            if height.hidden > 0 { levers.append(Lever(name: "\(module), callouts left out", lines: height.hidden, natural: 0)) }
        }
        for (index, (paragraph, place)) in zip(paragraphs, places(of: fit)).enumerated() where paragraph.keeping == nil {
            let (natural, count) = (paragraph.counts(at: place.leg).natural, fit.paragraphs[index])
            if natural != count { levers.append(Lever(name: "\(module), \(names[index])", lines: count, natural: natural)) }
        }
        return levers
    }
}
