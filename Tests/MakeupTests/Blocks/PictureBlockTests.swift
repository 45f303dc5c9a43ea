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

    /// A graphic in a frame of another shape is whole: as wide as the frame with white under its caption, or narrower in its middle.
    @Test func setsAGraphicWhole() {
        var picture = SampleModule.picture("a.png")
        picture.caption = SampleHouse.text(SampleHouse.han(5))
        func placed(_ proportion: Double) -> (box: Box, crop: PlacedPicture.Crop, caption: Length) {
            let block = PictureBlock(
                picture, proportion: proportion, width: frame.width, lattice: lattice, composer: SampleHouse.composer())
            let page = Page(
                title: "", language: "zh-Hans", trim: Size(width: .zero, height: .zero), bleed: .zero, items: block.place(in: frame).items)
            return (page.pictures[0].box, page.pictures[0].crop, page.glyphRuns[0].glyphs[0].origin.y - page.pictures[0].box.bottom)
        }
        let room = Box(x: frame.box.left, y: frame.box.top, width: frame.box.width, height: frame.box.height - lattice.pitch)
        for proportion in [0.2, 0.5, 1.5, 4] {
            picture.kind = .illustration
            let (box, crop, caption) = placed(proportion)
            #expect(crop == PlacedPicture.Crop(left: 0, top: 0, right: 1, bottom: 1))
            #expect(abs(box.width / box.height / proportion - 1) < 0.01)
            #expect(box.left >= room.left && box.right <= room.right && box.top == room.top && box.bottom <= room.bottom)
            #expect(box.width == room.width || box.bottom == room.bottom)
            #expect(abs((box.left + box.right - room.left - room.right).units) <= 2)
            #expect(caption > .zero && caption <= lattice.pitch)
        }
        picture.kind = .photo
        #expect(placed(0.3).box.width < room.width)
        #expect(placed(0.3).crop.bottom < 1)
    }
}
