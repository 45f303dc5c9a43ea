import Measure
import Source

/// The page that stories turn to: rows of its own on the same sheet.
public struct NextPage: Hashable, Sendable {
    /// Its 版次; nil for the page after the first.
    public var number: PageNumber?
    public var rows: [Row]
    public var position: SourcePosition

    public init(number: PageNumber? = nil, rows: [Row], position: SourcePosition) {
        self.number = number
        self.rows = rows
        self.position = position
    }
}
