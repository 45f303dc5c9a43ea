import Source
import Testing

@testable import Intake

/// Files that want to do harm, or were cut on the way: each is refused, soon, and says why.
struct HostileDocumentTests {
    private func refusal(_ bytes: [UInt8]) -> [String] {
        let refusal = #expect(throws: Refusal.self) {
            try ManuscriptReader.read(bytes, file: "story.docx", ReadingOptions(changes: .accept))
        }
        return refusal?.diagnostics.map(\.id) ?? []
    }

    private let sound = WrittenDocument(WrittenDocument.paragraph("正文")).bytes

    @Test func cutAnywhere() {
        for count in stride(from: 4, to: sound.count, by: 7) { #expect(refusal(Array(sound[..<count])) == ["intake.archive"]) }
    }

    @Test func aByteChangedInItsText() {
        var bytes = sound
        guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: "正文".utf8) }) else { return }
        bytes[place + 2] ^= 1
        #expect(refusal(bytes) == ["intake.archive"])
    }

    @Test(arguments: ["../../etc/passwd", "/etc/passwd", "word\\document.xml", "C:evil", "a/../../b", "word/\u{1}"])
    func namesThatLeadOut(_ name: String) {
        var zip = WrittenZIP([("word/document.xml", "<a/>")])
        zip.entries.append(.init(name: name, bytes: [1]))
        #expect(refusal(zip.bytes) == ["intake.archive"])
    }

    @Test func entriesThatLie() {
        let entries: [[WrittenZIP.Entry]] = [
            [.init(name: "word/document.xml", bytes: [1]), .init(name: "WORD/document.xml", bytes: [2])],
            [.init(name: "word/document.xml", bytes: [1], localName: "word/dokument.xml")],
            [.init(name: "word/document.xml", bytes: [1], stated: 5)],
            [.init(name: "word/document.xml", bytes: [1], method: 12)],
            [.init(name: "word/document.xml", bytes: [3, 0], method: 8, stated: 0x0800_0000)],
            [.init(name: "word/document.xml", bytes: [3, 0], method: 8, stated: 900)],
        ]
        for entries in entries { #expect(refusal(WrittenZIP(entries).bytes) == ["intake.archive"]) }
        #expect(refusal(WrittenZIP([.init(name: "word/document.xml", bytes: [1], flags: 1)]).bytes) == ["intake.encrypted"])
    }

    @Test(
        arguments: [
            "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document/>", "<w:document>", "<w:document xmlns:w=\"w\"></w:body>", "", "\u{0}",
            "<a>&lol;</a>",
        ])
    func documentsThatAreNone(_ xml: String) {
        let zip = WrittenZIP([("word/document.xml", xml)])
        #expect(refusal(zip.bytes).allSatisfy { $0 == "intake.xml" || $0 == "intake.empty" })
    }

    @Test func elementsTooDeep() {
        let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 5000) + String(repeating: "</w:sdtContent></w:sdt>", count: 5000)
        #expect(refusal(WrittenDocument(deep).bytes) == ["intake.xml"])
    }

    @Test func otherArchives() {
        #expect(
            refusal(WrittenZIP([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]).bytes) == [
                "intake.foreign"
            ])
        #expect(refusal(WrittenZIP([("xl/workbook.xml", "<a/>")]).bytes) == ["intake.foreign"])
    }

    /// Styles that stand on one another in a ring, lists without levels, notes that refer to themselves.
    @Test func loops() throws {
        var document = WrittenDocument(
            "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:numId w:val=\"9\"/></w:numPr></w:pPr><w:r><w:t>正文</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
        )
        document.parts = [
            (
                "styles",
                "<w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>"
            ), ("numbering", "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"9\"/></w:num>"),
            ("footnotes", "<w:footnote w:id=\"1\"><w:p><w:r><w:footnoteReference w:id=\"1\"/><w:t>注</w:t></w:r></w:p></w:footnote>"),
        ]
        #expect(try document.manuscript().printed == "正文")
    }

    @Test func aHundredThousandRunsAreReadSoon() throws {
        let body = "<w:p>" + (0..<100_000).map { "<w:r><w:rPr><w:b w:val=\"\($0 % 2)\"/></w:rPr><w:t>水</w:t></w:r>" }.joined() + "</w:p>"
        let start = ContinuousClock.now
        #expect(try WrittenDocument(body).manuscript().scalars.count == 100_000)
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
