import Testing

@testable import Intake

struct ReturnedDocumentTests {
    private func copy(_ text: String) throws -> ReturnedCopy { ReturnedCopy(try Trial.edition(try Trial.imported(text))) }

    /// What is written is read again: accepted it is the desk's copy, rejected the reporter's.
    @Test func changesAreTracked() throws {
        let sent = try copy("水到田头\n\n第一段说水渠。\n\n第二段说用水。\n\n第三段。")
        let now = try copy("清水到田头\n\n第一段说新水渠。\n\n第三段。\n\n添一段 <&> 的。")
        let bytes = ReturnedDocument(now, since: sent).bytes
        func read(_ changes: ReadingOptions.Changes) throws -> String {
            try ManuscriptReader.read(bytes, file: "a.docx", ReadingOptions(changes: changes))[0].printed
        }
        #expect(try read(.accept) == now.paragraphs.map(\.text).joined(separator: "\n"))
        #expect(try read(.reject) == sent.paragraphs.map(\.text).joined(separator: "\n"))
        #expect(ReturnedDocument(now, since: sent).bytes == bytes)
    }

    @Test func withoutWhatWasSentNothingIsTracked() throws {
        let now = try copy("水到田头\n\n第一段。\n\n第二段。")
        #expect(try ManuscriptReader.read(ReturnedDocument(now, since: nil).bytes, file: "a.docx")[0].printed == "水到田头\n第一段。\n第二段。")
        #expect(now.text == "水到田头\n第一段。\n第二段。\n")
    }
}
