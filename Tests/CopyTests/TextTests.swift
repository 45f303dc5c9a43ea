import Source
import Testing

@testable import Copy

struct TextTests {
    private func text(_ written: String) -> Text {
        let source = SourceText(written, at: SourcePosition(file: "a", line: 1, column: 1))
        let scalars = Array(written.unicodeScalars)
        return InlineMarks.read(scalars, Array(scalars.indices), of: source, Findings())
    }

    @Test func readsEveryMark() {
        let spans = text("**一。**二{.三}{_四}{咘|bù}{=22}\\*\\{a\\\\").spans
        #expect(
            spans == [
                .init("一。", mark: .strong), .init("二"), .init("三", mark: .emphasis), .init("四", mark: .properNoun),
                .init("咘", mark: .ruby("bù")), .init("22", mark: .upright), .init("*{a\\"),
            ])
    }

    /// Asterisks that stand for characters left out, and those that are marks.
    @Test(arguments: [
        ("号码：452123********0012，", ["号码：452123********0012，"]), ("138****0012", ["138****0012"]),
        ("**138****0012**号", ["138****0012", "号"]),
        ("黄**，六十岁", ["黄**，六十岁"]), ("尾号****1234", ["尾号****1234"]), ("**一****二**", ["一", "二"]), ("增长**34**亿", ["增长", "34", "亿"]),
    ])
    func readsAsterisks(_ written: String, _ spans: [String]) { #expect(text(written).spans.map(\.text) == spans) }

    @Test func raisesAndLowers() {
        #expect(text("10{^5}个CO{~2}").plain == "10⁵个CO₂")
        #expect(text("10{^5}个").spans.count == 1)
        #expect(text("m{^2}").position(at: 1).column == 4)
    }

    /// Lines of a paragraph are joined; where they look like lines of their own that is told.
    @Test(arguments: [
        ("雨落在左江\n落在木棉的枝头\n船家解开缆绳", true), ("左江水绕石阶流，\n一树木棉照渡头。\n船到中流歌未歇，\n月明犹在竹篷秋。", true),
        ("08:30　开场锣鼓\n09:00　山歌对唱", true), ("左江两岸的春天来得早，木棉花开在渡口的\n石阶旁边，卖米糕的老人支起了蒸笼，赶墟\n的人一拨一拨地从船上下来。", false),
        ("第一段说了一件事，说得很长，一直说到了句号为止。\n第二段又说了一件事，也说得很长，同样说到了句号为止。", true), ("一行", false),
    ])
    func tellsOfLinesThatAreNoRunningText(_ written: String, _ isTold: Bool) throws {
        let block = written.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let tree = try YAMLReader.read(Array("a: |\n\(block)\n".utf8), file: "a.yaml")
        let findings = Findings()
        let paragraphs = tree.root.fields(of: "a text", findings)?.required("a")?.paragraphs()
        #expect(paragraphs?.count == 1)
        #expect(findings.diagnostics.map(\.id) == (isTold ? ["copy.joined-lines"] : []))
    }

    @Test func keepsPlacesThroughMarks() {
        let marked = text("**一,**二{咘|bù}三")
        #expect(marked.plain == "一，二咘三")
        #expect((0..<5).map { marked.position(at: $0).column } == [3, 4, 7, 9, 14])
    }

    @Test(arguments: [
        ("一,二", "一，二"), ("1,234", "1,234"), ("3.5", "3.5"), ("10:30", "10:30"), ("3A级", "3A级"), ("达100%,二", "达100%，二"),
        ("村(社区)“两委”", "村（社区）“两委”"),
        ("f(x)", "f(x)"), ("率达100%;", "率达100%；"), ("篇章!", "篇章！"), ("”,“", "”，“"), ("a,b", "a,b"), ("(A)的", "（A）的"), ("x),中", "x），中"),
        ("管委会(CPZ)25日", "管委会（CPZ）25日"), ("联合会 (BJH)。", "联合会 （BJH）。"), ("函数f(x)的值", "函数f(x)的值"), ("（A)见下", "（A）见下"),
    ])
    func normalisesPunctuation(_ written: String, _ expected: String) {
        #expect(text(written).plain == expected)
    }
}
