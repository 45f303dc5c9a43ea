import Measure

/// Where a short line stands in a wider space.
public enum Alignment: Hashable, Sendable {
    case start
    case centre
    case end
}

extension Line {
    /// The line moved to its place in a space that begins at the column's edge.
    public func aligned(_ alignment: Alignment, in space: Length) -> Line {
        var line = self
        switch alignment {
        case .start: line.offset = .zero
        case .centre: line.offset = (space - width) / 2
        case .end: line.offset = space - width
        }
        return line
    }
}
