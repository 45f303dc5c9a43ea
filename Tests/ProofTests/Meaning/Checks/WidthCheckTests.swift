import Testing

@testable import Proof

struct WidthCheckTests {
    @Test(arguments: [
        "共▲３０个", "▲ＡＢ级", "增产▲.", "增产▲.减耗", "他▲'说", "从此▲--好", "从此▲...好", "吐鲁番-哈密盆地", "3.5亩", "3▲．5亩", "3▲，500亩", "3，5，7亩", "共▲。。", "共▲，。",
        "好▲！。", "好！！", "好？！", "叠用（！！！、？？？）", "从此▲…好", "从此……好", "从此——好", "▲夏 石镇", "在PDF 里", "种植+加工", "10～20亩", "他说：“好。”", "A、B两组", "约▲~三亩",
    ])
    func findsSlipsOfWidth(_ text: String) throws {
        let (found, places) = try MeaningSample.findings(MeaningSample.section(text))
        let slips = found.filter { $0.id == "meaning.width" }
        #expect(slips.map { "\($0.position!.line):\($0.position!.column)" } == places, "\(text) \(found)")
    }

    @Test func letsAHeadingHaveItsSpace() throws {
        try MeaningSample.expect(.width, at: MeaningSample.section("文。").replacing("heading: 头", with: "heading: 党建引领 筑牢根基"))
    }
}
