import Measure

extension ComposedText {
    /// How a single line is brought to a width.
    public enum SingleFit: Hashable, Sendable {
        /// As set solid.
        case natural
        /// 均排: spread evenly to both edges of a width, or reduced to it.
        case spread(Length)
        /// Solid, but reduced where it is wider than this.
        case within(Length)
    }

    /// The whole text as one line: a head, a name, a cell of a table. Line feeds in it are passed over.
    public func singleLine(_ fit: SingleFit = .natural) -> Line {
        let count = cells.count
        let whole = singleFit(fit)
        var faults: [LineFault] = []
        if whole.overflow > 0 { faults.append(.overfull(by: Length(units: whole.overflow))) }
        if whole.shortfall > 0 { faults.append(.short(by: Length(units: whole.shortfall))) }
        let width: Length =
            switch fit {
            case .natural: Length(units: whole.natural)
            case .spread(let width), .within(let width): width
            }
        return Line(
            text: self, cells: 0..<count, next: count, offset: .zero, measure: width, fit: whole, isLast: true,
            endsParagraph: true, startBlank: paragraphStartBlank, faults: faults)
    }

    private func singleFit(_ fit: SingleFit) -> LineFit {
        guard let edge = edges.last else { return LineFit() }
        var fitter = LineFitter(em: max(1, shaped.em.units), costs: rules.costs, justifies: true)
        func fitted(_ measure: Int, solid: Bool) -> LineFit {
            fitter.fit(
                sums[0], sums[cells.count - 1], startBlank: paragraphStartBlank, edge: edge, measure: measure, mayStayShort: solid)
        }
        switch fit {
        case .natural: return fitted(Int.max / 4, solid: true)
        case .within(let width): return fitted(width.units, solid: true)
        case .spread(let width):
            fitter.spreadsEvenly = true
            return fitted(width.units, solid: false)
        }
    }

    /// The width of the whole text set solid on one line.
    public var naturalWidth: Length { singleLine().naturalWidth }
}
