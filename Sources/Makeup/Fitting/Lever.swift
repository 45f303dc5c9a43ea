/// What make-up changed to fill the page: a height that it chose, a paragraph that it set longer or shorter. All numbers are whole lines.
public struct Lever: Hashable, Sendable {
    /// What was changed: `row 3`, `section 2, band`.
    public var name: String
    public var lines: Int
    /// What it would choose by itself; nil where it has no choice of its own.
    public var natural: Int?

    public init(name: String, lines: Int, natural: Int? = nil) {
        self.name = name
        self.lines = lines
        self.natural = natural
    }
}

extension ModuleDemand {
    /// What differs in a fit from what its parts would choose.
    func levers(_ fit: ModuleFit, of module: String) -> [Lever] {
        var levers: [Lever] = []
        for (obstacle, height) in zip(obstacles, fit.heights) {
            if height.lines != obstacle.natural { levers.append(Lever(name: "\(module), \(obstacle.name)", lines: height.lines, natural: obstacle.natural)) }
            if height.hidden > 0 { levers.append(Lever(name: "\(module), callouts left out", lines: height.hidden, natural: 0)) }
        }
        for (index, (paragraph, count)) in zip(paragraphs, fit.paragraphs).enumerated() where paragraph.natural != count {
            levers.append(Lever(name: "\(module), paragraph \(index + 1)", lines: count, natural: paragraph.natural))
        }
        return levers
    }
}
