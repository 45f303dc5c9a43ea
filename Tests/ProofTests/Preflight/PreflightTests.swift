import Measure
import Press
import Source
import Testing

@testable import Proof

/// Each rule against a page that keeps it and pages that break it: the right id is found, and no other.
struct PreflightTests {
    private func page(_ change: (inout PlatePDF) -> Void) -> PlatePDF {
        var plate = PlatePDF()
        change(&plate)
        return plate
    }

    private func content(_ content: String) -> PlatePDF { page { $0.content = content } }

    @Test func aSoundPageHasNoFindings() {
        #expect(Preflight(rules: .coldset).check(PlatePDF().bytes) == [])
    }

    // MARK: PX

    @Test(arguments: [
        "version", "claim", "title", "CreateDate", "DocumentID", "titles differ", "trapped", "identifier", "no intent", "two intents",
        "no profile",
        "damaged profile", "no name", "font", "script", "open action", "form", "attachment", "annotation", "alternates", "lzw",
        "postscript", "transfer", "external", "damaged content",
    ])
    func standard(_ breach: String) {
        let plate = page { plate in
            switch breach {
            case "version": plate.version = "2.0"
            case "claim": plate.xmp = plate.xmp.replacing("PDF/X-4", with: "PDF/X-3")
            case "title": plate.xmp = plate.xmp.replacing(">Page<", with: "><")
            case "CreateDate": plate.xmp = plate.xmp.replacing("xmp:CreateDate", with: "xmp:Created")
            case "DocumentID": plate.xmp = plate.xmp.replacing("xmpMM:DocumentID", with: "xmpMM:OriginalDocumentID")
            case "titles differ": plate.info = "<</Title(Other)/Trapped/False>>"
            case "trapped":
                plate.info = "<</Title(Page)>>"
                plate.xmp = plate.xmp.replacing("pdf:Trapped", with: "pdf:Trap")
            case "identifier": plate.trailer = ""
            case "no intent": plate.intents = "[]"
            case "two intents": plate.intents = plate.intents.replacing("]", with: "") + plate.intents.replacing("[", with: "")
            case "no profile": plate.intents = plate.intents.replacing("/DestOutputProfile 10 0 R", with: "")
            case "damaged profile": plate.intents = plate.intents.replacing("10 0 R", with: "8 0 R")
            case "no name": plate.intents = plate.intents.replacing("(IFRA26)", with: "()")
            case "font": plate.fontFile = ""
            case "script": plate.objects = ["<</S/JavaScript/JS(x)>>"]
            case "open action": plate.catalogExtra = "/OpenAction[3 0 R/Fit]"
            case "form": plate.catalogExtra = "/AcroForm<<>>"
            case "attachment": plate.catalogExtra = "/Names<</EmbeddedFiles<<>>>>"
            case "annotation": plate.pageExtra = "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]>>]"
            case "alternates": plate.objects = [PlatePDF.stream("x", "/Subtype/Image/Alternates[]")]
            case "lzw": plate.objects = [PlatePDF.stream("x", "/Filter/LZWDecode")]
            case "postscript": plate.objects = [PlatePDF.stream("x", "/Subtype/PS")]
            case "transfer": plate.objects = ["<</Type/ExtGState/TR/Identity>>"]
            case "external": plate.objects = [PlatePDF.stream("x", "/F(file)")]
            default: plate.content += " (open"
            }
        }
        #expect(plate.broken() == ["PX"])
    }

    // MARK: BX

