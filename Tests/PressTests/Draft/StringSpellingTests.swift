import Testing

@testable import Press

struct StringSpellingTests {
    private func spelled(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        StringSpelling.write(bytes, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func textReadsAsItIsWithItsBracketsEscaped() {
        #expect(spelled(Array("D:20260115000000+08'00".utf8)) == "(D:20260115000000+08'00)")
        #expect(spelled(Array("a(b)\\c\n\t".utf8)) == "(a\\(b\\)\\\\c\\n\\t)")
        #expect(spelled(Array("abcd\u{7f}".utf8)) == "(abcd\\177)")
        #expect(spelled([]) == "()")
    }

    @Test func otherBytesAreSpelledInHexadecimal() {
        #expect(spelled([0xfe, 0xff, 0x4e, 0x2d]) == "<feff4e2d>")
        #expect(spelled([0]) == "<00>")
    }

    /// ISO 32000-1, annex D.2: what PDFDocEncoding lacks goes as UTF-16.
    @Test(
        arguments: [
            ("plain", Array("plain".utf8)), ("—€é", [0x84, 0xa0, 0xe9]), ("“”", [0x8d, 0x8e]), ("中", [0xfe, 0xff, 0x4e, 0x2d]),
            ("a𠮷", [0xfe, 0xff, 0, 0x61, 0xd8, 0x42, 0xdf, 0xb7]), ("\u{ad}", [0xfe, 0xff, 0, 0xad]), ("", []),
        ] as [(String, [UInt8])]) func textIsEncodedAsDocumentsStateIt(text: String, bytes: [UInt8])
    {
        #expect(TextString.bytes(of: text) == bytes)
    }
}
