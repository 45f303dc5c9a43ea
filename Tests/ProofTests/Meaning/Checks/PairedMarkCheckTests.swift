import Testing

@testable import Proof

struct PairedMarkCheckTests {
    @Test(arguments: [
        "他说“好”。", "他说▲“好。", "他说好▲”。", "“他说‘好’了”。", "“他说▲“好”了”。", "《读▲《论语》书》", "村（社区）", "村▲（社区", "村社区▲）", "（他说▲“好）了", "1）先来", "先来；2）再来",
        "it’s好", "“头一段\n“第二段”", "▲“头一段\n第二段▲”", "「说『好』吧」", "(A）的",
    ])
    func pairsAndNests(_ text: String) throws {
        try MeaningSample.expect(.pairedMark, at: MeaningSample.section(text))
    }

    @Test func takesEachHeadByItself() throws {
        try MeaningSample.expect(.pairedMark, at: MeaningSample.section("文。").replacing("headline: 题", with: "headline: 题▲“目"))
    }
}
