/// Copy that cannot stand: what an edition lacks, says twice, or says of its own text that is not so.
extension Fixture {
    static let copy: [Fixture] = [
        Fixture(
            "no sections", "copy.no-sections",
            changes: [
                .text(
                    SampleProject.edition,
                    "layout: sample/page\nfolio: { paper: 报, date: 2026-01-15, page: 5, name: 专版 }\nheadline: 题\nsections: ▲[]\n")
            ]),
        Fixture(
            "sections missing", "source.missing-key",
            changes: [
                .text(
                    SampleProject.edition, "▲layout: sample/page\nfolio: { paper: 报, date: 2026-01-15, page: 5, name: 专版 }\nheadline: 题\n")
            ]),
        Fixture("blank heading", "source.empty-value", edition: "heading: 头一节", "heading: ▲\"　\""),
        Fixture("heading left open", "source.empty-value", edition: "heading: 头一节", "▲heading:"),
        Fixture("id twice", "copy.doubled-id", edition: "id: two", "id: ▲one"),
        Fixture("id in Chinese", "source.identifier", edition: "id: two", "id: ▲二"),
        Fixture("impossible date", "copy.date", edition: "date: 2026-01-15, weekday: 星期四, lunar: 农历乙巳年十一月廿七", "date: ▲2026-02-30"),
        Fixture("wrong weekday", "copy.date", edition: "weekday: 星期四", "weekday: ▲星期五"),
        Fixture("wrong lunar date", "copy.date", edition: "农历乙巳年十一月廿七", "▲农历乙巳年十一月廿八"),
        Fixture("over-long paragraph", "copy.too-long", edition: "这一节只有一段。", "▲" + String(repeating: "字", count: 20_001)),
        Fixture("over-long heading", "copy.too-long", edition: "头一节", "▲" + String(repeating: "字", count: 501)),
        Fixture(
            "over-long section", "copy.too-long", edition: "这一节只有一段。", "▲|\n" + String(repeating: "      字字字字字字字字字\n\n", count: 20_001)),
        Fixture("unbalanced strong", "copy.unbalanced-mark", edition: "第二段说的", "第二段▲**说的"),
        Fixture("unbalanced brace", "copy.unbalanced-mark", edition: "第二段说的", "第二段▲{咘|bù说的"),
        Fixture("unknown mark", "copy.unknown-mark", edition: "第二段说的", "第二段▲{咘}说的"),
        Fixture("figure not in the text", "copy.stat-not-in-text", edition: "from: 征地超3500亩", "from: ▲征地超3600亩"),
        Fixture("figure without its 超", "copy.stat-bound", edition: "- { qualifier: 超, number: ", "- { number: ▲"),
        Fixture(
            "another number than the text's", "copy.stat-differs", edition: "- { qualifier: 超, number: 3500",
            "- { qualifier: 超, number: ▲350"),
        Fixture("layout missing", "file.missing", edition: "sample/page", "▲sample/pgae"),
        Fixture("layout climbs out", "layout.name", edition: "sample/page", "▲../page"),
        Fixture("layout without a paper", "layout.name", edition: "sample/page", "▲page"),
        Fixture(
            "section without a place", "makeup.no-place", edition: "    paragraphs: 这一节只有一段。\n",
            "    paragraphs: 这一节只有一段。\n  - ▲id: three\n    heading: 多\n    paragraphs: 多\n"),
        Fixture("kicker without a place", "makeup.no-place", edition: "headline:", "kicker: ▲引题\nheadline:"),
        Fixture(
            "place without a section", "makeup.nothing-for-block", page: "{ kind: section, number: 2 }",
            "▲{ kind: section, number: 3 }, { kind: section, number: 2 }"),
        Fixture(
            "place without a lead", "makeup.nothing-for-block",
            changes: [.edit(SampleProject.edition, "lead: \(SampleProject.lead)\n", "")],
            at: .before("{ kind: lead }", in: SampleProject.page)),
        Fixture(
            "one section in two places", "makeup.twice", page: "{ kind: section, number: 2 }",
            "▲{ kind: section, number: 2 }, { kind: section, number: 2 }"),
    ]
}
