/// How a module's lines are shared out between what stands in its columns and its text. All numbers are whole lines.
struct ModuleFit: Hashable {
    /// The height of each obstacle.
    var heights: [Obstacle.Height]
    /// The line count of each paragraph.
    var paragraphs: [Int]
    /// Lines of text that each column holds, from the left.
    var legs: [Int]
    /// Lines left empty at the text's end.
    var empty: Int
    /// Column lines that are wanting: text, or what stands beside it, finds no room.
    var overset: Int
    /// What the fit costs; it says nothing where text is over.
    var cost: Int

    /// Full to its last line.
    var isExact: Bool { empty == 0 && overset == 0 }
}
