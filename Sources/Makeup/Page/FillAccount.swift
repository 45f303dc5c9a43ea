/// The account of every line of a page's type area: what each line of each column is used for. It adds up to columns x lines.
///
/// It is taken from the blocks as they were placed: a line that two blocks claim is counted for both and makes the account false.
public struct FillAccount: Hashable, Sendable {
    /// One block's part of the account.
    public struct Entry: Hashable, Sendable {
        public var name: String
        public var columns: Int
        public var lines: Int
        /// Column lines by use.
        public var uses: [LineUse: Int]
        public var overset: Int

        public var area: Int { columns * lines }
    }

    public var columns: Int
    public var lines: Int
    /// By block, in reading order.
    public var entries: [Entry]
    /// Column lines on which no block stands.
    public var gaps: Int

    init(_ blocks: [PlacedBlock], columns: Int, lines: Int) {
        self.columns = columns
        self.lines = lines
        entries = blocks.map {
            Entry(name: $0.name, columns: $0.frame.columns, lines: $0.frame.lines, uses: $0.uses, overset: $0.overset?.lines ?? 0)
        }
        gaps = columns * lines - Self.covered(blocks, columns: columns, lines: lines)
    }

    /// Column lines of the type area on which at least one block stands.
    private static func covered(_ blocks: [PlacedBlock], columns: Int, lines: Int) -> Int {
        var isCovered = [Bool](repeating: false, count: columns * lines)
        for frame in blocks.map(\.frame) {
            for column in frame.column..<(frame.column + frame.columns) {
                for line in frame.line..<(frame.line + frame.lines) where column < columns && line < lines {
                    isCovered[column * lines + line] = true
                }
            }
        }
        return isCovered.count { $0 }
    }

    /// Column lines of the type area.
    public var area: Int { columns * lines }

    /// Column lines of the page by use.
    public subscript(use: LineUse) -> Int {
        (use == .gap ? gaps : 0) + entries.reduce(0) { $0 + ($1.uses[use] ?? 0) }
    }

    /// True where the uses add up to the type area, and each block's to its own.
    public var addsUp: Bool {
        entries.allSatisfy { $0.uses.values.reduce(0, +) == $0.area } && LineUse.allCases.reduce(0) { $0 + self[$1] } == area
    }

    /// Every line is used and nothing is over.
    public var isExact: Bool { addsUp && self[.white] == 0 && entries.allSatisfy { $0.overset == 0 } }
}
