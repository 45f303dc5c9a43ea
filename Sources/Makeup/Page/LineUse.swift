/// What a line of one column of the type area is used for. Together the uses of a page account for columns x lines of its lattice.
public enum LineUse: String, Hashable, Sendable, CaseIterable {
    case text, heading, picture, panel
    /// Page name, kickers, frames and their white: what belongs to the page and not to its copy.
    case furniture
    /// White that the layout asks for between blocks.
    case gap
    /// White that nothing fills.
    case white
}

extension LineUse {
    /// The uses of a block's own columns as lines of the lattice's columns under it, where these are more or fewer: in proportion, to
    /// whole lines.
    ///
    /// White is rounded up, so that none is hidden; what rounding leaves over or takes too much is the largest use's. Uses that add up
    /// to the block's own columns add up to the lattice's.
    static func shared(_ uses: [LineUse: Int], of own: Int, among columns: Int) -> [LineUse: Int] {
        guard own > 0, own != columns else { return uses }
        var shared = uses.mapValues { $0 * columns / own }
        if let white = uses[.white] { shared[.white] = (white * columns + own - 1) / own }
        let (total, whole) = (uses.values.reduce(0, +), shared.values.reduce(0, +))
        guard total * columns % own == 0, let largest = allCases.filter({ $0 != .white }).max(by: { uses[$0] ?? 0 < uses[$1] ?? 0 }) else {
            return shared
        }
        shared[largest, default: 0] += total * columns / own - whole
        return shared
    }
}
