import Measure
import Testing

@Suite struct StringScalarsTests {
    @Test(arguments: ["", "abc", "夏石镇é𯿰", "e\u{301}\u{0}x"]) func itIsTheStringOfItsScalars(text: String) {
        #expect(Array(String(scalars: Array(text.unicodeScalars)).utf8) == Array(text.utf8))
        #expect(Array(String(scalars: Array(text.unicodeScalars).dropFirst()).utf8) == Array(String(text.unicodeScalars.dropFirst()).utf8))
    }
}
