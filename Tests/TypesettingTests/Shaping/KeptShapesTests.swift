import Measure
import Testing
import Typesetting

@Suite struct KeptShapesTests {
    /// Counts what it is asked for.
    private final class CountingShaper: Shaper {
        private(set) var asked = 0
        private let boxes = BoxShaper()

        func shape(_ text: String, font: FontName, size: Length, form: GlyphForm) -> [ShapedCluster] {
            asked += 1
            return boxes.shape(text, font: font, size: size, form: form)
        }

        func extents(of font: FontName, size: Length) -> FontExtents { boxes.extents(of: font, size: size) }
    }

    private let counting = CountingShaper()
    private let font = FontName("body")

    @Test func eachTextIsShapedOnce() {
        let kept = KeptShapes(counting)
        let first = kept.shape("夏石镇", font: font, size: .pt(9), form: .horizontal)
        #expect(kept.shape("夏石镇", font: font, size: .pt(9), form: .horizontal) == first)
        #expect(counting.asked == 1)
        #expect(first == BoxShaper().shape("夏石镇", font: font, size: .pt(9), form: .horizontal))
    }

    @Test func anotherFontSizeOrFormIsAnotherShape() {
        let kept = KeptShapes(counting)
        _ = kept.shape("夏石镇", font: font, size: .pt(9), form: .horizontal)
        _ = kept.shape("夏石镇", font: FontName("head"), size: .pt(9), form: .horizontal)
        _ = kept.shape("夏石镇", font: font, size: .pt(10), form: .horizontal)
        _ = kept.shape("夏石镇", font: font, size: .pt(9), form: .vertical)
        #expect(counting.asked == 4)
    }

    /// é as one letter and as e with an accent are equal strings, but not equal glyphs.
    @Test func equalLettersOfOtherBytesAreShapedAnew() {
        let kept = KeptShapes(counting)
        let clusters = ["\u{e9}", "e\u{301}"].map { kept.shape($0, font: font, size: .pt(9), form: .horizontal) }
        #expect(counting.asked == 2)
        #expect(clusters.map { $0.map(\.text.unicodeScalars.count).reduce(0, +) } == [1, 2])
    }

    /// More than it keeps: all is shaped right all the same.
    @Test func whatIsTooMuchIsForgotten() {
        let kept = KeptShapes(counting)
        let texts = (0..<8).map { String(repeating: "字", count: 20_000) + String($0) }
        for text in texts + texts { #expect(kept.shape(text, font: font, size: .pt(9), form: .horizontal).count == 20_001) }
        #expect(counting.asked > 8)
    }
}
