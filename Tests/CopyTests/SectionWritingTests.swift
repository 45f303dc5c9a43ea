import Source
import Testing

@testable import Copy

/// A section alone, and what is written of it beside its PDF.
struct SectionWritingTests {
    private let yaml = """
        layout: a/b
        folio: { paper: 报, date: 2026-01-15, weekday: 星期四, lunar: 农历乙巳年十一月廿七, page: 5, name: 专版 }
        headline: 题目
        lead: 开头说了12亩。
        figures: [{ number: 12, unit: 亩, label: 地, from: 说了12亩 }]
        sections:
          - id: one
            kicker: 引题
            heading: 头一节
            byline: 本报记者 某某
            paragraphs: |
              **要点。**价<5元&“好”。

              咘{咘|bù}井屯有8户,原有7户。
            stats: [{ number: 8, unit: 户, label: 人家, from: 井屯有8户 }]
            charts:
              - { kind: bar, title: 户数, figures: [{ number: 8, unit: 户, label: 今年, from: 井屯有8户 }, { number: 7, unit: 户, label: 去年, from: 原有7户 }] }
            pictures:
              - { file: pictures/a.svg, kind: illustration, caption: 一座山, credit: 本报制图, alt: 山 }
          - id: two
            heading: 第二节
            paragraphs: 只有一段。
        """

    private func edition() throws -> Edition { try EditionReader.read(YAMLReader.read(Array(yaml.utf8), file: "e.yaml"), id: "e").edition }

    @Test func aSectionAloneKeepsThePapersHeadAndItsOwnParts() throws {
        let whole = try edition()
        let alone = whole.alone(whole.sections[0])
        #expect(alone.sections == [whole.sections[0]])
        #expect(alone.folio == whole.folio && alone.headline == whole.headline)
        #expect(alone.lead.isEmpty && alone.figures.isEmpty && alone.closing.isEmpty && alone.pictures.isEmpty && alone.note == nil)
    }

    @Test func asText() throws {
        #expect(
            SectionText(try edition().sections[0]).text == """
                引题

                头一节

                本报记者 某某

                要点。价<5元&“好”。

                咘咘（bù）井屯有8户，原有7户。

                人家：8户

                户数
                今年：8户
                去年：7户

                ［图］一座山　本报制图

                """)
    }

    @Test func asHTML() throws {
        let edition = try edition()
        let html = SectionHTML(edition.sections[0], folio: edition.folio, language: "zh-Hans-CN") { "x/" + $0 }.html
        for line in [
            "<html lang=\"zh-Hans-CN\">", "<article id=\"one\">", "<p>引题</p>", "<h1>头一节</h1>", "<p>本报记者 某某</p>",
            "<time datetime=\"2026-01-15\">", "<p><strong>要点。</strong>价&lt;5元&amp;“好”。</p>",
            "<p>咘<ruby>咘<rp>（</rp><rt>bù</rt><rp>）</rp></ruby>井屯有8户，原有7户。</p>", "<div><dt>人家</dt><dd>8户</dd></div>",
            "<caption>户数</caption>",
            "<img src=\"x/Editions/e/pictures/a.svg\" alt=\"山\"/>", "<figcaption>一座山　<small>本报制图</small></figcaption>",
        ] { #expect(html.contains(line), "\(line) in \(html)") }
    }
}
