import Copy
import Layout

/// One way to make a section's module: over so many columns, with its figures here or there.
struct ModuleChoice: Hashable {
    /// What a reader sees first under the heading; two neighbours that open alike look like a form.
    enum Opening: Hashable {
        case picture, figures, text
    }

    var section: Int
    var columns: Int
    var figures: BlockPlan.Figures
    var opening: Opening
    /// What the house takes for its width, its opening and its picture.
    var price: Int

    /// - Parameter isAlone: true for the only module of its row, which is as wide as the row.
    init(_ section: Section, number: Int, columns: Int, figures: BlockPlan.Figures, isAlone: Bool, rules: PlanningRules) {
        self.section = number
        self.columns = columns
        self.figures = figures
        opening = section.pictures.contains { $0.stand == .top } ? .picture : section.hasFigures && figures == .band ? .figures : .text
        var price = max(0, rules.liked.lowerBound - columns) * rules[.narrow]
        if !isAlone { price += max(0, columns - rules.liked.upperBound) * rules[.wide] }
        if section.hasFigures, opening == .text { price += rules[.plain] }
        price += max(0, section.widestPicture(over: columns, figures: figures) - rules.pictureColumns) * rules[.picture]
        self.price = price
    }

    /// The places for a section's figures that so many columns allow, in the order in which they are tried.
    static func figures(of section: Section, columns: Int) -> [BlockPlan.Figures] {
        if let pinned = section.pin.figures { return [BlockPlan.Figures(pinned)] }
        return section.hasFigures && section.leastColumns(.band) <= columns ? [.panel, .band] : [.panel]
    }

    func plan(at position: SectionRows) -> BlockPlan {
        BlockPlan(kind: .section, number: section, figures: figures, position: position.position)
    }
}

extension BlockPlan.Figures {
    init(_ pinned: Pin.Figures) {
        switch pinned {
        case .panel: self = .panel
        case .band: self = .band
        }
    }
}

extension Section {
    var hasFigures: Bool { !statistics.isEmpty || !charts.isEmpty }

    /// The fewest columns in which its pictures, and its figures in their band, stand side by side.
    func leastColumns(_ figures: BlockPlan.Figures) -> Int {
        func needed(_ stand: Picture.Stand) -> Int { pictures.reduce(0) { $0 + ($1.stand == stand ? $1.columns ?? 1 : 0) } }
        return max(needed(.foot), needed(.top) + (figures == .band && hasFigures ? 1 : 0))
    }

    /// The columns of its widest picture; 0 without one.
    func widestPicture(over columns: Int, figures: BlockPlan.Figures) -> Int {
        if pictures.isEmpty { return 0 }
        return Picture.Stand.allCases.flatMap { stand -> [Int] in
            let band = pictures.filter { $0.stand == stand }
            let sharers = band.count { $0.columns == nil } + (stand == .top && figures == .band && hasFigures ? 1 : 0)
            let free = columns - band.reduce(0) { $0 + ($1.columns ?? 0) }
            return band.map { $0.columns ?? (free + sharers - 1) / max(1, sharers) }
        }.max() ?? 0
    }
}
