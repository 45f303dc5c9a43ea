import Testing

@testable import Source

struct YAMLReaderTests {
    private func tree(_ text: String) throws -> String { try YAMLReader.read(Array(text.utf8), file: "a.yaml").root.description }

    @Test func keepsOrderTextAndPlaces() throws {
        let text = """
            name: 左江日报
            numbers: [010, 1:30, no, ~]
            sections:
              - id: one
                heading: "党建\\t引领"
            """
        #expect(
            try tree(text) == """
                1:1 mapping
                  1:1 name:
                    1:7 '左江日报'
                  2:1 numbers:
                    2:10 list
                      2:11 '010'
                      2:16 '1:30'
                      2:22 'no'
                      2:26 '~'
                  3:1 sections:
                    4:3 list
                      4:5 mapping
                        4:5 id:
                          4:9 'one'
                        5:5 heading:
                          5:14 '党建\\u{9}引领'
                """)
    }

    /// RFC 8259, section 7: surrogate pairs, and line ends as a web form sends them.
    @Test func readsTheEscapesOfJSON() throws {
        let text = try YAMLReader.read(Array(#"{"a": "一\ud842\udfb7家\/二\r\n三\r四", "b": "\\ud842\\udfb7"}"#.utf8), file: "a.json").root
        guard case .mapping(let entries) = text.content, case .text(let a) = entries[0].value.content else {
            Issue.record("no texts")
            return
        }
        #expect(a.string == "一𠮷家/二\n三\n四")
        #expect((0..<a.string.unicodeScalars.count).map { a.position(at: $0).column } == [8, 9, 21, 22, 24, 27, 29, 30, 32])
        #expect(entries[1].value.description.hasSuffix(#"'\ud842\udfb7'"#))
    }

    @Test func readsJSONAndByteOrderMarks() throws {
        #expect(try tree("\u{feff}{\"a\": [\"b\"]}") == "1:1 mapping\n  1:3 a:\n    1:7 list\n      1:8 'b'")
    }

    /// Each character of a text is looked up in the file again: the character there must be the one of the text.
    @Test(arguments: [
        "a: 一二三 四五\n", "a: '一''二'\n", "a: \"一\\u4e8c\\t三\"\n", "a:\n  一二\n  三四\n\n  五\n", "a: |\n  一二\n\n    三\n  四\n",
        "a: >\n  一二\n  三四\n\n  五\nb: c\n",
        "a: |2\n    一\n  二\n", "- a: |-\n    一二\n    三\n", "a: \"一二\n  三四\"\n", "a: &x 一二\nb: *x\n", "a: |\r\n  一\r\n  二\r\n",
        "a: |\n\n\n  一\n",
    ])
    func knowsWhereEachCharacterStood(_ sample: String) throws {
        let lines = sample.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(Array.init)
        func visit(_ node: SourceNode) {
            switch node.content {
            case .list(let items): items.forEach(visit)
            case .mapping(let entries): for entry in entries { visit(entry.value) }
            case .text(let text):
                for (offset, scalar) in text.string.unicodeScalars.enumerated() where scalar.properties.isIdeographic {
                    let place = text.position(at: offset)
                    let written = lines[place.line - 1][place.column - 1]
                    #expect(written == scalar || written == "\\", "\(scalar) at \(place)")
                }
            }
        }
        visit(try YAMLReader.read(Array(sample.utf8), file: "a.yaml").root)
    }

    /// JSON as programs write it: keys and brackets at the margin.
    @Test(arguments: [
        "{\n\"a\": 1,\n\"b\": [\n{\n\"c\": 2\n}\n]\n}\n", "{\"a\": 1,\n\"b\": [\n{\"c\": 2},\n{\"d\": [{\"e\": 3},\n{\"f\": 4}]}]}",
    ])
    func readsJSONAtTheMargin(_ json: String) throws {
        #expect(Marked(json).findings().isEmpty)
    }

    @Test(arguments: [
        ("yaml.tab", "a:\n▲\tb: c\n"),
        ("yaml.tab", "a:\n  ▲\tb: c\n"),
        ("yaml.unclosed-quote", "a: ▲\"one\nb: two\n"),
        ("yaml.doubled-key", "a: 1\nb: 2\n▲a: 3\n"),
        ("yaml.doubled-key", "x:\n  - heading: 1\n    b: 2\n    ▲heading: 3\n"),
        ("yaml.merge", "a: &x {b: 1}\nc:\n  ▲<<: *x\n"),
        ("yaml.tag", "a: ▲!!int 3\n"),
        ("yaml.tag", "a: ▲!include secret.yaml\n"),
        ("yaml.documents", "a: 1\n▲---\nb: 2\n"),
        ("yaml.directive", "▲%YAML 1.1\n---\na: 1\n"),
        ("yaml.control", "a: 一▲\u{1b}二\n"),
        ("yaml.control", "a: 一▲\u{200b}二\n"),
        ("yaml.control", "a: 一▲\u{ad}二\n"),
        ("yaml.control", "a: 一▲\u{fe0f}二\n"),
        ("yaml.control", "▲\u{2060}a: 一\n"),
        ("yaml.control", "a: \"一▲\\u200b二\"\n"),
        ("yaml.remark", "a: 左江队夺得 ▲#1 种子席位\n"),
        ("yaml.remark", "a: 左江队 ▲# 备注\n"),
        ("yaml.remark", "a: 微博话题  ▲#左江之美# 阅读量破亿\n"),
        ("yaml.remark", "- 左江 ▲#1\n"),
        ("yaml.remark", "a: 左江\n  ▲#话题#\nb: 1\n"),
        ("yaml.colon-missing", "a: 1\nkicker▲：一\n"),
        ("yaml.colon-missing", "a: 1\nkicker▲:一\n"),
        ("yaml.merge-marker", "a: 1\n▲<<<<<<< ours\nb: 2\n"),
        ("yaml.merge-marker", "a: |\n  一\n  ▲<<<<<<< ours\n  二\n  ▲=======\n  三\n  ▲>>>>>>> theirs\nb: 1\n"),
        ("yaml.merge-marker", "a: |\n  一\n▲<<<<<<< ours\n  二\n▲||||||| base\n  三\n▲=======\n  四\n▲>>>>>>> theirs\nb: 1\n"),
        ("yaml.merge-marker", "a: \"一\n  ▲<<<<<<<\n  二\"\n"),
        ("yaml.indentation", "a:\n▲　　b: 1\n"),
        ("yaml.indentation", "a: |\n    一\n  ▲二\nb: 1\n"),
        ("yaml.unclosed-quote", "a:\n  b: ▲\"一\n  c: 二\nd: \"三\"\n"),
        ("yaml.control", "a: 一▲\u{2028}二\n"),
        ("yaml.control", "a: \"一▲\\0二\"\n"),
        ("yaml.colon", "a: b▲: c\n"),
        ("yaml.colon-missing", "a: 1\n▲b\nc: 2\n"),
        ("yaml.star", "a: ▲**重点**。\n"),
        ("yaml.unclosed-bracket", "a: ▲[1, 2\nb: 3\n"),
        ("yaml.alias", "a: ▲*none\n"),
        ("yaml.key", "▲[a]: b\n"),
        ("yaml.quote-needed", "a: ▲@b\n"),
        ("yaml.block", "a: | ▲text\n  b\n"),
    ])
    func pointsAtTheFault(_ id: String, _ sample: String) {
        let marked = Marked(sample)
        let found = marked.findings()
        #expect(Set(found.map(\.id)) == [id], "\(found)")
        #expect(found.map(\.position) == marked.places)
    }

    @Test(arguments: [
        "a: 三月三歌圩开唱   # the headline of the page\n", "columns: 4 # four\n", "a: \"左江队 #1\"\n", "# 备注\na: 1\n", "a: 1\n# 备注\nb: 2\n",
        "a: C#\n",
        "a: 左江　#话题#\n", "a: \"一\n  b: 二\"\n", "a: [一,\n  二\n]\n", "a: |\n  一 #1\n  b：二\n", "{\n\"a\": 1,\n\"b\": 2\n}\n",
    ])
    func letsRemarksAndLongTextsStand(_ text: String) { #expect(Marked(text).findings() == []) }

    @Test(arguments: ["", "\n", "# nothing\n", "---\n"])
    func refusesAFileWithoutContent(_ text: String) {
        #expect(Marked(text).findings().map(\.id) == ["yaml.empty"])
    }

    @Test func reportsSeveralFaultsInOneRun() {
        let marked = Marked("one: 1\n▲one: 2\ntwo:\n  three: 3\n  ▲three: 4\n  ▲three: 5\nfour: ▲!x y\n")
        let found = marked.findings()
        #expect(found.map(\.id) == ["yaml.doubled-key", "yaml.doubled-key", "yaml.doubled-key", "yaml.tag"])
        #expect(found.map(\.position) == marked.places)
    }

    @Test func namesTheLineOfAWrongByte() throws {
        let refusal = #expect(throws: Refusal.self) { try YAMLReader.read(Array("a: 1\nb: ".utf8) + [0xc4, 0xe3], file: "sample.yaml") }
        #expect(refusal?.diagnostics.map { "\($0)".split(separator: "\n")[0] } == ["sample.yaml:2:4: error: byte 0xC4 is not UTF-8 text"])
    }

    @Test func refusesDeepNestingBeforeComposing() {
        for text in [
            String(repeating: "[", count: 100_000), String(repeating: "- ", count: 5_000) + "a", String(repeating: "{a: ", count: 70) + "b",
        ] {
            #expect(Marked(text).findings().map(\.id) == ["yaml.nesting"])
        }
    }

    @Test func refusesAliasBombs() {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...7 { bomb += "? &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n: x\n" }
        #expect(Marked(bomb).findings().map(\.id) == ["yaml.aliases"])
    }

    @Test func refusesTooManyValues() {
        #expect(Marked("[" + String(repeating: "a,", count: 250_000) + "a]").findings().map(\.id) == ["yaml.size"])
        #expect(Marked("[" + String(repeating: "a,", count: 1_000_000) + "a]").findings().map(\.id) == ["yaml.size"])
    }

    @Test func refusesALargeFile() {
        #expect(Marked("a: " + String(repeating: "b", count: Limits.yamlBytes)).findings().map(\.id) == ["file.too-large"])
    }
}
