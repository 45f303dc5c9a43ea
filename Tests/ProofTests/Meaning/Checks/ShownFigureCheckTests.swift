import Testing

@testable import Proof

struct ShownFigureCheckTests {
    private func page(headline: String, _ text: String, _ rest: String = "") -> String {
        MeaningSample.section(text, rest).replacing("headline: 题", with: "headline: \(headline)")
    }

    @Test(arguments: [
        ("恢复耕地10163.17亩", "累计恢复耕地10163.17亩。"), ("征地▲3500亩", "累计征地超3500亩。"), ("征地▲超3600亩", "累计征地超3500亩。"), ("投入1.2亿元", "投入12000万元。"),
        ("投入▲1.2亿", "投入12500万元。"), ("1月15日起施行", "即日起施行。"), ("2026年施政要点", "施政要点。"), ("第3届运动会", "运动会开幕。"), ("▲３０个项目", "20个项目。"),
        ("80%的农户", "百分之八十的农户。"), ("连续22年安全", "全镇连续二十二年安全。"), ("打造3A级景区", "景区落成。"),
    ])
    func holdsTheHeadlineAgainstTheText(_ headline: String, _ text: String) throws {
        let (found, places) = try MeaningSample.findings(page(headline: headline, text))
        let figures = found.filter { $0.id == "meaning.shown-figure" }
        #expect(figures.map { "\($0.position!.line):\($0.position!.column)" } == places, "\(found)")
    }

    @Test func holdsACaptionAgainstItsSectionAlone() throws {
        let rest =
            "    pictures: [{ file: a.svg, kind: photo, alt: 图, caption: 新修▲30座桥 }]\n  - id: two\n    heading: 尾\n    paragraphs: 修桥30座。\n"
        try MeaningSample.expect(.shownFigure, at: MeaningSample.section("修桥20座。", rest))
    }

    @Test func saysWhatTheTextSays() throws {
        let (found, _) = try MeaningSample.findings(page(headline: "征地3500亩", "累计征地超3500亩。"))
        #expect(found.map(\.hint) == ["the text says '超3500亩': make them agree"])
    }
}
