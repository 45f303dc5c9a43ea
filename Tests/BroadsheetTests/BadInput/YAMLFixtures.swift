/// Text that is not the YAML it should be.
extension Fixture {
    private static let file = SampleProject.edition
    private static func whole(_ name: String, _ id: String, _ text: String) -> Fixture { Fixture(name, id, changes: [.text(file, text)]) }

    /// Nine levels of ten aliases each.
    private static let bomb =
        "a0: &a0 [x]\n"
        + (1...9).map { n in
            "a\(n): &a\(n) [" + (0..<10).map { n == 2 && $0 == 6 ? "▲*a\(n - 1)" : "*a\(n - 1)" }.joined(separator: ", ") + "]\n"
        }.joined()
    private static let keyBomb = "? [" + (0..<17).map { $0 == 16 ? "▲*a" : "*a" }.joined(separator: ", ") + "]\n: x\n"

    static let yaml: [Fixture] = [
        whole("empty file", "yaml.empty", "▲"),
        whole("comments alone", "yaml.empty", "▲# nothing\n"),
        whole("alias bomb", "yaml.aliases", bomb),
        whole("alias bomb in a key", "yaml.aliases", keyBomb),
        whole("nesting of lists", "yaml.nesting", "a: " + String(repeating: "[", count: 63) + "▲[" + String(repeating: "[", count: 10_000)),
        whole(
            "nesting of groups", "yaml.nesting",
            (0..<200).map { String(repeating: " ", count: $0) + ($0 == 65 ? "▲a:\n" : "a:\n") }.joined()),
        Fixture(
            "invalid UTF-8", "yaml.encoding", changes: [.bytes(file, Array("layout: ".utf8) + [0xff, 0xfe, 0x0a])], at: .file(file + ":1:9")
        ),
        Fixture("UTF-16", "yaml.encoding", changes: [.bytes(file, [0xff, 0xfe, 0x61, 0, 0x3a, 0])], at: .file(file + ":1:1")),
        Fixture(
            "surrogate in UTF-8", "yaml.encoding", changes: [.bytes(file, Array("a: b".utf8) + [0xed, 0xa0, 0x80, 0x0a])],
            at: .file(file + ":1:5")),
        Fixture("control character", "yaml.control", edition: "题目", "题▲\u{1b}[2J目"),
        Fixture("escaped control character", "yaml.control", edition: "题目", "\"题▲\\0目\""),
        Fixture("tab", "yaml.tab", edition: "    heading: 头一节", "▲\theading: 头一节"),
        Fixture("doubled key", "yaml.doubled-key", edition: "lead:", "▲headline: 又一题\nlead:"),
        Fixture("unclosed quote", "yaml.unclosed-quote", edition: "headline: 题目", "headline: ▲\"题目"),
        Fixture(
            "unclosed bracket", "yaml.unclosed-bracket",
            edition: "{ file: pictures/hill.svg, kind: illustration, alt: 一座山 }\nsections:",
            "▲{ file: pictures/hill.svg, kind: illustration, alt: 一座山\nsections:"),
        Fixture("tag", "yaml.tag", edition: "headline: 题目", "headline: ▲!!python/object:os.system 题目"),
        Fixture("merge marker", "yaml.merge", edition: "lead:", "▲<<: { a: 1 }\nlead:"),
        Fixture("second document", "yaml.documents", edition: "lead:", "▲---\nlead:"),
        Fixture("text with a colon", "yaml.colon", edition: "headline: 题目", "headline: 题目▲: 副题"),
        Fixture("run-in lead without quotes", "yaml.star", edition: "paragraphs: 这一节只有一段。", "paragraphs: ▲**这一节**只有一段。"),
        Fixture("leading zero", "source.number", edition: "page: 5", "page: ▲010"),
        Fixture("base sixty", "source.number", edition: "page: 5", "page: ▲1:30"),
        Fixture("full-width digits", "source.number", edition: "page: 5", "page: ▲５"),
        Fixture("exponent", "source.number", edition: "page: 5", "page: ▲1e3"),
        Fixture("unknown key", "source.unknown-key", edition: "headline:", "▲kiker: 引题\nheadline:"),
        Fixture("list for a text", "source.wrong-kind", edition: "headline: 题目", "headline: ▲[题, 目]"),
        Fixture(
            "four faults at once", "source.unknown-key", "source.range", "source.empty-value", "copy.unbalanced-mark",
            changes: [
                .edit(file, "page: 5, name: 专版", "▲nme: 专版, page: ▲0, name: ▲\" \""), .edit(file, "另一件事", "▲**另一件事"),
            ]),
        Fixture("list as the whole", "source.wrong-kind", changes: [.text(file, "▲- a\n- b\n")]),
    ]
}
