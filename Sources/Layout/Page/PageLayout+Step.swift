import Measure

/// The steps of fitting that change a whole page.
extension PageLayout {
    /// The layout after a step; nil where the page cannot take it: lines that would touch, or no whole 字 in a column.
    public func taking(_ step: FittingRules.Step) -> PageLayout? {
        var layout = self
        switch step {
        case .lines(let more):
            guard let lattice = sheet.lattice.withLines(sheet.lattice.lines + more) else { return nil }
            layout.sheet.lattice = lattice
        case .tracking(let share):
            layout.house.styles[.body]?.tracking += house[style: .body].size * share / 1000
        case .size(let share):
            guard let lattice = sheet.lattice.withSize(sheet.lattice.size * share / 1000) else { return nil }
            layout.sheet.lattice = lattice
            layout.house.styles[.body]?.size = house[style: .body].size * share / 1000
        }
        return layout
    }
}

extension Lattice {
    /// The same type area in more or fewer lines, on other leading.
    fileprivate func withLines(_ count: Int) -> Lattice? {
        guard count > 0, count != lines else { return nil }
        var lattice = self
        lattice.lines = count
        lattice.pitch = Length(units: height.units / count)
        return lattice.pitch >= size ? lattice : nil
    }

    /// The same columns at another size: as many whole 字 as they hold, what is left going to the gutters.
    fileprivate func withSize(_ size: Length) -> Lattice? {
        guard size > .zero, size <= pitch else { return nil }
        var lattice = self
        lattice.size = size
        lattice.measure = columnWidth.units / size.units
        guard lattice.measure > 0 else { return nil }
        if columns > 1 { lattice.gutter = Length(units: (width.units - lattice.columnWidth.units * columns) / (columns - 1)) }
        return lattice
    }
}
