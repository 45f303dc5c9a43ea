import Measure
import PDFFixtures
import Source
import Testing

@testable import Press

/// Somebody's page on a plate: its content to the byte, what it names, in the box and the turn that it states.
struct ForeignPageTests {
    private static let content = "0 0.9 0 0 k 10 10 50 20 re f BT /F 12 Tf 20 50 Td (a) Tj ET /X Do"

    /// A page of 100 x 50 pt with a font, and a form that names the font again.
    private func document(
        page: String = "/MediaBox[0 0 100 50]", content: String = content, resources: String = "", catalog: String = "",
        parent: String = "", objects: [String] = []
    ) -> [UInt8] {
        WrittenPDF(
            version: "1.6",
            objects: [
                "<</Type/Catalog/Pages 2 0 R\(catalog)>>", "<</Type/Pages/Count 1/Kids[3 0 R]\(parent)>>",
                "<</Type/Page/Parent 2 0 R\(page)/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 8 0 R>>\(resources)>>>>",
                WrittenPDF.stream(content),
                "<</Type/Font/Subtype/TrueType/BaseFont/AB#20C/FirstChar 97/LastChar 97/Widths[500]/FontDescriptor 6 0 R>>",
                "<</Type/FontDescriptor/FontName/AB#20C/Flags 4/FontFile2 7 0 R/Note(\\000\\377)/Weight 1.250>>",
                WrittenPDF.stream("program"),
                WrittenPDF.stream("1 0 0 0 k 0 0 5 5 re f", "/Type/XObject/Subtype/Form/BBox[0 0 5 5]/Resources<</Font<</F 5 0 R>>>>"),
            ] + objects
        ).bytes
    }

    private func page(_ bytes: [UInt8]) throws -> ForeignPage {
        try ForeignPage(PDFFile(bytes, from: .anybody).pages(limit: 1)[0])
    }

    private func file(_ page: ForeignPage) -> PictureFile {
        PictureFile(path: "ad.pdf", bytes: [1], page: PageHeader(number: 1, size: page.size))
    }

    /// The plate of a page that a placed page stands on, as an independent reader has it.
    private func plate(_ page: ForeignPage) throws -> PDFObject {
        let form = IllustrationForm(page, of: file(page))
        let standIn = DrawnPDF.stream(
            String(decoding: form.standIn, as: UTF8.self), "/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray")
        // A JPEG's bytes are no text: the stand-in is put into its place afterwards.
        let drawn = DrawnPDF(content: "q 50 0 0 25 20 20 cm /x Do Q", resources: "/XObject<</x 8 0 R>>", objects: [standIn])
        let draft = try PDFDraft(drawn.bytes)
        let picture = try #require(draft.pages(limit: 1)[0]["Resources"]?["XObject"]?["x"])
        picture.replaceData(form.standIn)
        let bytes = try draft.written()
        let plate = try Finisher(ledger: House.ledger, profile: House.profile).finish(
            bytes, illustrations: [form], at: SourcePosition(file: "edition.yaml"))
        let outer = try PDFFile(plate.bytes, from: .drawing).pages(limit: 1)[0]["Resources"]?["XObject"]?["x"]
        return try #require(outer)
    }

    @Test func isCarriedToTheByte() throws {
        let outer = try plate(page(document()))
        #expect(outer["Subtype"]?.name == "Form" && outer["Group"] == nil)
        let inner = try #require(outer["Resources"]?["XObject"]?["Page"])
        #expect(inner.streamData(limit: 1 << 20) == Array((Self.content + "\n").utf8))
        let font = try #require(inner["Resources"]?["Font"]?["F"])
        #expect(font["BaseFont"]?.name == "AB C")
        #expect(font["FontDescriptor"]?["FontFile2"]?.streamData(limit: 100) == Array("program".utf8))
        #expect(font["FontDescriptor"]?["Note"]?.stringBytes == [0, 255])
        #expect(font["FontDescriptor"]?["Weight"]?.double == 1.25)
        // One font, however often it is named.
        #expect(inner["Resources"]?["XObject"]?["X"]?["Resources"]?["Font"]?["F"]?.number == font.number)
        #expect(font["Parent"] == nil)
    }

