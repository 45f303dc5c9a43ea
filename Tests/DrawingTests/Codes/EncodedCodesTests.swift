import Makeup
import Testing

@testable import Drawing

/// libqrencode's codes as make-up takes them.
struct EncodedCodesTests {
    /// The smallest version that holds a text: modules a side.
    @Test(arguments: [("1", 21), ("HELLO WORLD", 21), ("https://example.com/a", 25), (String(repeating: "报", count: 60), 53)])
    func takesTheSmallestVersion(text: String, side: Int) {
        #expect(EncodedCodes().matrix(of: text)?.side == side)
    }

    @Test func isTheSameEachTime() {
        #expect(EncodedCodes().matrix(of: "左江日报") == EncodedCodes().matrix(of: "左江日报"))
        #expect(EncodedCodes().matrix(of: "左江日报") != EncodedCodes().matrix(of: "左江日拔"))
    }

    @Test func holdsNoMoreThanACodeCan() {
        #expect(EncodedCodes().matrix(of: "") == nil)
        #expect(EncodedCodes().matrix(of: String(repeating: "a", count: 4000)) == nil)
    }
}
