import Testing

@testable import Proof

struct NumeralCheckTests {
    @Test(arguments: [
        "补助▲3千元", "共▲1百零8人", "重5千克", "长3千米", "5万元", "提高5个百分点", "二▲0二六年", "二▲○二六年", "二〇二六年", "约▲三、四十人", "三、四年级", "三四十人", "有▲七、八个", "第一、二个",
        "一、二、三个", "▲20几个", "二十几个", "亩产▲10-20吨", "亩产10～20吨", "▲10－20%", "▲15～30%", "15%～30%", "▲9～16亿元", "9亿～16亿元", "2021-2025年",
        "电话0771-5555", "增长▲.5倍",
        "增长0.5倍", "▲近100余人", "近100人", "▲超过50人以上", "减少▲2倍", "减少20%", "▲1月15号开会", "1月15日开会", "▲2026年1月15号",
    ])
    func knowsTheStandard(_ text: String) throws {
        let (found, places) = try MeaningSample.findings(MeaningSample.section(text))
        let slips = found.filter { $0.id == "meaning.numeral" }
        #expect(Set(slips.map { "\($0.position!.line):\($0.position!.column)" }) == Set(places), "\(text) \(found)")
    }

    @Test func wantsOneSpellingOfAUnit() throws {
        try MeaningSample.expect(.numeral, at: MeaningSample.section("面积6平方公里。\n规划8▲km²。"))
        try MeaningSample.expect(.numeral, at: MeaningSample.section("面积6平方公里。\n规划8平方公里，路长3公里。"))
    }
}
