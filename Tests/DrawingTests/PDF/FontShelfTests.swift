import Measure
import Testing
import Typesetting

@testable import Drawing

/// Fonts that pages share are cut and opened seldom, and leave no trace on the pages.
struct FontShelfTests {
    /// Pages of two hundred characters each, no character on two of them.
    private let texts = stride(from: 0, to: 2800, by: 200).map { String(scalars: CommonCharacters.all[$0..<$0 + 200]) }

    @Test func knowsTheCommonCharacters() {
        let characters = CommonCharacters.all
        #expect(characters.count == 6763)
        #expect(characters.first == "啊" && characters[3754] == "座" && characters.last == "齄")
    }

    @Test func drawsAPageTheSameAfterOthers() throws {
        let shaper = try #require(PangoShaper(try Samples.book()))
        let drawer = PageDrawer(book: try Samples.book(), ledger: Samples.ledger)
        let shelf = FontShelf()
        for text in texts {
            let page = Samples.page([.glyphs(Samples.run(text, shaper, size: .pt(1), at: Point(x: .mm(10), y: .mm(20))))])
            let alone = try drawer.draw(page, created: "2026-01-15T00:00:00Z")
            let shared = try drawer.draw(page, created: "2026-01-15T00:00:00Z", fonts: shelf)
            #expect(withoutTags(shared.pdf) == withoutTags(alone.pdf))
        }
    }

    /// The bytes without the six letters that name a subset: Cairo makes them of the glyphs' numbers, and the press stage of the font's
    /// content.
    private func withoutTags(_ pdf: [UInt8]) -> [UInt8] {
        pdf.indices.filter { !pdf[$0...].prefix(7).dropFirst().contains(UInt8(ascii: "+")) }.map { pdf[$0] }
    }

    @Test(arguments: [("song" as FontName, true), ("kai", false)])
    func opensAFontForAllCommonCharactersInTheEnd(font: FontName, stays: Bool) throws {
        let book = try Samples.book()
        let face = try #require(book[font])
        let shelf = FontShelf()
        let opened = try texts.map { text in
            try shelf.fonts(book, glyphs: [font: FontSubset.glyphs(of: face, for: Array(text.unicodeScalars))]).fonts[font]?.face
        }
        let changes = zip(opened, opened.dropFirst()).count { $0 !== $1 }
        #expect(changes == (stays ? 9 : texts.count - 1))
    }
}
