import Drawing
import Testing

@Suite struct FontBookTests {
    @Test func listsMissingCharactersOnceInOrder() throws {
        let book = try Samples.book()
        #expect(book.coverage(of: "song", "咘井屯😀A\u{fe00}\n🐂😀") == ["😀", "🐂"])
        #expect(book.coverage(of: "none", "天") == ["天"])
    }

    @Test func reportsFaceDigestAndMissingCharacters() throws {
        let report = FontReport(try Samples.book(), texts: ["kai": "楷😀"])
        let kai = try #require(report.entries.first)
        #expect(kai.digest.count == 64)
        #expect(kai.description.hasSuffix("  embedding: installable\n  lacks: 😀 U+1F600"))
    }
}
