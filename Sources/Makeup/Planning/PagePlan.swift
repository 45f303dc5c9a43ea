import Layout
import Source

/// A layout as it is planned for one edition: nothing is left open but the heights of rows, which fitting finds.
public struct PagePlan {
    public var layout: PageLayout
    /// What it costs, in the units of fitting, the house's prices included.
    public var cost: Int
    /// Why it is as it is, from top to bottom; each in a few words.
    public var reasons: [String]
    /// Places without copy, copy without a place, names that lead nowhere.
    public var faults: [Diagnostic]
    /// The layout's rows with their blocks.
    var stack: Stack
    /// The heights that they are given.
    var heights: [Stack.Height]
}
