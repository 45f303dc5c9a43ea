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