    @Test(arguments: [
        "/MediaBox[0 0 220 220]", "/MediaBox[0 0 220 220]/TrimBox[10 10 230 210]",
        "/MediaBox[0 0 220 220]/BleedBox[20 20 200 200]/TrimBox[10 10 210 210]",
        "/MediaBox[0 0 220 220]/BleedBox[-9 0 220 220]/TrimBox[10 10 210 210]",
        "/MediaBox[0 0 220 220]/TrimBox[10 10 210 210]/CropBox[10 10 210 210]",
        "/MediaBox[0 0 220 220]/TrimBox[10 10 210 210]/UserUnit 2", "/MediaBox[0 0 220 220]/TrimBox[10 10 210 210]/Rotate 90",
        "/MediaBox[0 0 220 220]/TrimBox[10 10 210 210]/ArtBox[10 10 210 210]",
    ])
    func boxes(_ boxes: String) { #expect(page { $0.boxes = boxes }.broken() == ["BX"]) }

    @Test func aCropEqualToTheMediaPasses() {
        #expect(page { $0.boxes += "/CropBox[0 0 220 220]" }.broken() == [])
    }

    // MARK: CL

    @Test(arguments: [
        "1 0 0 rg 20 20 50 50 re f", "1 0 0 RG 20 20 m 90 90 l S", ".5 g 20 20 50 50 re f", "/lab cs 50 0 0 sc 20 20 50 50 re f",
        "/icc cs 0 0 0 sc 20 20 50 50 re f",
        "/spot cs 1 scn 20 20 50 50 re f", "/Pattern cs /p scn 20 20 50 50 re f", "/s sh", "q 50 0 0 50 20 20 cm /rgb Do Q",
        "q 50 0 0 50 20 20 cm /grey Do Q", "/form Do",
        "1 0 0 rg BT /f 14 Tf 30 30 Td <0001> Tj ET", "q 50 0 0 50 20 20 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q",
    ])
    func colours(_ content: String) {
        let plate = page { plate in
            plate.content = content
            plate.resourcesExtra = """
                /ColorSpace<</lab[/Lab<</WhitePoint[1 1 1]>>]/icc[/ICCBased 10 0 R]/spot[/Separation/Gold/DeviceCMYK 8 0 R]>>\
                /Pattern<</p<</PatternType 2/Shading<</ColorSpace/DeviceRGB/ShadingType 2>>>>>>\
                /Shading<</s<</ColorSpace/DeviceRGB/ShadingType 2>>>>/XObject<</rgb 13 0 R/grey 14 0 R/form 15 0 R>>
                """
            plate.objects = [
                PlatePDF.pixels(200, channels: 3, "/ColorSpace/DeviceRGB"), PlatePDF.pixels(200, channels: 1, "/ColorSpace/DeviceGray"),
                PlatePDF.stream("0 0 1 rg 20 20 50 50 re f", "/Subtype/Form/BBox[0 0 99 99]"),
            ]
        }
        // Of an inline picture as small as this the size in print is told as well.
        #expect(plate.broken().filter { $0 != "IM" } == ["CL"])
    }

    @Test func agreedSpotColoursPass() {
        var rules = PreflightRules.coldset
        rules.spotColours = ["Gold"]
        let plate = page { plate in
            plate.content = "/spot cs 1 scn 20 20 50 50 re f"
            plate.resourcesExtra = "/ColorSpace<</spot[/Separation/Gold/DeviceCMYK 8 0 R]>>"
        }
        #expect(plate.broken(rules) == [])
    }

    @Test func anRGBGroupIsFound() { #expect(page { $0.pageExtra = "/Group<</S/Transparency/CS/DeviceRGB>>" }.broken() == ["CL"]) }

    // MARK: BK-1, BK-2

    @Test(arguments: [
        "0 g BT /f 14 Tf 30 30 Td <0001> Tj ET", "BT /f 14 Tf 30 30 Td <0001> Tj ET", "0 G 2 w 20 20 m 90 20 l S",
        "0 0 0 1 k BT /f 11.9 Tf 30 30 Td <0001> Tj ET",
        "0 0 0 1 K 1.5 w 20 20 m 90 20 l S", "0 0 0 1 k 20 20 90 1 re f", "0 0 0 1 k /Over gs /Knock gs BT /f 9 Tf 30 30 Td <0001> Tj ET",
        "0 0 0 1 k q /Over gs Q BT /f 9 Tf 30 30 Td <0001> Tj ET",
    ])
    func blackText(_ content: String) { #expect(self.content(content).broken() == ["BK-1"]) }

    @Test func blackInRGBBreaksTwoRules() { #expect(content("0 0 0 rg BT /f 14 Tf 30 30 Td <0001> Tj ET").broken() == ["BK-1", "CL"]) }

    @Test(arguments: [
        "0 0 0 1 k BT /f 12 Tf 30 30 Td <0001> Tj ET", "0 0 0 1 K 2 w 20 20 m 90 20 l S", "0 0 0 1 k 20 20 90 9 re f",
        "0 0 0 1 k 20 20 90 1.99995 re f",
    ])
    func largeBlackThingsMayKnockOut(_ content: String) { #expect(self.content(content).broken() == []) }

    @Test(arguments: [
        ".5 .4 .4 .9 k BT /f 14 Tf 30 30 Td <0001> Tj ET", "0 0 0 1 k 5 5 9 9 re f /Over gs 0 0 0 0 k BT /f 14 Tf 30 30 Td <0001> Tj ET",
        "0 0 0 1 k 5 5 9 9 re f /Over gs 0 0 0 0 k 20 20 50 50 re f",
        "0 0 0 1 k 5 5 9 9 re f /Over gs 0 0 0 0 K 3 w 20 20 m 90 20 l S",
    ])
    func richBlack(_ content: String) { #expect(self.content(content).broken() == ["BK-2"]) }

    // MARK: IK

    @Test func aHeavyFillIsFound() { #expect(content(".9 .8 .8 0 k 20 20 9 9 re f").broken() == ["IK"]) }

    @Test func inkAddsUpWhereItOverprints() {
        let below = ".8 .8 .8 0 k 10 10 100 100 re f "
        #expect(content(below + "/Over gs 0 0 0 .3 k 10 10 100 100 re f").broken() == ["IK", "BK-2"])
        #expect(content(below + "0 0 0 .3 k 10 10 100 100 re f").broken() == [])
    }

    @Test(arguments: ["", "/Over gs "]) func aHeavyPictureIsFound(state: String) throws {
        let heavy = String(repeating: "~", count: 400 * 400 * 4)
        let plate = page { plate in
            plate.content = state + "q 100 0 0 100 50 50 cm /x Do Q"
            plate.resourcesExtra = "/XObject<</x 13 0 R>>"
            plate.objects = [
                PlatePDF.stream(
                    heavy, "/Subtype/Image/Width 400/Height 400/BitsPerComponent 8/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]")
            ]
        }
        // Every amount is 126 of 255, inverted 129: 202 % in all. Without the array the eye sees 198 %.
        #expect(plate.broken() == [])
        var rules = PreflightRules.coldset
        rules.ink = .init(warning: 200, error: 210)
        #expect(plate.broken(rules) == ["IK"])
        let finding = try #require(Preflight(rules: rules).check(plate.bytes).first)
        #expect(finding.severity == .warning && finding.message.english.contains("202."))
    }

    // MARK: TX, LN, IM

    @Test(arguments: [
        (5.9, "0 0 0 1 k /Over gs", "error"), (7.8, "0 0 0 1 k /Over gs", "warning"), (9.9, "0 0 0 0 k", "warning"),
        (9.9, "0 1 1 0 k", "warning"),
    ])
    func textSizes(_ size: Double, _ colour: String, _ severity: String) {
        let text = "0 0 0 1 k 5 5 9 9 re f \(colour) BT /f \(size) Tf 30 30 Td <0001> Tj ET"
        let findings = Preflight(rules: .coldset).check(content(text).bytes)
        #expect(findings.map(\.rule) == ["TX"] && findings.map(\.severity.rawValue) == [severity])
    }

    @Test func sizesThatAreAtTheBoundPass() {
        #expect(content("0 0 0 1 k /Over gs BT /f 1 Tf 7.875 0 0 7.875 30 30 Tm <0001> Tj ET").broken() == [])
        #expect(content("0 0 0 1 k 5 5 9 9 re f 0 0 0 0 k BT /f 10 Tf 30 30 Td <0001> Tj ET").broken() == [])
    }

    @Test(arguments: [
        (0.2, "0 0 0 1 K /Over gs", "error"), (0.0, "0 0 0 1 K /Over gs", "error"), (0.4, "0 1 1 0 K", "warning"),
        (0.4, "0 0 0 0 K", "warning"),
    ])
    func rules(_ weight: Double, _ colour: String, _ severity: String) {
        let findings = Preflight(rules: .coldset).check(content("0 0 0 1 k 5 5 9 9 re f \(colour) \(weight) w 30 30 m 90 30 l S").bytes)
        #expect(findings.map(\.rule) == ["LN"] && findings.map(\.severity.rawValue) == [severity])
    }

    @Test func rulesDrawnAsBoxesCount() { #expect(content("0 0 0 1 k /Over gs 30 30 90 .2 re f").broken() == ["LN"]) }

    @Test(arguments: [(90, 8, "error"), (140, 8, "warning"), (200, 8, ""), (500, 8, "warning"), (500, 1, "error"), (600, 1, "")])
    func pictures(_ pixels: Int, _ bits: Int, _ severity: String) {
        let plate = page { plate in
            plate.content = "q 72 0 0 72 50 50 cm /x Do Q"
            plate.resourcesExtra = "/XObject<</x 13 0 R>>"
            plate.objects = [
                PlatePDF.pixels(pixels, channels: 4, bits: bits, "/ColorSpace/DeviceCMYK")
            ]
        }
        let findings = Preflight(rules: .coldset).check(plate.bytes)
        #expect(findings.map(\.severity.rawValue) == (severity.isEmpty ? [] : [severity]))
        #expect(findings.allSatisfy { $0.rule == "IM" })
    }

    // MARK: GL, FM

    @Test func aMissingGlyphIsFound() { #expect(content(PlatePDF.text.replacing("<00010002>", with: "<00010000>")).broken() == ["GL"]) }

    @Test func aForeignFontIsFound() {
        var rules = PreflightRules.coldset
        rules.houseFonts = ["Hei"]
        #expect(PlatePDF().broken(rules) == ["GL"])
        rules.houseFonts = ["Song"]
        #expect(PlatePDF().broken(rules) == [])
    }

    @Test func publishedFormIsReadFromThePage() {
        var rules = PreflightRules.coldset
        rules.publishedForm = ["title": "一 二"]
        #expect(PlatePDF().broken(rules) == [])
        rules.publishedForm = ["date": "三"]
        #expect(PlatePDF().broken(rules) == ["FM"])
    }

    @Test func weekdaysMustAgree() {
        func faults(in text: String) -> [String] { WeekdayCheck.faults(in: Array(text.unicodeScalars)).map(\.english) }
        #expect(faults(in: "左江日报2026年1月15日星期四第05版") == [])
        #expect(faults(in: "2026年1月15日 星期五".withoutBlanks) == ["2026年1月15日 is a 星期四, not a 星期五"])
        #expect(faults(in: "2024年2月29日（星期四）") == [])
        #expect(faults(in: "1年2月3日星期一，年月日，2026年13月1日星期一") == [])
    }

    // MARK: Places

    @Test func findingsTellTheirPlace() throws {
        let finding = try #require(
            Preflight(rules: .coldset).check(
                content("1 0 0 rg 66.6929 100 20 53.3071 re f .2 g 66.6929 100 20 53.3071 re f 0 1 0 rg 0 0 9 9 re f").bytes
            ).first)
        #expect(finding.page == 1 && finding.count == 2)
        #expect(
            finding.diagnostic(file: "a.pdf").description.hasPrefix(
                "a.pdf: error: a fill in DeviceRGB, page 1, at 20.0 x 20.0 mm and 1 more"))
    }
}
