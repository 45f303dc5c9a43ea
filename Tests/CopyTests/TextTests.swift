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

    @Test func keepsPlacesThroughMarks() {
        let marked = text("**一,**二{咘|bù}三")
        #expect(marked.plain == "一，二咘三")
        #expect((0..<5).map { marked.position(at: $0).column } == [3, 4, 7, 9, 14])
    }

    @Test(arguments: [
        ("一,二", "一，二"), ("1,234", "1,234"), ("3.5", "3.5"), ("10:30", "10:30"), ("3A级", "3A级"), ("达100%,二", "达100%，二"),
        ("村(社区)“两委”", "村（社区）“两委”"),
        ("f(x)", "f(x)"), ("率达100%;", "率达100%；"), ("篇章!", "篇章！"), ("”,“", "”，“"), ("a,b", "a,b"), ("(A)的", "(A）的"), ("x),中", "x），中"),
    ])
    func normalisesPunctuation(_ written: String, _ expected: String) {
        #expect(text(written).plain == expected)
    }
}
