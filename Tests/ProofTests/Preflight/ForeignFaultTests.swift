import PDFFixtures
import Testing

@testable import Proof

/// One fault each, as other programs leave them, written in place and as a numbered object: the right rule tells it. And what looks like a
/// fault and is none.
struct ForeignFaultTests {
    /// A fault that an object of the file bears, where `▲` stands for it.
    struct Fault: Sendable, CustomTestStringConvertible {
        var name: String
        var rule: String
        /// The object: a dictionary, or an array.
        var object: String
        var content = PlatePDF.text
        var resources = ""
        var page = ""
        var catalog = ""

        var testDescription: String { name }

        /// - Parameter isDirect: the object is written in its place.
        func plate(isDirect: Bool) -> PlatePDF {
            var plate = PlatePDF()
            let written = isDirect ? object : "13 0 R"
            plate.objects = [
                isDirect ? "null" : object, PlatePDF.stream("0 1 0 0 k 0 0 20 20 re f", Self.form),
                PlatePDF.stream("1 0 0 rg 0 0 20 20 re f", Self.form),
            ]
            plate.content = content
            plate.resourcesExtra = resources.replacing("▲", with: written)
            plate.pageExtra = page.replacing("▲", with: written)
            plate.catalogExtra = catalog.replacing("▲", with: written)
            return plate
        }

        private static let form = "/Type/XObject/Subtype/Form/BBox[0 0 20 20]/Resources<<>>"
    }

    private static let fill = PlatePDF.text + " q /X gs 0 .5 0 0 k 50 50 40 40 re f Q"
    private static let all = "[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1 1 1 1]>>]"
    private static let rich = "[/Separation/Dark/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[.9 .9 .9 .9]>>]"

    static let faults = [
        Fault(name: "transfer function", rule: "PX", object: "<</Type/ExtGState/TR/Identity>>", resources: "/ExtGState<</X ▲>>"),
        Fault(
            name: "halftone", rule: "PX", object: "<</Type/ExtGState/HT<</HalftoneType 1/Frequency 20/Angle 45/SpotFunction/Round>>>>",
            resources: "/ExtGState<</X ▲>>"),
        Fault(
            name: "script of a bookmark", rule: "PX", object: "<</Title(x)/A<</S/JavaScript/JS(x)>>>>",
            catalog: "/Outlines<</First ▲/Last ▲/Count 1>>"),
        Fault(
            name: "alternate presentations", rule: "PX", object: "<</AlternatePresentations<</Names[]>>>>", catalog: "/Names ▲"),
        Fault(name: "attached files", rule: "PX", object: "<</EmbeddedFiles<</Names[]>>>>", catalog: "/Names ▲"),
        Fault(name: "layers that switch", rule: "PX", object: "<</OCGs[]/D<</AS[<</Event/Print>>]>>>>", catalog: "/OCProperties ▲"),
        Fault(name: "layers without a setting", rule: "PX", object: "<</OCGs[]>>", catalog: "/OCProperties ▲"),
        Fault(
            name: "note within the page", rule: "PX", object: "<</Type/Annot/Subtype/Text/Rect[30 30 50 50]>>", page: "/Annots[▲]"),
        Fault(
            name: "RGB in a printer's mark", rule: "CL",
            object: "<</Type/Annot/Subtype/PrinterMark/Rect[30 30 50 50]/F 4/AP<</N 15 0 R>>>>",
            page: "/Annots[▲]"),
        Fault(name: "default space", rule: "PX", object: "<</DefaultCMYK/DeviceCMYK>>", resources: "/ColorSpace ▲"),
        Fault(
            name: "RGB group of a soft mask", rule: "CL",
            object: "<</Type/ExtGState/SMask<</S/Luminosity/G 15 0 R>>>>", content: fill, resources: "/ExtGState<</X ▲>>"),
        Fault(
            name: "gradient over the limit", rule: "IK",
            object:
                "<</ShadingType 2/ColorSpace/DeviceCMYK/Coords[50 0 90 0]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[.9 .9 .9 .9]/C1[.8 .8 .8 .8]>>>>",
            content: PlatePDF.text + " q 50 50 40 40 re W n /S sh Q", resources: "/Shading<</S ▲>>"),
        Fault(
            name: "pattern of a gradient over the limit", rule: "IK",
            object:
                "<</PatternType 2/Shading<</ShadingType 3/ColorSpace/DeviceCMYK/Coords[50 50 0 50 50 30]/Function<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[.8 .8 .8 .8]>>>>>>",
            content: PlatePDF.text + " /Pattern cs /P scn 50 50 40 40 re f", resources: "/Pattern<</P ▲>>"),
        Fault(
            name: "panel in the colour of marks", rule: "CL", object: all, content: PlatePDF.text + " /A cs 1 scn 50 50 40 40 re f",
            resources: "/ColorSpace<</A ▲>>"),
        Fault(
            name: "half a tint is no ink", rule: "CL", object: "[/ICCBased 10 0 R]",
            content: PlatePDF.text + " /A CS 0 0 0 0 SC 2 w 50 50 m 90 90 l S",
            resources: "/ColorSpace<</A ▲>>"),
    ]

    @Test(arguments: faults, [true, false]) func isTold(_ fault: Fault, isDirect: Bool) {
        let found = fault.plate(isDirect: isDirect).broken()
        #expect(found.contains(fault.rule), "\(fault.name): \(found)")
    }

    // MARK: Pictures

