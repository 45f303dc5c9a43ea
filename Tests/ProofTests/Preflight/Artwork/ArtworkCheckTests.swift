import Layout
import Measure
import Press
import Source
import Testing

@testable import Proof

/// A stranger's page before it is placed: what refuses it, what is only told, and what is the file's own business.
struct ArtworkCheckTests {
    private func rules(_ milder: Set<String> = ["BK-1", "BK-2", "TX", "LN"]) -> PreflightRules {
        var rules = PreflightRules.coldset
        rules.condition = "IFRA26"
        rules.milder = milder
        return rules
    }

    private func found(_ plate: PlatePDF, milder: Set<String> = ["BK-1", "BK-2", "TX", "LN"]) throws -> [String: Diagnostic.Severity] {
        let findings = ArtworkCheck(rules(milder)).check(try ArtworkReading(plate.bytes, page: 1))
        return findings.reduce(into: [:]) { $0[$1.rule] = max($0[$1.rule] ?? .note, $1.severity) }
    }

    @Test func aSoundPageIsSound() throws { #expect(try found(PlatePDF()) == [:]) }

    /// What a PDF/X claims of itself does not matter to a page taken out of it.
    @Test func theFilesClaimsDoNotMatter() throws {
        var plate = PlatePDF()
        (plate.version, plate.xmp, plate.info, plate.trailer) = ("1.4", "", "<<>>", "")
        plate.boxes = "/MediaBox[0 0 220 220]"
        #expect(try found(plate) == [:])
        plate.intents = "[]"
        #expect(try found(plate) == ["PX": .warning])
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var name: String
        var rule: String
        var severity = Diagnostic.Severity.error
        var change: @Sendable (inout PlatePDF) -> Void
        var testDescription: String { name }
    }

    private static let form = "/Type/XObject/Subtype/Form/BBox[0 0 20 20]/Resources<<>>"

    private static let faults: [Fault] = [
        Fault(name: "blank page", rule: "PX") { $0.content = "" },
        Fault(name: "RGB", rule: "CL") { $0.content += " 1 0 0 rg 20 20 30 30 re f" },
        Fault(name: "grey that is not black", rule: "CL") { $0.content += " 0.5 g 20 20 30 30 re f" },
        Fault(name: "group in RGB", rule: "CL") { $0.pageExtra = "/Group<</S/Transparency/CS/DeviceRGB>>" },
        Fault(name: "form's group in RGB", rule: "CL") {
            $0.content += " /X Do"
            $0.resourcesExtra = "/XObject<</X 13 0 R>>"
            $0.objects = [PlatePDF.stream("0 1 0 0 k 0 0 9 9 re f", form + "/Group<</S/Transparency/CS/DeviceRGB>>")]
        },
        Fault(name: "font that is not embedded", rule: "PX") { $0.fontFile = "" },
        Fault(name: "font of junk", rule: "PX") { $0.fontBytes = "6a756e6b>" },
        Fault(name: "another condition", rule: "PX") { $0.intents = $0.intents.replacing("IFRA26", with: "FOGRA39") },
        Fault(name: "hidden layer", rule: "PX") {
            $0.catalogExtra = "/OCProperties<</OCGs[13 0 R]/D<</OFF[13 0 R]>>>>"
            $0.objects = ["<</Type/OCG/Name(a)>>"]
        },
        Fault(name: "stamp", rule: "PX") {
            $0.pageExtra = "/Annots[<</Type/Annot/Subtype/Stamp/Rect[20 20 40 40]/AP<</N 13 0 R>>>>]"
            $0.objects = [PlatePDF.stream("0 1 0 0 k 0 0 9 9 re f", form)]
        },
        Fault(name: "link", rule: "PX", severity: .warning) {
            $0.pageExtra = "/Annots[<</Type/Annot/Subtype/Link/Rect[20 20 40 40]>>]"
        },
        Fault(name: "script", rule: "PX", severity: .warning) { $0.catalogExtra = "/OpenAction<</S/JavaScript/JS(a)>>" },
        Fault(name: "user unit", rule: "PX") { $0.pageExtra = "/UserUnit 2" },
        Fault(name: "too much ink", rule: "IK") { $0.content += " 1 1 1 0 k 20 20 30 30 re f" },
        Fault(name: "small black text that knocks out", rule: "BK-1", severity: .warning) {
            $0.content = "0 0 0 1 k BT /f 9 Tf 1 0 0 1 30 100 Tm <00010002> Tj ET"
        },
        Fault(name: "text of 4 pt", rule: "TX", severity: .warning) {
            $0.content = "0 0 0 1 k /Over gs BT /f 4 Tf 1 0 0 1 30 100 Tm <00010002> Tj ET"
        },
    ]

    @Test(arguments: faults)
    func eachFaultIsTold(_ fault: Fault) throws {
        var plate = PlatePDF()
        fault.change(&plate)
        #expect(try found(plate) == [fault.rule: fault.severity], "\(fault.name)")
    }

    /// A house may take text and rules as gravely as its own.
    @Test func theHouseSaysWhatIsMilder() throws {
        var plate = PlatePDF()
        plate.content = "0 0 0 1 k BT /f 9 Tf 1 0 0 1 30 100 Tm <00010002> Tj ET"
        #expect(try found(plate, milder: []) == ["BK-1": .error])
    }

    /// On a page of black alone, or of black and red, nothing placed shows another ink.
    @Test(
        arguments: [
            ("0 0 0 0.4 k", ["black"], true), ("0 1 0.8 0 k", ["black"], false), ("0 0.5 0.4 0 k", ["black", "red"], true),
            ("0.3 0 0 0 k", ["black", "red"], false),
        ] as [(String, [InkName], Bool)])
    func keepsToThePagesInks(colour: String, names: [InkName], isSound: Bool) throws {
        func ink(_ name: InkName, _ cmyk: CMYK, _ shade: UInt8) -> Ink {
            Ink(name: name, cmyk: cmyk, screen: ScreenColour(red: shade, green: 0, blue: 0))
        }
        let palette = try #require(
            InkLedger([
                ink("black", CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000), 1),
                ink("red", CMYK(cyan: 0, magenta: 1000, yellow: 800, black: 0), 2),
            ]))
        var plate = PlatePDF()
        plate.content += " \(colour) 20 20 30 30 re f"
        let inks = ArtworkInks(PageInks(names, at: SourcePosition(file: "page.yaml")), of: palette)
        let found = ArtworkCheck(rules(), inks: inks).check(try ArtworkReading(plate.bytes, page: 1))
        #expect(found.map(\.rule) == (isSound ? [] : ["press.page-inks"]))
    }

    /// What lies outside the box that is placed is cut away: marks of a printer in registration colours, bleed in RGB.
    @Test func whatIsCutAwayDoesNotMatter() throws {
        var plate = PlatePDF()
        plate.content += " 1 0 0 rg 0 0 9 220 re f 0 0 0 1 k /Over gs BT /f 6 Tf 1 0 0 1 30 2 Tm <0002> Tj ET"
        #expect(try found(plate) == [:])
        #expect(try ArtworkReading(plate.bytes, page: 1).header.text == "一二")
    }

    /// A font that is only chosen prints nothing.
    @Test func aFontThatShowsNothingMayBeMissing() throws {
        var plate = PlatePDF()
        plate.content = "BT /g 12 Tf ET " + PlatePDF.text
        plate.resources = plate.resources.replacing("/Font<</f 5 0 R>>", with: "/Font<</f 5 0 R/g 13 0 R>>")
        plate.objects = ["<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
        #expect(try found(plate) == [:])
    }

    @Test func thereMustBeSuchAPage() {
        #expect(throws: PDFFile.Unreadable.self) { try ArtworkReading(PlatePDF().bytes, page: 2) }
        #expect(throws: PDFFile.Unreadable.self) { try ArtworkReading(Array("hello".utf8), page: 1) }
        var sizeless = PlatePDF()
        sizeless.boxes = ""
        #expect(throws: PDFFile.Unreadable.self) { try ArtworkReading(sizeless.bytes, page: 1) }
    }

    /// On the plate the placed page's own look is not told again; beside it, it is.
    @Test(arguments: [(30.0, 0), (150.0, 1)])
    func aPlateLeavesToThePageWhatIsThePages(left: Double, told: Int) {
        var plate = PlatePDF()
        plate.content = "0 0 0 1 k BT /f 9 Tf 1 0 0 1 \(left) 100 Tm <00010002> Tj ET"
        var rules = rules()
        rules.artworks = [Box(x: .pt(10), y: .pt(80), width: .pt(60), height: .pt(60))]
        #expect(Preflight(rules: rules).check(plate.bytes).count { $0.rule == "BK-1" } == told)
    }
}
