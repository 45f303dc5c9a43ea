import Layout

/// What the house takes for shapes and joins on a floor that it would rather not see.
struct FloorTaste {
    let rules: PlanningRules
    let lattice: Lattice
    /// The columns of the floor.
    let columns: Int

    /// A module over so many columns and lines.
    /// - Parameter own: its lines without the page's headline over it and a filler under it.
    func shape(columns: Int, lines: Int, own: Int) -> Int {
        let width = max(1, lattice.width(ofColumns: columns).units * 1000 / lattice.pitch.units)
        let ratio = lines * 1_000_000 / width
        let off = max(0, rules.shapes.lowerBound - ratio, ratio - rules.shapes.upperBound)
        let isStrip = columns >= max(2, (rules.strip.columns * self.columns + 5) / 6) && own < rules.strip.lines
        let shallow = max(0, rules.depth + Self.headLines - own)
        return off * rules[.shape] / 100 + (isStrip ? rules[.strip] : 0) + shallow * rules[.shallow]
    }

    /// A head of so many lines over so many columns of a module: more than a third of it is too much.
    func head(_ head: Int, columns: Int, of lines: Int) -> Int { max(0, head * 3 - lines) * columns * rules[.deepHead] / 3 }

    /// The lines of a common head.
    private static let headLines = 3

    /// Two parts side by side in so many lines, which begin with these stories.
    func beside(_ left: FloorRanks.Story, _ right: FloorRanks.Story, lines: Int) -> Int {
        let twins = left.grade?.name == right.grade?.name ? rules[.twin] : 0
        let rivals = left.hasPicture && right.hasPicture ? rules[.rivals] : 0
        return twins + rivals + max(0, lines - lattice.lines * rules.alley / 1000) * rules[.alley]
    }

    /// A cut over so many columns.
    func cut(columns: Int) -> Int { columns == self.columns ? rules[.cut] : 0 }
}