    @Test(arguments: [
        ("/Width 40/Height 40/BitsPerComponent 8/ColorSpace/DeviceCMYK", 6399),
        ("/Width 40/Height 41/BitsPerComponent 8/ColorSpace/DeviceCMYK", 6400),
        ("/Width 40/Height 40/BitsPerComponent 16/ColorSpace/DeviceCMYK", 6400),
        ("/Width 40/Height 40/BitsPerComponent 1/ImageMask true", 199),
    ])
    func aPictureCutShortIsTold(_ entries: String, _ count: Int) {
        for (length, expected) in [(count, true), (count * 3, false)] {
            var plate = PlatePDF()
            plate.content = PlatePDF.text + " q .5 .1 .1 .1 k 9 0 0 9 50 50 cm /x Do Q"
            plate.resourcesExtra = "/XObject<</x 13 0 R>>"
            plate.objects = [PlatePDF.stream(String(repeating: "\u{1}", count: length), "/Subtype/Image" + entries)]
            let told = Preflight(rules: .coldset).check(plate.bytes).contains {
                $0.rule == "PX" && $0.message.english.contains("decoded whole")
            }
            #expect(told == expected, "\(entries) \(length)")
        }
    }

    @Test(arguments: [
        ("/BitsPerComponent 8/ColorSpace[/Indexed/DeviceCMYK 0<cccccccc>]", "\u{0}", 1),
        ("/BitsPerComponent 16/ColorSpace/DeviceCMYK", "~", 8),
        ("/BitsPerComponent 8/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]", "\u{1}", 4),
    ])
    func theInkOfEveryKindOfPictureCounts(_ entries: String, _ byte: String, _ bytes: Int) {
        var plate = PlatePDF()
        plate.content = PlatePDF.text + " q 100 0 0 100 50 50 cm /x Do Q"
        plate.resourcesExtra = "/XObject<</x 13 0 R>>"
        plate.objects = [
            PlatePDF.stream(String(repeating: byte, count: 300 * 300 * bytes), "/Subtype/Image/Width 300/Height 300" + entries)
        ]
        var rules = PreflightRules.coldset
        rules.ink = .init(warning: 150, error: 190)
        #expect(plate.broken(rules) == ["IK"])
    }

    // MARK: Fonts

    @Test(arguments: [
        ("cut short", "PX"), ("blank", "GL"), ("giant", "GL"), ("too few glyphs", "GL"), ("other widths", "PX"), ("no encoding", "PX"),
        ("sound", ""),
    ])
    func fontsAreReadWhole(_ change: String, _ rule: String) {
        var plate = PlatePDF()
        switch change {
        case "cut short": plate.fontBytes = String(plate.font.hexadecimal.prefix(300)) + ">"
        case "blank": plate.font.blank = [1, 2]
        case "giant": plate.font.scales = [2: 30]
        case "too few glyphs": plate.font.advances = [1000, 1000]
        case "other widths": plate.font.advances = [1000, 500, 500, 500, 500]
        case "no encoding": plate.encoding = ""
        default: break
        }
        #expect(plate.broken() == (rule.isEmpty ? [] : [rule]))
    }

    // MARK: The file

    @Test(arguments: [("\nxref\n0", "\nxrfe\n0"), ("\n6 0 obj", "\n5 0 obj"), ("\nstartxref\n", "\nstartxref\n9")])
    func damageThatReadersMendIsTold(_ old: String, _ new: String) {
        let bytes = Array(String(decoding: PlatePDF().bytes, as: UTF8.self).replacing(old, with: new, maxReplacements: 1).utf8)
        #expect(Preflight(rules: .coldset).check(bytes).contains { $0.rule == "PX" })
    }

    @Test func aBlankPageIsTold() { #expect(Preflight(rules: .coldset).check(PlatePDF(content: "").bytes).map(\.rule) == ["FM"]) }

    // MARK: Information

    @Test(arguments: [
        ("/ModDate(D:20260115)", true), ("/ModDate(D:20260116)", false), ("/CreationDate(D:20260114160000Z)", true),
        ("/CreationDate(D:20260115000000+08'00')", true), ("/CreationDate(D:20260115000000Z)", false),
    ])
    func datesAgree(_ date: String, _ agrees: Bool) {
        var plate = PlatePDF()
        plate.info = "<</Title(Page)/Trapped/False\(date)>>"
        #expect(plate.broken() == (agrees ? [] : ["PX"]))
    }

    // MARK: The house

    @Test func theHouseHasItsSheetsAndItsCondition() {
        var rules = PreflightRules.coldset
        rules.condition = "IFRA26"
        rules.sheets = [PrintedSheet(trim: .init(width: .pt(200), height: .pt(230)), pitch: .pt(15))]
        #expect(PlatePDF().broken(rules) == [])
        rules.sheets = [PrintedSheet(trim: .init(width: .pt(200), height: .pt(236)), pitch: .pt(15))]
        #expect(PlatePDF().broken(rules) == ["BX"])
        rules.sheets = []
        rules.condition = "FOGRA39"
        #expect(PlatePDF().broken(rules) == ["PX"])
    }

    // MARK: Innocents

    @Test(arguments: [
        // Outlined text in an ink, of a weight that prints.
        PlatePDF.text + " 0 0 0 1 K .5 w 2 Tr BT /f 20 Tf 50 50 Td <0001> Tj ET",
        // Marks outside trim and bleed.
        PlatePDF.text + " .9 .9 .9 .9 k -30 20 9 9 re f", "q Q " + PlatePDF.text + " Q q",
        // Blank characters of any size.
        PlatePDF.text + " BT /f 3 Tf 50 50 Td <> Tj ET",
    ])
    func innocentsPass(_ content: String) {
        var plate = PlatePDF(content: content)
        plate.boxes = "/MediaBox[-60 -60 280 280]/BleedBox[0 0 220 220]/TrimBox[10 10 210 210]"
        #expect(plate.broken() == [])
    }
}
