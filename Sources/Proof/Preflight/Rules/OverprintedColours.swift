/// The marks in colour that overprint other inks: they print in a colour that nobody stated.
struct OverprintedColours {
    let all: [Mark]

    /// So many pairs of marks are compared.
    private static let mostCompared = 20_000_000

    init(_ marks: [Mark]) {
        var room = Self.mostCompared
        all = marks.indices.filter { index in
            let mark = marks[index]
            guard mark.laysOver, Self.isColoured(mark), room > 0 else { return false }
            room -= index
            return marks[..<index].reversed().contains { below in
                below.extent.meets(mark.extent.inset) && Self.adds(below, to: mark)
            }
        }.map { marks[$0] }
    }

    private static func isColoured(_ mark: Mark) -> Bool {
        switch mark.kind {
        case .text, .fill, .stroke:
            mark.colour.space == .cmyk && !mark.colour.looksBlack && !mark.colour.isPaper && mark.colour.inkCount > 0
        case .picture, .shading, .group: false
        }
    }

    /// True where an ink of what lies below, that the mark has none of, stays.
    private static func adds(_ below: Mark, to mark: Mark) -> Bool {
        guard below.colour.space == .cmyk, below.leavesInk else { return false }
        if case .picture(let picture) = below.kind, !picture.isMask { return true }
        return (0..<4).contains { below.colour.inks[$0] > 0.1 && mark.colour.inks[$0] == 0 }
    }
}

extension Extent {
    /// A little smaller: things that touch do not lie on one another.
    fileprivate var inset: Extent { Extent(left: left + 0.5, top: top + 0.5, right: right - 0.5, bottom: bottom - 0.5) }
}
