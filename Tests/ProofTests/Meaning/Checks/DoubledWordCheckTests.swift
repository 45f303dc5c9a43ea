import Layout
import Testing

@testable import Proof

struct DoubledWordCheckTests {
    @Test(arguments: [
        "美丽▲的的村庄", "为了了解情况", "取得▲了了成绩", "以此为目的的活动", "▲发展发展经济", "常常天天一一", "研究研究再说", "▲高质量高质量发展", "产业业态", "人民民主", "▲推动推动推", "▲一二一二", "听着听着睡了",
        "▲走到走到",
    ])
    func findsWhatIsWrittenTwice(_ text: String) throws {
        try MeaningSample.expect(
            .doubledWord, at: MeaningSample.section(text), Stylebook(neverDoubled: "的了", doubled: ["了解", "目的", "研究研究", "*着*着"]))
    }
}
