/// The size that a layout gives to a section's vertical heading (竖题); 8 to 9 字 by 28 to 32 lines are usual.
public struct VerticalHead: Hashable, Sendable {
    /// 字 of body text.
    public var width: Int
    /// The lines of the lattice that it has, with the section's text running on under it; nil where all of its cell's are the heading's.
    public var lines: Int?

    public init(width: Int, lines: Int? = nil) {
        self.width = width
        self.lines = lines
    }
}
