import Drawing
import Measure
import Testing
import Typesetting

@Suite struct PangoShaperTests {
    private func shaper() throws -> PangoShaper { try #require(PangoShaper(try Samples.book())) }

    private func dump(_ clusters: [ShapedCluster]) -> [String] {
        clusters.map { "\($0.text) \($0.advance)\($0.isCovered ? "" : " missing")" }
    }

    @Test func keepsTheText() throws {
        let text = "夏石镇 Xiashi e\u{301} 咘\u{fe00}井屯\u{200b}——……שלום。\n"
        let clusters = try shaper().shape(text, font: "song", size: .pt(9.5), form: .horizontal)
        #expect(clusters.map(\.text).joined() == text)
    }

    @Test func givesChineseItsWholeEm() throws {
        let clusters = try shaper().shape("国，。《“（", font: "song", size: .pt(9.5), form: .horizontal)
        #expect(clusters.allSatisfy { $0.advance == .pt(9.5) })
    }

    /// After Latin the font has another dash, of 0.89 em, and two of them make 1.69 em.
    @Test(arguments: ["——", "A——", "夏——"])
    func drawsADoubleDashAsOneStrokeOfTwoEms(text: String) throws {
        let clusters = try shaper().shape(text, font: "song", size: .pt(10), form: .horizontal)
        #expect(clusters.last?.text == "——")
        #expect(clusters.last?.advance == .pt(20))
    }

    @Test func reportsAMissingCharacterAndTakesNoOtherFont() throws {
        let clusters = try shaper().shape("天😀地", font: "song", size: .pt(10), form: .horizontal)
        #expect(clusters.map(\.isCovered) == [true, false, true])
        #expect(clusters[1].glyphs.map(\.id) == [0])
    }

    @Test func reportsEverythingMissingInAFontThatIsNotInTheBook() throws {
        let clusters = try shaper().shape("天A", font: "none", size: .pt(10), form: .horizontal)
        #expect(dump(clusters) == ["天 0.000 missing", "A 0.000 missing"])
    }

    @Test func keepsLatinLettersApartAndKerned() throws {
        let clusters = try shaper().shape("fiAV", font: "song", size: .pt(10), form: .horizontal)
        #expect(clusters.map(\.text) == ["f", "i", "A", "V"])
        let alone = try shaper().shape("A", font: "song", size: .pt(10), form: .horizontal)
        #expect(clusters[2].advance < alone[0].advance)
    }

    @Test func takesVerticalFormsWithHorizontalWidths() throws {
        let shaper = try shaper()
        let upright = shaper.shape("，国", font: "song", size: .pt(10), form: .horizontal)
        let vertical = shaper.shape("，国", font: "song", size: .pt(10), form: .vertical)
        #expect(upright[0].glyphs[0].id != vertical[0].glyphs[0].id)
        #expect(upright[1] == vertical[1])
        #expect(vertical[0].advance == .pt(10))
    }

    /// Pango's widths are 32-bit numbers: a text of over 30,000 ems in one piece overflows them.
    @Test func shapesAVeryLongText() throws {
        let text = String(repeating: "夏石镇着力，", count: 7_000)
        let clusters = try shaper().shape(text, font: "kai", size: .pt(720), form: .horizontal)
        #expect(clusters.count == 42_000)
        #expect(clusters.allSatisfy { $0.advance == .pt(720) })
    }

    @Test func knowsTheEmBox() throws {
        let extents = try shaper().extents(of: "song", size: .pt(100))
        #expect(extents == FontExtents(emAscent: .pt(88), emDescent: .pt(12), capHeight: .pt(72.9)))
    }
}
