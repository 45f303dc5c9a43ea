/// Finds places to break where the rules allow none and the piece is wider than the measure: inside a word, between closing marks.
/// A set line says so by its fault.
struct EmergencyBreaks {
    let text: ComposedText
    /// The narrowest measure of the paragraph.
    let measure: Int

    /// The paragraph's breakpoints, with emergency ones put into every piece that cannot be set in one line.
    func breakpoints() -> [Breakpoint] {
        guard let narrow = firstWidePiece() else { return text.breakpoints }
        var points = Array(text.breakpoints[..<narrow])
        for index in narrow..<text.breakpoints.count {
            let start = index == 0 ? 0 : text.breakpoints[index - 1].start
            if isWide(start, text.breakpoints[index].end) { points += inside(start, text.breakpoints[index].end) }
            points.append(text.breakpoints[index])
        }
        return points
    }

    private func firstWidePiece() -> Int? {
        var start = 0
        for index in text.breakpoints.indices {
            if isWide(start, text.breakpoints[index].end) { return index }
            start = text.breakpoints[index].start
        }
        return nil
    }

    private func isWide(_ start: Int, _ end: Int) -> Bool {
        guard end - start > 1 else { return false }
        let from = text.sums[start]
        let to = text.sums[end - 1]
        let blank = start == 0 ? text.paragraphStartBlank : text.edges[start].startBlank
        let natural = LineFitter.naturalWidth(from, to, startBlank: blank, edge: text.edges[end - 1])
        let edge = text.edges[end - 1]
        return natural - (to.spare - from.spare) - (edge.endIsSpare ? edge.endBlank : 0) - edge.hang > measure
    }

    private func inside(_ start: Int, _ end: Int) -> [Breakpoint] {
        var points: [Breakpoint] = []
        for index in start + 1..<end where text.cells[index].kind != .attached {
            var point = ComposedText.point(at: index, price: text.rules.costs.emergency, text.cells)
            guard point.end > start else { continue }
            point.isEmergency = true
            points.append(point)
        }
        return points
    }
}