    /// A page begins with its own state, whatever was painted before it.
    @Test func beginsAsAPageBegins() throws {
        let outer = try plate(page(document()))
        let words = String(decoding: outer.streamData(limit: 1000) ?? [], as: UTF8.self)
        for state in ["/Start gs", "0 g 0 G", "1 w", "[] 0 d", "0 Tr", "/Page Do"] { #expect(words.contains(state)) }
        let start = try #require(outer["Resources"]?["ExtGState"]?["Start"])
        #expect(start["op"]?.bool == false && start["SMask"]?.name == "None" && start["ca"]?.double == 1)
    }

    /// The trim, else the art box, else the crop box, else the media; from the parents where the page states none.
    @Test(
        arguments: [
            ("/MediaBox[0 0 100 50]", "", 100.0, 50.0, "MediaBox"),
            ("/MediaBox[0 0 100 50]/CropBox[10 10 90 40]", "", 80, 30, "CropBox"),
            ("/MediaBox[0 0 100 50]/CropBox[10 10 90 40]/ArtBox[20 10 80 40]", "", 60, 30, "ArtBox"),
            ("/MediaBox[0 0 100 50]/TrimBox[15 5 85 45]/ArtBox[20 10 80 40]", "", 70, 40, "TrimBox"),
            ("/MediaBox[0 0 100 50]/TrimBox[85 45 15 5]/Rotate 90", "", 40, 70, "TrimBox"),
            ("", "/MediaBox[0 0 60 30]/Rotate -90", 30, 60, "MediaBox"),
        ] as [(String, String, Double, Double, String)])
    func takesTheBoxThatItStates(page: String, parent: String, width: Double, height: Double, name: String) throws {
        let placed = try self.page(document(page: page, parent: parent))
        #expect(placed.size == Size(width: .pt(width), height: .pt(height)))
        #expect(placed.box.name == name)
    }

    /// The box's corners come to the corners of the place, turned clockwise.
    @Test(arguments: [(0, 10.0, 5.0), (90, 10, 45), (180, 90, 45), (270, 90, 5)])
    func isTurnedAsItIsShown(degrees: Int, x: Double, y: Double) throws {
        let box = try page(document(page: "/MediaBox[0 0 100 50]/TrimBox[10 5 90 45]/Rotate \(degrees)")).box
        // What is shown at the lower left.
        let corner = box.toCorner.apply(degrees == 90 ? 90 : degrees == 270 ? 10 : x, degrees == 90 ? 5 : degrees == 270 ? 45 : y)
        #expect(abs(corner.x) < 1e-9 && abs(corner.y) < 1e-9)
    }

    @Test func itsGroupStaysAGroupByItself() throws {
        let page = try page(document(page: "/MediaBox[0 0 100 50]/Group<</S/Transparency/K true>>"))
        let group = try #require(try plate(page)["Resources"]?["XObject"]?["Page"]?["Group"])
        #expect(group["I"]?.bool == true && group["K"]?.bool == true && group["CS"]?.name == "DeviceCMYK")
    }

    /// Layers lose their switches, not what they hold; the work of other programs and the structure stay behind.
    @Test func whatIsNotThePageStaysBehind() throws {
        let bytes = document(
            page: "/MediaBox[0 0 100 50]/Annots[9 0 R]/PieceInfo<<>>/StructParents 0", resources: "/Properties<</L 10 0 R>>",
            objects: ["<</Type/Annot/Subtype/Link/Rect[0 0 9 9]>>", "<</Type/OCG/Name(layer)>>"])
        let page = try page(bytes)
        let inner = try #require(try plate(page)["Resources"]?["XObject"]?["Page"])
        #expect(inner["Resources"]?["Properties"]?["L"]?["Type"] == nil && inner["Resources"]?["Properties"]?["L"] != nil)
        #expect(page.references.count == 5)
    }

    @Test(arguments: ["", "/MediaBox[0 0 0 0]", "/MediaBox[0 0 1e9 5]", "/MediaBox[0 0 100 50]/Rotate 45"])
    func aPageWithoutASizeIsNone(page: String) {
        #expect(throws: ForeignPage.Unplaceable.self) { try self.page(document(page: page)) }
    }

    @Test(arguments: [(0.0, "0"), (1, "1"), (-2.5, "-2.5"), (0.000_000_001, "0.000000001"), (1e-12, "0"), (326.7716535, "326.7716535")])
    func spellsNumbers(number: Double, text: String) { #expect(PageBox.spell(number) == text) }
}
