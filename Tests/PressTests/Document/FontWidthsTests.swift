import PDFFixtures
import Testing

@testable import Press

struct FontWidthsTests {
    /// The widths of a font after they are shortened: what it states, and what each of its codes then has.
    private func shortened(_ font: String, codes: Range<Int>) throws -> (stated: String, widths: [Double]) {
        let objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]
        let file = try PDFDraft(WrittenPDF(version: "1.6", objects: objects).bytes)
        let font = file.parse(font)
        FontWidths.shorten(font, in: file)
        let usual = font["DW"]?.double ?? 1000
        let items = font["W"]?.items ?? []
        var widths: [Int: Double] = [:]
        var stated: [String] = []
        var code = 0
        for item in items {
            if let first = item.integer {
                code = first
                stated.append(String(first))
            } else if let list = item.doubles {
                for (offset, width) in list.enumerated() { widths[code + offset] = width }
                stated.append("\(list)")
            }
        }
        return (stated.joined(separator: " "), codes.map { widths[$0] ?? usual })
    }

    @Test func everyCodeKeepsItsWidth() throws {
        let (stated, widths) = try shortened("<</W [3 [1000 500 500 1000 1000 250.5]]>>", codes: 3..<9)
        #expect(widths == [1000, 500, 500, 1000, 1000, 250.5])
        #expect(stated == "4 [500.0, 500.0] 8 [250.5]")
    }

    @Test func emsAreNotStated() throws {
        let (stated, widths) = try shortened("<</W [0 [1000 1000 1000]]>>", codes: 0..<3)
        #expect(stated == "" && widths == [1000, 1000, 1000])
    }

    @Test func whatIsStatedInAnotherWayStays() throws {
        #expect(try shortened("<</DW 500 /W [0 [1000 500]]>>", codes: 0..<3).widths == [1000, 500, 500])
        #expect(try shortened("<</W [0 [1000] 5 [700]]>>", codes: 0..<6).stated == "0 [1000.0] 5 [700.0]")
    }
}
