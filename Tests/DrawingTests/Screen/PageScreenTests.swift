import Drawing
import Makeup
import Measure
import Source
import Testing
import Typesetting

@Suite struct PageScreenTests {
    private let part = Box(x: .pt(72), y: .pt(36), width: .pt(72), height: .pt(36))
    private let panel = PlacedItem.panel(Panel(box: Box(x: .pt(72), y: .pt(36), width: .pt(36), height: .pt(18)), ink: "red"))

    private func screen(_ items: [PlacedItem], pictures: [String: PictureFile] = [:]) throws -> PageScreen {
        let screen = PageScreen { _ in nil }
        try screen.show([Samples.page(items)], book: FontBook([:]), ledger: Samples.ledger, pictures: pictures)
        return screen
    }

    /// Blue, green and red of one pixel.
    private func pixel(_ bitmap: [UInt8], _ x: Int, _ y: Int, width: Int) -> [UInt8] {
        Array(bitmap[(54 + 4 * (y * width + x))...].prefix(3))
    }

    @Test func drawsThePartThatIsAskedForInItsPixels() throws {
        let bitmap = try #require(try screen([panel]).bitmap(of: part, pixelsPerPoint: 2))
        #expect(bitmap.count == 54 + 144 * 72 * 4)
        #expect(Array(bitmap[18..<22]) == [144, 0, 0, 0])
        #expect(pixel(bitmap, 71, 35, width: 144) == [40, 30, 200])
        #expect(pixel(bitmap, 72, 35, width: 144) == [255, 255, 255])
        #expect(pixel(bitmap, 71, 36, width: 144) == [255, 255, 255])
    }

    /// A part is the same pixels as that part of a larger one: what is left out of a part does not show in it.
    @Test func drawsTheSamePixelsInEveryPart() throws {
        let book = try Samples.book()
        let shaper = try #require(PangoShaper(book))
        let screen = PageScreen { _ in nil }
        let items: [PlacedItem] = [panel, .glyphs(Samples.run("夏石镇的字", shaper, at: Point(x: .pt(60), y: .pt(60))))]
        try screen.show([Samples.page(items)], book: book, ledger: Samples.ledger, pictures: [:])
        let whole = try #require(try screen.bitmap(of: Box(x: .zero, y: .zero, width: .pt(200), height: .pt(100)), pixelsPerPoint: 2))
        let bitmap = try #require(try screen.bitmap(of: part, pixelsPerPoint: 2))
        for row in 0..<72 {
            let start = 54 + 4 * ((72 + row) * 400 + 144)
            #expect(Array(whole[start..<start + 4 * 144]) == Array(bitmap[(54 + 4 * 144 * row)...].prefix(4 * 144)), "row \(row)")
        }
    }

    /// A picture that is kept from one page to the next gives way when its file changes.
    @Test func drawsAPictureAnewWhenItsFileChanges() throws {
        let items = [PlacedItem.picture(PlacedPicture(file: "a.svg", box: part, alternative: ""))]
        let screen = try screen(items, pictures: ["a.svg": Samples.svg("<rect width=\"20\" height=\"10\" fill=\"#c81e28\"/>")])
        let before = try #require(try screen.bitmap(of: part, pixelsPerPoint: 1))
        #expect(pixel(before, 40, 20, width: 72) == [40, 30, 200])
        #expect(try screen.bitmap(of: part, pixelsPerPoint: 1) == before)
        let changed = Samples.svg("<rect width=\"20\" height=\"10\" fill=\"#231f20\"/>")
        try screen.show([Samples.page(items)], book: FontBook([:]), ledger: Samples.ledger, pictures: ["a.svg": changed])
        #expect(try pixel(#require(try screen.bitmap(of: part, pixelsPerPoint: 1)), 40, 20, width: 72) == [32, 31, 35])
    }

    @Test func drawsEachOfSeveralPages() throws {
        let screen = PageScreen { _ in nil }
        try screen.show([Samples.page([]), Samples.page([panel])], book: FontBook([:]), ledger: Samples.ledger, pictures: [:])
        let (first, second) = (
            try #require(try screen.bitmap(of: part, pixelsPerPoint: 1)),
            try #require(try screen.bitmap(of: part, onPage: 1, pixelsPerPoint: 1))
        )
        #expect(pixel(first, 4, 4, width: 72) == [255, 255, 255] && pixel(second, 4, 4, width: 72) == [40, 30, 200])
        #expect(try screen.bitmap(of: part, onPage: 2, pixelsPerPoint: 1) == nil)
    }

    @Test func keepsTheEarlierPageWhereOneCannotBeDrawn() throws {
        let screen = try screen([panel])
        let before = try screen.bitmap(of: part, pixelsPerPoint: 1)
        let unknown = PlacedItem.panel(Panel(box: part, ink: "violet"))
        let refusal = #expect(throws: Refusal.self) {
            try screen.show([Samples.page([unknown])], book: FontBook([:]), ledger: Samples.ledger, pictures: [:])
        }
        #expect(refusal?.ids == ["drawing.ink"])
        #expect(try screen.bitmap(of: part, pixelsPerPoint: 1) == before)
    }

    @Test func drawsNothingBeforeAPageIsShown() throws { #expect(try PageScreen { _ in nil }.bitmap(of: part, pixelsPerPoint: 1) == nil) }
}
