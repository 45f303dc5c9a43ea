import Testing

@testable import Press

struct UnpackingCheckTests {
    /// 32 MiB of zeros, deflated to about 32 KiB.
    private static let bomb = Deflate.bytes([UInt8](repeating: 0, count: 32 << 20), level: 9)

    private func file(_ streams: [[UInt8]], after keyword: String = "stream\n") -> [UInt8] {
        streams.reduce(Array("%PDF-1.6\n".utf8)) { $0 + Array("1 0 obj\n<<>>\n\(keyword)".utf8) + $1 + Array("\nendstream\nendobj\n".utf8) }
    }

    @Test(arguments: ["stream\n", "stream\r\n", "stream\r"])
    func aBombIsMeasured(_ keyword: String) {
        #expect(!UnpackingCheck.passes(file([Self.bomb], after: keyword), limit: 16 << 20))
        #expect(UnpackingCheck.passes(file([Self.bomb], after: keyword), limit: 64 << 20))
    }

    @Test func severalCountTogether() {
        #expect(!UnpackingCheck.passes(file([Self.bomb, Self.bomb, Self.bomb]), limit: 80 << 20))
    }

    @Test func otherDataPass() {
        #expect(UnpackingCheck.passes([]))
        #expect(UnpackingCheck.passes(Array("stream".utf8)))
        #expect(UnpackingCheck.passes(file([[UInt8](repeating: 0x78, count: 40_000)]), limit: 1))
    }
}
