import Testing

@testable import Proof

struct FigureTwiceCheckTests {
    @Test(arguments: [
        "累计征地3500亩。\n该镇累计完成征地▲3600亩。",
        "全镇村级集体经济收入达1141.02万元。\n村级集体经济收入▲1142.02万元。",
        "全镇共10个行政村。\n全镇共▲12个行政村。",
        "累计征地超3500亩。\n累计征地▲3500亩。",
    ])
    func findsOneThingWithTwoFigures(_ text: String) throws {
        try MeaningSample.expect(.figureTwice, at: MeaningSample.section(text))
    }

    @Test(arguments: [
        "累计征地3500亩。\n累计征地3500亩。", "累计征地3500亩。\n其中累计征地600亩。", "2024年累计征地3500亩。\n2025年累计征地3600亩。", "整改隐患4200余处；整改隐患200余处。",
        "培训20场。\n培训30场。", "累计征地3500亩。\n累计征地12宗。", "征地由3500亩增至3600亩。\n征地3500亩。", "投入1.2亿元。\n投入12000万元。",
    ])
    func letsAloneWhatMayDiffer(_ text: String) throws {
        try MeaningSample.expect(.figureTwice, at: MeaningSample.section(text))
    }

    @Test func holdsALabelAgainstTheText() throws {
        let text = MeaningSample.section(
            "累计征地3500亩。\n完成征地▲3600亩。", "    stats: [{ number: 3500, unit: 亩, label: 累计征地, from: 累计征地3500亩 }]\n")
        try MeaningSample.expect(.figureTwice, at: text)
    }
}
