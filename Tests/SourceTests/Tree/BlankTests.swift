import Source
import Testing

struct BlankTests {
    @Test func blanksAreWhatUnicodeCallsWhiteSpace() {
        let differing = (UInt32(0)...0x10ffff).compactMap(Unicode.Scalar.init).filter { $0.isBlank != $0.properties.isWhitespace }
        #expect(differing == [])
    }

    @Test func aTextWithoutBlanksKeepsAllElse() { #expect(" 夏　石\u{2009}镇\n2026 ".withoutBlanks == "夏石镇2026") }
}
