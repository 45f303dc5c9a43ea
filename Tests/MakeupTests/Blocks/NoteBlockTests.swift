import Copy
import Layout
import Testing

@testable import Makeup

/// A note in fewer lines than it needs: what it has no room for is told, and nothing stands outside.
struct NoteBlockTests {
    private let text = SampleHouse.text(SampleHouse.han(60))

    private func place(lines: Int) -> (text: String, placement: Placement) {
        let lattice = SampleHouse.lattice
        let block = NoteBlock(
            Note(title: SampleHouse.text("编"), paragraphs: [text]), ground: nil, width: lattice.columnWidth,
            composer: SampleHouse.composer())
        let placement = block.place(in: Frame(lattice: lattice, column: 0, columns: 1, line: 0, lines: lines))
        return (placement.items.map(\.text).joined(), placement)
    }

    @Test(arguments: [0, 1, 2, 3, 5, 12])
    func placedAndOversetAreTheCopy(lines: Int) {
        let (placed, placement) = place(lines: lines)
        let copy = (lines < 2 ? "" : "编") + text.plain
        #expect(copy.hasPrefix(placed))
        #expect(placed.count + (placement.overset?.characters ?? 0) == copy.count)
        #expect((placement.overset == nil) == (lines == 12))
    }
}
