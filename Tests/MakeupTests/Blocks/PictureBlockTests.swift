import Copy
import Layout
import Measure
import Testing

@testable import Makeup

/// Caption and credit under a picture: neither on the other, neither wider than the picture.
struct PictureBlockTests {
    private let lattice = SampleHouse.lattice
    private var frame: Frame { Frame(lattice: lattice, column: 0, columns: 1, line: 3, lines: 12) }

    /// The picture's height in lines and the texts under it, with their lines from its foot. A column holds 12 字.
    private func place(caption: Int, credit: Int) -> (picture: Int, texts: [(text: String, line: Int)]) {
        var picture = SampleModule.picture("a.png")
        picture.caption = caption == 0 ? nil : SampleHouse.text(SampleHouse.han(caption))
        picture.credit = credit == 0 ? nil : SampleHouse.text(SampleHouse.han(credit, from: 50))
        let block = PictureBlock(picture, proportion: 1, width: frame.width, lattice: lattice, composer: SampleHouse.composer())
        let items = block.place(in: frame).items
        let page = Page(title: "", language: "zh-Hans", trim: Size(width: .zero, height: .zero), bleed: .zero, items: items)
        let box = page.pictures[0].box
        return (
            Int((box.height / lattice.pitch).rounded()),
            page.glyphRuns.map { ($0.text, Int((($0.glyphs[0].origin.y - box.bottom) / lattice.pitch).rounded(.down))) }
        )
    }

    @Test(arguments: [
        (0, 0, 0, 12), (5, 4, 1, 11), (7, 4, 1, 11), (8, 4, 2, 10), (12, 0, 1, 11), (13, 0, 2, 10), (16, 4, 2, 10), (0, 4, 1, 11),
    ])
    func takeAsManyLinesAsTheyNeed(caption: Int, credit: Int, lines: Int, picture: Int) {
        let placed = place(caption: caption, credit: credit)
        #expect(placed.picture == picture)
        #expect(placed.texts.map(\.line).max().map { $0 + 1 } ?? 0 == lines)
        #expect(placed.texts.map(\.text).joined() == SampleHouse.han(caption) + SampleHouse.han(credit, from: 50))
    }
}
