import Testing

@testable import Drawing

@Suite struct TextChunksTests {
    @Test(arguments: [10, 64, 1000])
    func coversTheTextInWholeCharacters(most: Int) {
        let text = Array(String(repeating: "夏石，镇e\u{301}，，，，，，", count: 60).utf8)
        let ranges = TextChunks(text, most: most).ranges
        #expect(ranges.map(\.lowerBound) == [0] + ranges.dropLast().map(\.upperBound))
        #expect(ranges.last?.upperBound == text.count)
        #expect(ranges.allSatisfy { text[$0.lowerBound] & 0xc0 != 0x80 })
    }
}
