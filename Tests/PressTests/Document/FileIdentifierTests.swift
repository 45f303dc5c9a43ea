import PDFFixtures
import Testing

@testable import Press

struct FileIdentifierTests {
    private func written(_ title: String) throws -> [UInt8] {
        let objects = ["<</Type/Catalog/Pages 2 0 R/Title(\(title))>>", "<</Type/Pages/Count 0/Kids[]>>"]
        return try PDFDraft(WrittenPDF(version: "1.6", objects: objects, trailer: "").bytes).written()
    }

    private func identifiers(_ bytes: [UInt8]) throws -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        let list = try #require(text.ranges(of: "/ID [").last.flatMap { start in
            text[start.upperBound...].firstIndex(of: "]").map { text[start.upperBound..<$0] }
        })
        return list.split(whereSeparator: { "<>".contains($0) }).map(String.init)
    }

    @Test func theSameBytesHaveTheSameAndOthersAnother() throws {
        let (first, again, other) = (try identifiers(written("a")), try identifiers(written("a")), try identifiers(written("b")))
        #expect(first == again && first.count == 2 && first[0] == first[1] && first[0].count == 32)
        #expect(first[0] != other[0])
        #expect(!FileIdentifier.placeholder.starts(with: Array("<\(first[0])".utf8)))
    }

    /// The digits may stand in a text or in packed data: only the trailer's are filled.
    @Test func theSameDigitsElsewhereStay() throws {
        let digits = String(decoding: FileIdentifier.placeholder, as: UTF8.self)
        let bytes = Array("%PDF \(digits)\nxref\ntrailer <</ID [\(digits)\(digits)]>>\nstartxref\n40\n%%EOF\n".utf8)
        var filled = bytes
        FileIdentifier.write(to: &filled)
        #expect(filled.count == bytes.count && filled.prefix(40) == bytes.prefix(40))
        #expect(!String(decoding: filled.dropFirst(40), as: UTF8.self).contains(digits))
    }

    @Test(arguments: ["", "startxref\n", "startxref\n999999999999999999999\n", "startxref\n70\n"])
    func aFileWithoutATrailerStays(end: String) {
        let bytes = Array(end.utf8)
        var filled = bytes
        FileIdentifier.write(to: &filled)
        #expect(filled == bytes)
    }
}
