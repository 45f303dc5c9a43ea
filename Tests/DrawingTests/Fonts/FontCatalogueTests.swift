import Drawing
import Foundation
import Source
import Testing

@Suite struct FontCatalogueTests {
    @Test func findsAFamilyInAWeight() throws {
        let book = try Samples.catalogue.book(for: ["head": [FaceRequest(.family("Noto Serif CJK SC", weight: 900))]])
        let face = try #require(book["head"])
        #expect(face.file.hasSuffix("/NotoSerifCJK-Black.ttc"))
        #expect(face.weight == 900)
        #expect(face.outlines == .cff)
    }

    @Test func takesTheFirstRequestThatCanBeMet() throws {
        let book = try Samples.catalogue.book(for: [
            "kai": [FaceRequest(.family("No Such Kai", weight: 400)), FaceRequest(.family("LXGW WenKai", weight: 400))]
        ])
        #expect(book["kai"]?.family == "LXGW WenKai")
    }

    @Test func reportsEveryNameThatNothingServes() throws {
        let place = SourcePosition(file: "house.yaml", line: 4, column: 9)
        let refusal = #expect(throws: Refusal.self) {
            try Samples.catalogue.book(for: [
                "kai": [FaceRequest(.family("No Such Kai", weight: 400), at: place)],
                "song": [FaceRequest(.family("Noto Serif CJK SC", weight: 450))],
            ])
        }
        let lines = refusal?.diagnostics.map(\.description) ?? []
        #expect(
            lines == [
                """
                house.yaml:4:9: error: no font serves 'kai': looked for No Such Kai, weight 400 in /usr/share/fonts
                  hint: install the font, or put its file into the project's Fonts folder
                """,
                """
                error: no font serves 'song': looked for Noto Serif CJK SC, weight 450 in /usr/share/fonts
                  hint: Noto Serif CJK SC is there in the weights 200, 300, 400, 500, 600, 700, 900
                """,
            ])
    }

    @Test func refusesATruncatedFont() throws {
        let cut = { (font: inout Data) in font.removeLast(font.count / 2) }
        try withFont(changed: cut) { path in
            let refusal = #expect(throws: Refusal.self) { try Samples.catalogue.book(for: ["kai": [FaceRequest(.file(path, index: 0))]]) }
            #expect(refusal?.ids == ["fonts.damaged"])
        }
    }

    @Test func refusesRandomBytes() throws {
        let junk = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 7919 >> 3) })
        let noise = { (font: inout Data) in font = junk }
        try withFont(changed: noise) { path in
            let refusal = #expect(throws: Refusal.self) { try Samples.catalogue.book(for: ["kai": [FaceRequest(.file(path, index: 0))]]) }
            #expect(refusal?.ids == ["fonts.damaged"])
        }
    }

    @Test func refusesAFontThatMustNotBeEmbedded() throws {
        try withFont(changed: restrict) { path in
            let refusal = #expect(throws: Refusal.self) { try Samples.catalogue.book(for: ["kai": [FaceRequest(.file(path, index: 0))]]) }
            #expect(refusal?.ids == ["fonts.embedding"])
        }
    }

    /// Sets `fsType` of table `OS/2` to "restricted".
    private func restrict(_ font: inout Data) {
        guard let entry = font.range(of: Data("OS/2".utf8))?.lowerBound else { return }
        let offset = font[entry + 8..<entry + 12].reduce(0) { $0 << 8 | Int($1) }
        font[offset + 8] = 0
        font[offset + 9] = 2
    }

    private func withFont(changed change: (inout Data) -> Void, _ body: (String) throws -> Void) throws {
        var font = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf"))
        change(&font)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".ttf")
        try font.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try body(file.path)
    }
}
