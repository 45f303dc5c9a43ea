/// The direction of a heading's lines.
public enum TextDirection: String, Hashable, Sendable, CaseIterable {
    /// 横题.
    case horizontal
    /// 竖题: lines from top to bottom, the first one at the right.
    case vertical
}
