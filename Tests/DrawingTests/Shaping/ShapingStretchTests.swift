import Testing

@testable import Drawing

@Suite struct ShapingStretchTests {
    @Test func partsChineseFromLatin() {
        let text = "征地3,500亩——“AVA”·é！"
        let bytes = Array(text.utf8)
        let parts = ShapingStretch.stretches(of: bytes, form: .horizontal).map {
            ($0.isHan ? "han " : "other ") + String(decoding: bytes[$0.bytes], as: UTF8.self)
        }
        #expect(parts == ["han 征地", "other 3,500", "han 亩——“", "other AVA", "han ”·", "other é", "han ！"])
    }

    @Test func takesVerticalFormsOfChineseOnly() {
        let features = ShapingStretch.stretches(of: Array("（A".utf8), form: .vertical).map { $0.features.contains("vert=1") }
        #expect(features == [true, false])
    }
}
