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
    init(_ section: SectionShape, number: Int, columns: Int, figures: BlockPlan.Figures, isAlone: Bool, rules: PlanningRules) {
        self.section = number
        self.columns = columns
        self.figures = figures
        opening = section.opensWithPicture ? .picture : section.hasFigures && figures == .band ? .figures : .text
        var price = max(0, rules.liked.lowerBound - columns) * rules[.narrow]
        if !isAlone { price += max(0, columns - rules.liked.upperBound) * rules[.wide] }
        if section.hasFigures, opening == .text { price += rules[.plain] }
        price += max(0, section.widestPicture(over: columns, figures: figures) - rules.pictureColumns) * rules[.picture]
        self.price = price
    }

    /// The places for a section's figures that so many columns allow, in the order in which they are tried.
    static func figures(of section: SectionShape, columns: Int) -> [BlockPlan.Figures] {
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
