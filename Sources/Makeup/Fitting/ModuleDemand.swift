/// What a module asks of its fit: columns, paragraphs, and the heights that its band and panel can take. All numbers are whole lines.
struct ModuleDemand: Hashable {
    /// The heights a band or panel can take, and the one it would choose.
    struct Extent: Hashable {
        var least: Int
        var natural: Int
        var most: Int
        /// What a line more or less than natural costs, squared.
        var weight: Int

        func price(_ value: Int) -> Int { (value - natural) * (value - natural) * weight }
    }

    /// A paragraph's best line count, and whether the limits of looseness allow a line less or more.
    struct Paragraph: Hashable {
        var natural: Int
        var range: ClosedRange<Int>
    }

    var columns: Int
    var paragraphs: [Paragraph]
    var band: Extent?
    var panel: Extent?

    /// Costs of what a reader sees, in the units of a one-line change of a picture.
    enum Cost {
        static let emptyLine = 400
        static let widow = 250
        static let orphan = 150
        /// A paragraph set a line longer or shorter than is best.
        static let loosened = 40
        static let oversetLine = 100_000
    }
}

/// How a module's lines are shared out: the band across its columns, the panel in its last column, and the text in what is left.
struct ModuleFit: Hashable {
    var band: Int
    var panel: Int
    /// The line count of each paragraph.
    var paragraphs: [Int]
    /// Lines of text each column holds, from the left.
    var columns: [Int]
    /// Lines left empty at the foot of the last column.
    var slack: Int
    /// Lines of text that find no room.
    var overset: Int
    var cost: Int
}
