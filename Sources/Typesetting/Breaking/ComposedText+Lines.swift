import Measure

extension ComposedText {
    /// Breaks the text into lines.
    ///
    /// - Parameters:
    ///   - measures: the measure of each line.
    ///   - indent: how far the first line begins further in.
    ///   - looseness: so many lines more (or fewer, below zero) than is best, as near as the house limit of looseness allows.
    public func lines(measures: Measures, indent: Length = .zero, looseness: Int = 0) -> SetText {
        if looseness != 0 {
            let options = options(measures: measures, indent: indent)
            return options.lines(options.best + looseness)
        }
        guard !cells.isEmpty else { return SetText(lines: [], emBox: shaped.emBox, em: shaped.em) }
        let breaker = LineBreaker(text: self, measures: measures, indent: indent)
        let nodes = breaker.search()
        return breaker.set(nodes, to: breaker.cheapestEnd(nodes))
    }

    /// Every number of lines that the text can be set in.
    public func options(measures: Measures, indent: Length = .zero) -> LineOptions { LineOptions(self, measures: measures, indent: indent) }
}

extension LineBreaker {
    /// The nodes at the paragraph's end.
    func ends(_ nodes: [Node]) -> [Int] {
        nodes.indices.reversed().prefix { nodes[$0].point == points.count - 1 }.reversed()
    }

    func cheapestEnd(_ nodes: [Node]) -> Int {
        ends(nodes).min { nodes[$0].price < nodes[$1].price } ?? nodes.count - 1
    }

    /// Sets the lines of the way that ends at the node.
    func set(_ nodes: [Node], to last: Int) -> SetText {
        set(way(to: last, in: nodes), avoidsRunt: avoidsRunt(nodes, at: last))
    }

    /// True where another last line, a runt, would be cheaper if runts cost nothing. Only the few breaks within two characters of the
    /// end can make one.
    private func avoidsRunt(_ nodes: [Node], at last: Int) -> Bool {
        guard let point = points.last, !isRunt(from: start(ofPoint: nodes[nodes[last].back].point), line: nodes[last].line - 1) else {
            return false
        }
        for index in nodes.indices.reversed() where nodes[index].point < points.count - 1 {
            let node = nodes[index]
            let start = start(ofPoint: node.point)
            guard isRunt(from: start, line: node.line) else { return false }
            if node.price + fit(from: start, to: point, line: node.line).price < nodes[last].price { return true }
        }
        return false
    }

    /// Sets the lines that end at the given breakpoints.
    /// - Parameter partsWord: true for a breakpoint that parts a word of a head, a name or a number.
    func set(_ way: [Int], avoidsRunt: Bool = false, partsWord: (Breakpoint) -> Bool = { _ in false }) -> SetText {
        var lines: [Line] = []
        lines.reserveCapacity(way.count)
        var start = 0
        for (number, index) in way.enumerated() {
            var line = line(number, from: start, to: points[index], isLast: index == points.count - 1)
            if !points[index].isEmergency, partsWord(points[index]) { line.faults.append(.partedWord) }
            lines.append(line)
            start = points[index].start
        }
        return SetText(lines: lines, emBox: text.shaped.emBox, em: text.shaped.em, avoidsRunt: avoidsRunt)
    }

    private func line(_ number: Int, from start: Int, to point: Breakpoint, isLast: Bool) -> Line {
        let fit = fit(from: start, to: point, line: number)
        let slot = measures[number]
        let offset = slot.offset + Length(units: number == 0 ? indent : 0)
        return Line(
            text: text, cells: start..<max(start, point.end), next: point.start, offset: offset,
            measure: Length(units: measure(ofLine: number)), fit: fit, isLast: isLast,
            endsParagraph: point.isForced,
            startBlank: start == 0 ? text.paragraphStartBlank : (start < text.edges.count ? text.edges[start].startBlank : 0),
            faults: faults(fit, point, isLast: isLast, from: start, line: number))
    }

    private func faults(_ fit: LineFit, _ point: Breakpoint, isLast: Bool, from start: Int, line: Int) -> [LineFault] {
        var faults: [LineFault] = []
        if fit.overflow > 0 { faults.append(.overfull(by: Length(units: fit.overflow))) }
        if point.isEmergency { faults.append(.prohibitedBreak) }
        if fit.shortfall > 0 && text.rules.justifies { faults.append(.short(by: Length(units: fit.shortfall))) }
        let em = max(1, text.shaped.em.units)
        let gap = fit.gapCount > 0 ? fit.gapAdded * 1000 / (fit.gapCount * em) : 0
        if gap > text.rules.looseGap { faults.append(.loose(gap: gap)) }
        if isLast && isRunt(from: start, line: line) { faults.append(.runt) }
        if point.partsNumeral { faults.append(.partedNumeral) }
        return faults
    }
}
