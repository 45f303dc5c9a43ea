import Measure

/// The measure of every line of a paragraph: one for all, or a list for lines beside a picture, the last of which holds for the rest.
public struct Measures: Hashable, Sendable {
    /// Where a line stands: how far in from the column's left edge, and how wide it may be.
    public struct Slot: Hashable, Sendable {
        public var offset: Length
        public var width: Length

        public init(offset: Length = .zero, width: Length) {
            self.offset = offset
            self.width = width
        }
    }

    /// The slots of the first lines; never empty.
    public let slots: [Slot]

    public static func constant(_ width: Length) -> Measures { Measures(first: [], then: Slot(width: width)) }

    /// The slots of the first lines, and the one that all others have.
    public init(first: [Slot], then rest: Slot) { slots = first + [rest] }

    /// The slot of the line, counted from 0.
    public subscript(line: Int) -> Slot { slots[min(line, slots.count - 1)] }

    /// From this line on all have the same measure.
    var steadyFrom: Int { slots.count - 1 }
}
