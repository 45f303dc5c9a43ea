import Testing

@testable import Proof

struct RatioCheckTests {
    @Test(arguments: [
        "收入由2000元增至3000元，增长50%。", "收入由2000元增至3000元，▲增长60%。", "面积由2平方公里扩至6平方公里，扩大2倍。", "面积由2平方公里扩至6平方公里，▲扩大3倍。",
        "产量由30吨降到20吨，下降33.3%。", "产量由30吨降到20吨，▲下降50%。", "比例由80%提高到90%，提高10个百分点。", "比例由80%提高到90%，▲提高12个百分点。",
        "收入由1.2万元增加到1.8万元，年均增长8%。", "收入由近2万元增至3万元，增长60%。", "面积由2平方公里扩至6平方公里，▲增加3平方公里。", "收入从2020年的1.2万元增加到2025年的1.8万元，增长50%。",
        "产值由3亿元增至10亿元，增长233.3%。", "产值由3亿元增至10亿元，▲增长133.3%。",
    ])
    func worksGrowthOutAgain(_ text: String) throws {
        try MeaningSample.expect(.ratio, at: MeaningSample.section(text))
    }

    private func bars(_ title: String, _ figures: [(String, String, String)]) -> String {
        let text = figures.map { "\($0.0)\($0.1.filter { $0 != "▲" })\($0.2)" }.joined(separator: "，") + "。"
        let entries = figures.map {
            "          - { number: \($0.1), unit: \"\($0.2)\", label: \($0.0), from: \"\($0.0)\($0.1.filter { $0 != "▲" })\($0.2)\" }\n"
        }
        return MeaningSample.section(text, "    charts:\n      - kind: bar\n        title: \(title)\n        figures:\n" + entries.joined())
    }

    @Test func addsUpSharesAndTotals() throws {
        try MeaningSample.expect(.ratio, at: bars("▲产业占比", [("甲业", "40", "%"), ("乙业", "70", "%")]))
        try MeaningSample.expect(.ratio, at: bars("产业占比", [("甲业", "40", "%"), ("乙业", "60", "%")]))
        try MeaningSample.expect(.ratio, at: bars("两率", [("甲率", "40", "%"), ("乙率", "70", "%")]))
        try MeaningSample.expect(.ratio, at: bars("用地", [("甲地", "40", "亩"), ("乙地", "70", "亩"), ("合计", "▲100", "亩")]))
        try MeaningSample.expect(.ratio, at: bars("用地", [("甲地", "40", "亩"), ("乙地", "70", "亩"), ("合计", "110", "亩")]))
    }

    @Test(arguments: [("用地▲增长3倍", "2", "6"), ("用地增长2倍", "2", "6")])
    func holdsATitleAgainstBeforeAndAfter(_ title: String, _ before: String, _ after: String) throws {
        let from = "由\(before)亩扩至\(after)亩"
        let rest =
            "    charts:\n      - kind: before-after\n        title: \(title)\n        figures:\n          - { number: \(before), unit: 亩, label: 前, from: \(from) }\n          - { number: \(after), unit: 亩, label: 后, from: \(from) }\n"
        let (found, places) = try MeaningSample.findings(MeaningSample.section("用地\(from)。", rest))
        #expect(found.filter { $0.id == "meaning.ratio" }.map { "\($0.position!.line):\($0.position!.column)" } == places, "\(found)")
    }
}
