import Testing

@testable import Press

struct ContentLexerTests {
    private func kinds(_ text: String) -> [ContentToken.Kind] {
        ContentLexer(Array(text.utf8)).map(\.kind).filter { $0 != .space }
    }

    @Test func tellsTokensApart() {
        #expect(
            kinds("1 -.5 /a#20b (x\\)(y)) <0a> [true] <</K null>> BT") == [
                .number, .number, .name, .string, .hexString, .arrayStart, .keyword, .arrayEnd, .dictionaryStart, .name, .keyword,
                .dictionaryEnd, .keyword,
            ])
    }

    @Test func commentsAreSpace() { #expect(kinds("1 % (not a string\n2") == [.number, .number]) }

    @Test func inlineImageDataIsOneToken() {
        #expect(kinds("BI /W 1 ID \u{1}(EIx EI Q") == [.keyword, .name, .number, .keyword, .imageData, .keyword, .keyword])
    }

    @Test(arguments: ["(open", "<0a", "> 1", ")", "{", "BI ID never"])
    func damageIsAToken(_ text: String) { #expect(kinds(text).contains(.damaged)) }

    /// Whatever the bytes are, the tokens cover them all, in order, without a gap.
    @Test(arguments: 0..<200)
    func tokensPutTogetherAreTheStream(_ seed: Int) {
        var random = Dice(seed: seed)
        let alphabet = Array("()<>[]{}/% \n\r\\09.-+abqQBTEIDk'\"*#\u{0}".utf8)
        let bytes = (0..<400).map { _ in random.roll(20) == 0 ? UInt8(random.roll(256)) : alphabet[random.roll(alphabet.count)] }
        var rebuilt: [UInt8] = []
        for token in ContentLexer(bytes) {
            #expect(token.start == rebuilt.count && token.end > token.start)
            rebuilt += bytes[token.start..<token.end]
        }
        #expect(rebuilt == bytes)
    }
}

/// Numbers that look random and are the same in every run.
struct Dice {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 33) % sides
    }
}
