import Measure
import Testing

@Suite struct KeptDigestTests {
    @Test func itIsTheDigest() {
        let kept = KeptDigest()
        for _ in 0..<2 { #expect(kept.hex(of: Array("abc".utf8)) == SHA256.hex(of: Array("abc".utf8))) }
    }
}
