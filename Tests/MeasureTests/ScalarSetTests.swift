import Measure
import Testing

struct ScalarSetTests {
    @Test func itHoldsItsMembersAlone() {
        let set: ScalarSet = "，。！"
        let members = (0..<0x11_000).compactMap(Unicode.Scalar.init).filter(set.contains)
        #expect(members == ["。", "！", "，"])
        #expect(!ScalarSet("").contains("a"))
    }
}
