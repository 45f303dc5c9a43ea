import PDFFixtures
import Testing

@testable import Press

struct FileIdentifierTests {
    private func written(_ title: String) throws -> String {
        let objects = ["<</Type/Catalog/Pages 2 0 R/Title(\(title))>>", "<</Type/Pages/Count 0/Kids[]>>"]
        return String(decoding: try PDFDraft(WrittenPDF(version: "1.6", objects: objects).bytes).written(), as: UTF8.self)
    }

    private func identifiers(_ text: String) throws -> [Substring] {
        let start = try #require(text.ranges(of: "/ID [").last)
        return text[start.upperBound...].prefix { $0 != "]" }.split(whereSeparator: { "<>".contains($0) })
    }

    @Test func theSameBytesHaveTheSameAndOthersAnother() throws {
        let (first, again, other) = (try identifiers(written("a")), try identifiers(written("a")), try identifiers(written("b")))
        #expect(first == again && first.count == 2 && first[0] == first[1] && first[0].count == 32)
        #expect(first[0] != other[0])
    }

    /// What stands in the identifier's place meanwhile may stand in a text: there it stays.
    @Test func theSameDigitsElsewhereStay() throws {
        let digits = String(decoding: FileIdentifier.placeholder, as: UTF8.self)
        let text = try written(digits)
        #expect(text.ranges(of: digits).count == 1 && text.contains("/Title (\(digits))"))
    }
}
