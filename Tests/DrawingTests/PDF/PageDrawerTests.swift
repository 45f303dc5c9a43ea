import Drawing
import Makeup
import Measure
import Source
import Testing
import Typesetting

@Suite struct PageDrawerTests {
    private let origin = Point(x: .mm(10), y: .mm(10))

    private func draw(_ items: [PlacedItem], pictures: [PictureFile] = []) throws -> Artwork {
        try PageDrawer(book: try Samples.book(), ledger: Samples.ledger).draw(
            Samples.page(items), pictures: PictureFiles(Dictionary(uniqueKeysWithValues: pictures.map { ($0.path, $0) })),
            created: "2026-01-15T00:00:00Z"
        )
    }

    private func shaper() throws -> PangoShaper { try #require(PangoShaper(try Samples.book())) }

    /// Without the text that goes with the glyphs, these come back as Kangxi radicals.
    @Test(arguments: ["song", "kai"] as [FontName])
    func extractsTheCharactersThatWereSet(font: FontName) throws {
        let text = "石生一面民入工文咘井屯10163.17亩fi——……“十四五”"
        let art = try draw([.glyphs(Samples.run(text, try shaper(), font: font, size: .pt(8), at: origin))])
        #expect(try Samples.text(of: art.pdf).contains(text))
    }

    /// A closing and an opening mark in half-width set share an origin, and readers that sort by place would swap them.
    @Test func extractsMarksThatMeetInTheirOrder() throws {
        var run = Samples.run("日报》《晚报", try shaper(), at: origin)
        for index in 3..<run.glyphs.count { run.glyphs[index].origin.x -= .pt(10) }
        #expect(try Samples.text(of: try draw([.glyphs(run)]).pdf).contains("日报》《晚报"))
    }

    @Test func givesTheSameBytesTwice() throws {
        let run = Samples.run("夏石镇2026", try shaper(), at: origin)
        #expect(try draw([.glyphs(run)]).pdf == draw([.glyphs(run)]).pdf)
    }

    /// What the press stage takes apart at once is not worth packing; a proof goes out as Cairo has written it.
    @Test func packsProofsAndNotWhatIsFinishedForThePress() throws {
        let items: [PlacedItem] = [.glyphs(Samples.run("石生一面民入工文咘井屯夏", try shaper(), at: origin))]
        let page = try draw(items).pdf
        let proof = try PageDrawer(book: try Samples.book(), ledger: Samples.ledger).drawSheets(
            [Samples.page(items)], created: "2026-01-15T00:00:00Z")
        // The second byte of a deflated stream tells how hard its packer tried (RFC 1950): 0x01 as little as can be, 0x9c as usual.
        #expect(streamHeads(page) == [[0x78, 0x01]])
        #expect(streamHeads(proof) == [[0x78, 0x9c]])
        #expect(proof.count < page.count)
    }

    /// The first two bytes of each deflated stream of a PDF.
    private func streamHeads(_ pdf: [UInt8]) -> Set<[UInt8]> {
        let mark = Array("/FlateDecode".utf8)
        let begin = Array(">>\nstream\n".utf8)
        var heads = Set<[UInt8]>()
        var isDeflated = false
        for at in pdf.indices {
            if pdf[at...].starts(with: mark) { isDeflated = true }
            guard isDeflated, pdf[at...].starts(with: begin) else { continue }
            heads.insert(Array(pdf[(at + begin.count)...].prefix(2)))
            isDeflated = false
        }
        return heads
    }

    @Test func refusesAMissingGlyph() throws {
        let run = Samples.run("天😀", try shaper(), at: origin)
        let refusal = #expect(throws: Refusal.self) { try draw([.glyphs(run)]) }
        #expect(refusal?.ids == ["drawing.missing-glyph"])
    }

    @Test func listsOnlyWhatIsInUse() throws {
        let art = try draw([.glyphs(Samples.run("夏", try shaper(), at: origin))])
        #expect(art.ledger.sorted.map(\.name) == [.black])
        #expect(art.fonts.keys.sorted() == ["song"])
    }

    @Test func tagsGroupsInReadingOrder() throws {
        let shaper = try shaper()
        func group(_ role: Group.Role, _ text: String, _ y: Double) -> PlacedItem {
            .group(Group(role, label: text, items: [.glyphs(Samples.run(text, shaper, at: Point(x: .mm(10), y: .mm(y))))]))
        }
        let paragraph = Group(
            .paragraph, label: "p",
            items: [
                .glyphs(Samples.run("一栏", shaper, at: Point(x: .mm(10), y: .mm(40)))),
                .glyphs(Samples.run("二栏", shaper, at: Point(x: .mm(50), y: .mm(20)))),
            ])
        let section = Group(.section, label: "s", items: [group(.heading(2), "标题", 30), .group(paragraph)])
        let art = try draw([group(.artifact, "报眉", 10), .group(section), group(.figure(alternative: "图"), "图中", 60)])
        let tree = try Samples.output(of: "pdfinfo", ["-struct-text", "PDF"], pdf: art.pdf)
        #expect(tree == "Document\n  Sect\n    H2 (block)\n      \"标题\"\n    P (block)\n      \"一栏二栏\"\n  Figure\n    \"图中\"\n")
        #expect(art.alternatives == ["图"])
    }

    @Test func placesOnePictureTwice() throws {
        let jpeg = PictureFile(path: "a.jpg", bytes: Self.jpeg, format: .jpeg, coding: .grey, width: 1, height: 1)
        let items: [PlacedItem] = [10.0, 40.0].map {
            .picture(PlacedPicture(file: "a.jpg", box: Box(x: .mm($0), y: .mm(50), width: .mm(20), height: .mm(20)), alternative: ""))
        }
        let art = try draw(items, pictures: [jpeg])
        #expect(try Samples.output(of: "qpdf", ["--check", "PDF"], pdf: art.pdf).contains("No syntax or stream encoding errors"))
        let listed = try Samples.output(of: "pdfimages", ["-list", "PDF"], pdf: art.pdf).split(separator: "\n").dropFirst(2)
        #expect(listed.count == 2)
    }

    @Test func refusesPNGAndForeignColoursTogether() throws {
        let png = PictureFile(path: "a.png", bytes: [1], format: .png, coding: .rgb, width: 1, height: 1)
        let svg = Samples.svg("<rect fill='#123456'/>")
        let items: [PlacedItem] = ["a.png", "a.svg"].map {
            .picture(PlacedPicture(file: $0, box: Box(x: .mm(10), y: .mm(50), width: .mm(20), height: .mm(20)), alternative: ""))
        }
        let refusal = #expect(throws: Refusal.self) { try draw(items, pictures: [png, svg]) }
        #expect(refusal?.ids == ["drawing.picture-format", "picture.svg-ink"])
    }

    @Test func drawsIllustrationsAsVectors() throws {
        let item = PlacedItem.picture(
            PlacedPicture(file: "a.svg", box: Box(x: .mm(10), y: .mm(50), width: .mm(20), height: .mm(10)), alternative: ""))
        let art = try draw([item], pictures: [Samples.svg("<rect width='20' height='10'/>")])
        let content = try Samples.output(of: "qpdf", ["--qdf", "--static-id", "PDF", "-"], pdf: art.pdf)
        #expect(content.contains("0.137255 0.121569 0.12549 rg"))
        #expect(!content.contains("/Subtype /Image"))
        #expect(art.ledger.sorted.map(\.name) == [.black])
    }

    /// A grey JPEG of one pixel.
    private static let jpeg: [UInt8] =
        [
            0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00,
        ] + [0xff, 0xdb, 0x00, 0x43, 0x00] + [UInt8](repeating: 1, count: 64) + [
            0xff, 0xc0, 0x00, 0x0b, 0x08, 0x00, 0x01, 0x00, 0x01, 0x01, 0x01, 0x11, 0x00,
            0xff, 0xc4, 0x00, 0x14, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
            0x03,
            0xff, 0xc4, 0x00, 0x14, 0x10, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
            0x00,
            0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00, 0x37, 0xff, 0xd9,
        ]
}
