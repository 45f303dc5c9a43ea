import CPress
import PDFFixtures
import Testing

@testable import Press

/// What a draft writes is read by libqpdf, which knows nothing of how it was written.
struct PDFDraftTests {
    private static let pages = "<</Type/Pages/Count 1/Kids[3 0 R]>>"
    private static let page = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 100 100]>>"
    private static let content = WrittenPDF.stream("0 0 9 9 re f")

    private func file(_ entries: String, _ others: [String] = []) -> [UInt8] {
        WrittenPDF(version: "1.5", objects: ["<</Type/Catalog/Pages 2 0 R\(entries)>>", Self.pages, Self.page, Self.content] + others).bytes
    }

    private func written(_ bytes: [UInt8]) throws -> PDFFile { try PDFFile(PDFDraft(bytes).written(), from: .drawing) }

    // MARK: Values

    @Test func everyKindOfValueIsReadAsItStood() throws {
        let file = try written(
            file("/A[1 -2 0.50 true false/n(s)<4142>[ ]<< >>null 5 0 R]/B<</C<</D 7>>>>/E(\\(a\\)\\\\\\n\\101)/F null/G 9 0 R", ["(there)"])
        )
        let items = try #require(file.catalog["A"]?.items)
        #expect(items.prefix(3).map(\.double) == [1, -2, 0.5] && items[3].bool == true && items[4].bool == false && items[5].name == "n")
        #expect(items[6].text == "s" && items[7].text == "AB" && items[8].items?.isEmpty == true && items[9].isDictionary)
        #expect(items.count == 12 && items[11].text == "there" && items[11].number != nil)
        #expect(file.catalog["B"]?["C"]?["D"]?.integer == 7)
        #expect(file.catalog["E"]?.text == "(a)\\\nA")
        #expect(!file.catalog.has("F") && !file.catalog.has("G"))
    }

    @Test(arguments: ["plain", "with#20blank", "#2f#28#5b", "#e4#b8#ad"]) func aNameStaysWhatItIs(spelled: String) throws {
        let before = try #require(PDFFile(file("/A/\(spelled)"), from: .drawing).catalog["A"]?.name)
        #expect(try written(file("/A/\(spelled)")).catalog["A"]?.name == before)
    }

    @Test func aStreamKeepsItsBytesAndItsLengthIsStated() throws {
        let data = "a\r\nendstream b\nendobj "
        let draft = try PDFDraft(file("/A 5 0 R", ["<</Filter/None/Length 6 0 R>>\nstream\r\n\(data)\nendstream", "\(data.utf8.count)"]))
        #expect(draft.catalog["A"]?.data.map(Array.init) == Array(data.utf8))
        let stream = try #require(PDFFile(draft.written(), from: .drawing).catalog["A"])
        #expect(stream["Length"]?.integer == data.utf8.count && stream["Length"]?.number == nil)
    }

    @Test func whatIsChangedIsWritten() throws {
        let draft = try PDFDraft(file("/A 1/B 2"))
        draft.catalog.remove("A")
        draft.catalog.set("B", parsed: "<</X[1 2]>>")
        draft.catalog.set("C", draft.stream(Array("data".utf8)))
        draft.catalog.set("D", draft.text("中(文)"))
        draft.catalog.set("E", draft.array([draft.name("n m"), draft.parse("4")]))
        let catalog = try PDFFile(draft.written(), from: .drawing).catalog
        #expect(!catalog.has("A") && catalog["B"]?["X"]?.doubles == [1, 2])
        #expect(catalog["C"]?.streamData(decoding: false) == Array("data".utf8))
        #expect(catalog["D"]?.text == "中(文)")
        #expect(catalog["E"]?.items?.first?.name == "n m" && catalog["E"]?.items?.last?.integer == 4)
    }

    /// Numbers are given in the order in which objects are met, and what nothing leads to is left out.
    @Test func onlyWhatIsReachedIsWritten() throws {
        let bytes = try PDFDraft(file("/A 6 0 R", ["(nobody)", "(somebody)"])).written()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("(nobody)") && text.contains("(somebody)") && text.contains("/Size 6"))
    }

    /// Cairo packs its objects from 1.18 on.
    @Test func aDrawingWithPackedObjectsIsWrittenTheSame() throws {
        let packed = try Self.packed(Self.sound)
        #expect(String(decoding: packed, as: UTF8.self).contains("/ObjStm") && DraftTable(of: packed) == nil)
        let catalog = try written(packed).catalog
        #expect(
            catalog["A"]?.text == "a" && catalog["Pages"]?["Kids"]?.items?.first?["Contents"]?.streamData() == Array("0 0 9 9 re f".utf8))
    }

    private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = try PDFFile(bytes, from: .drawing)
        qpdf_init_write_memory(file.data)
        qpdf_set_object_stream_mode(file.data, qpdf_o_generate)
        qpdf_write(file.data)
        return Array(UnsafeBufferPointer(start: qpdf_get_buffer(file.data), count: qpdf_get_buffer_length(file.data)))
    }

    // MARK: Damage

    private static let sound = WrittenPDF(
        version: "1.5", objects: ["<</Type/Catalog/Pages 2 0 R/A 5 0 R>>", pages, page, content, "(a)"]
    ).bytes

    @Test(arguments: [
        ("startxref", "startxxxx"), ("xref\n0", "xxxx\n0"), ("trailer", "trailxx"), ("/Root 1 0 R", "/Prev 1 0 R"),
        ("/Root 1 0 R", "/Root 4 0 R"),
        ("0 6\n", "1 6\n"), ("5 0 obj", "7 0 obj"), ("endobj\n4", "endxxx\n4"), ("/Length 12", "/Length 99"), ("/Length 12", "/Length -1"),
        ("/Length 12", "/Length 11"), ("(a)", "(a "), ("/A 5 0 R>>", "/A 5 0 R]>"), ("/A 5 0 R", "/A 5 5 R"), ("(a)", "R) "),
        ("[3 0 R]", "[9 0 R]"),
    ]) func aDamagedDrawingIsRefused(found: String, put: String) throws {
        let text = String(decoding: Self.sound, as: UTF8.self)
        let place = try #require(text.ranges(of: found).last)
        let damaged = Array(text.replacingCharacters(in: place, put).utf8)
        #expect(throws: PDFFile.Unreadable.self) {
            let draft = try PDFDraft(damaged)
            _ = try draft.pages(limit: 9)
            _ = try draft.written()
        }
    }

    @Test func whatIsNestedTooDeeplyIsRefused() throws {
        let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
        #expect(throws: PDFFile.Unreadable.self) { try PDFDraft(file("/A 5 0 R", [deep])).written() }
    }

    @Test func aStreamThatIsItsOwnLengthIsRefused() throws {
        #expect(throws: PDFFile.Unreadable.self) { try PDFDraft(file("/A 5 0 R", ["<</Length 5 0 R>>\nstream\na\nendstream"])).written() }
    }

    /// All but the last line is needed.
    @Test func whatIsCutShortIsRefused() {
        for length in 0..<Self.sound.count - "\n%%EOF\n".utf8.count {
            let isRefused = (try? PDFDraft(Array(Self.sound[..<length])).written()) == nil
            #expect(isRefused, "\(length) bytes")
        }
    }

    /// Bytes in any disorder are refused or written; neither ends the program.
    @Test func anyByteMayBeAnother() {
        var kept = 0
        for place in Self.sound.indices {
            for byte in [0, 0x20, 0x28, 0x3c, 0x5b, 0x5d, 0x39, 0x52, 0xff] as [UInt8] {
                var bytes = Self.sound
                bytes[place] = byte
                if let draft = try? PDFDraft(bytes), (try? draft.pages(limit: 9)) != nil, (try? draft.written()) != nil { kept += 1 }
            }
        }
        #expect(kept > 0 && kept < Self.sound.count * 9)
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, _ text: String) -> String {
        self[..<range.lowerBound] + text + self[range.upperBound...]
    }
}
