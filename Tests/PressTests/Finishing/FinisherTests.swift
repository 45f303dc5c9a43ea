import Measure
import Source
import Testing

@testable import Press

struct FinisherTests {
    private static let text = "0.101961 0.101961 0.101961 rg BT /f 9 Tf (A)Tj ET"

    private func finished(_ drawn: DrawnPDF) throws -> PDFFile { try PDFFile(House.finish(drawn).bytes, from: .drawing) }

    // MARK: What a plate is

    @Test func boxesAreTrimAndBleed() throws {
        let page = try finished(DrawnPDF(content: Self.text, pageExtra: "/CropBox[0 0 9 9]/Rotate 0")).pages(limit: 9)[0]
        #expect(page["MediaBox"]?.doubles == [0, 0, 120, 220])
        #expect(page["BleedBox"]?.doubles == [0, 0, 120, 220])
        #expect(page["TrimBox"]?.doubles == [10, 10, 110, 210])
        #expect(page["CropBox"] == nil && page["Rotate"] == nil && page["UserUnit"] == nil)
    }

    @Test func theRGBGroupGoes() throws {
        #expect(try finished(DrawnPDF(content: Self.text)).pages(limit: 9)[0]["Group"] == nil)
    }

    @Test func theOutputIntentEmbedsTheProfile() throws {
        let intents = try #require(try finished(DrawnPDF(content: Self.text)).catalog["OutputIntents"]?.items)
        #expect(intents.count == 1)
        #expect(intents[0]["S"]?.name == "GTS_PDFX")
        #expect(intents[0]["OutputConditionIdentifier"]?.text == "IFRA26")
        #expect(intents[0]["DestOutputProfile"]?["N"]?.integer == 4)
        #expect(intents[0]["DestOutputProfile"]?.streamData() == TestProfile().bytes)
    }

    @Test func infoAndXMPAgree() throws {
        let file = try finished(DrawnPDF(content: Self.text))
        let info = try #require(file.trailer["Info"])
        #expect(info["Title"]?.text == "左江日报 & 专版")
        #expect(info["Trapped"]?.name == "False")
        #expect(info["CreationDate"]?.text == "D:20260115000000+08'00'")
        let packet = String(decoding: try #require(file.catalog["Metadata"]?.streamData(decoding: false)), as: UTF8.self)
        for property in [
            "<pdfxid:GTS_PDFXVersion>PDF/X-4<", ">左江日报 &amp; 专版<", "<pdf:Trapped>False<", "<xmp:CreateDate>2026-01-15T00:00:00+08:00<",
            "<xmp:ModifyDate>2026-01-15T", "<xmpMM:VersionID>", "<xmpMM:RenditionClass>", "<xmpMM:DocumentID>uuid:",
        ] {
            #expect(packet.contains(property))
        }
    }

    /// Another text is another version of the document, changed at another time; another name or day is another document.
    @Test func versionsAndDocumentsAreToldApart() throws {
        func properties(_ content: String, _ change: (inout PressProfile) -> Void = { _ in }) throws -> [String] {
            var profile = try House.profile
            change(&profile)
            let bytes = try Finisher(ledger: House.ledger, profile: profile).finish(DrawnPDF(content: content).bytes, at: nil).bytes
            let file = try PDFFile(bytes, from: .drawing)
            let packet = String(decoding: try #require(file.catalog["Metadata"]?.streamData(decoding: false)), as: UTF8.self)
            let dates = try #require(file.trailer["Info"]?["ModDate"]?.text)
            return try ["xmpMM:DocumentID", "xmpMM:VersionID", "xmp:ModifyDate"].map { name in
                try String(#require(packet.split(separator: "<\(name)>").last?.split(separator: "<").first))
            } + [dates]
        }
        let first = try properties(Self.text)
        #expect(try properties(Self.text) == first)
        let changed = try properties(Self.text + " 0.101961 0.101961 0.101961 rg 0 0 9 9 re f")
        #expect(changed[0] == first[0])
        #expect(zip(first, changed).dropFirst().allSatisfy { $0 != $1 })
        #expect(try properties(Self.text) { $0.title = "另题" }[0] == first[0])
        #expect(try properties(Self.text) { $0.document = "longtan-2.pdf" }[0] != first[0])
        #expect(try properties(Self.text) { $0.date = DocumentDate("2026-01-16") ?? $0.date }[0] != first[0])
        for time in [first[2], changed[2]] {
            #expect(DocumentDate(time) != nil && time.hasPrefix("2026-01-15T") && time.hasSuffix("+08:00"))
        }
    }

    @Test func theFileHasVersionAndIdentifier() throws {
        let file = try finished(DrawnPDF(content: Self.text))
        #expect(file.version == "1.6")
        #expect(file.trailer["ID"]?.items?.count == 2)
        #expect(!file.isEncrypted)
    }

    @Test func structureIsKeptAndCompleted() throws {
        var drawn = DrawnPDF(content: "/P<</MCID 0>>BDC \(Self.text) EMC 1 1 1 rg 0 0 9 9 re f")
        drawn.catalogExtra = "/StructTreeRoot 8 0 R/AcroForm<<>>/OpenAction[3 0 R/Fit]"
        drawn.objects = ["<</Type/StructTreeRoot/K[9 0 R]>>", "<</Type/StructElem/S/Figure/P 8 0 R/Pg 3 0 R/K 0>>"]
        var profile = try House.profile
        profile.alternatives = ["山河"]
        let plate = try Finisher(ledger: House.ledger, profile: profile).finish(drawn.bytes, at: nil)
        let file = try PDFFile(plate.bytes, from: .drawing)
        #expect(
            file.catalog.keys == ["Lang", "MarkInfo", "Metadata", "OutputIntents", "Pages", "StructTreeRoot", "Type", "ViewerPreferences"])
        #expect(file.catalog["Lang"]?.text == "zh-Hans-CN")
        #expect(file.catalog["MarkInfo"]?["Marked"]?.bool == true)
        #expect(file.catalog["StructTreeRoot"]?["K"]?.items?.first?["Alt"]?.text == "山河")
        #expect(
            String(decoding: try #require(try file.pages(limit: 1)[0].pageContent()), as: UTF8.self).contains(
                "/Artifact BMC /Knock gs 0 0 9 9 re f EMC"))
    }

    @Test func alternativesMustMatchTheFigures() throws {
        var profile = try House.profile
        profile.alternatives = ["山河"]
        let finisher = try Finisher(ledger: House.ledger, profile: profile)
        #expect(throws: Refusal.self) { try finisher.finish(DrawnPDF(content: Self.text).bytes, at: nil) }
    }

    @Test func overprintStatesAreDefined() throws {
        let states = try #require(try finished(DrawnPDF(content: Self.text)).pages(limit: 9)[0]["Resources"]?["ExtGState"])
        #expect(states["Over"]?["OP"]?.bool == true && states["Over"]?["op"]?.bool == true && states["Over"]?["OPM"]?.integer == 1)
        #expect(states["Knock"]?["OP"]?.bool == false && states["Knock"]?["op"]?.bool == false)
    }

    @Test func sameDrawingSameBytes() throws {
        let drawn = DrawnPDF(content: Self.text)
        let (first, second) = (try House.finish(drawn), try House.finish(drawn))
        #expect(first.bytes == second.bytes)
        #expect(try House.finish(DrawnPDF(content: Self.text + " ")).bytes != first.bytes)
    }

    @Test func formsAreRewrittenToo() throws {
        var drawn = DrawnPDF(content: "/x Do")
        drawn.resources += "/XObject<</x 8 0 R>>"
        drawn.objects = [DrawnPDF.stream(Self.text, "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</f 5 0 R>>>>")]
        let form = try #require(try finished(drawn).pages(limit: 1)[0]["Resources"]?["XObject"]?["x"])
        #expect(String(decoding: try #require(form.streamData()), as: UTF8.self) == "0 0 0 1 k BT /f 9 Tf /Over gs (A)Tj ET")
        #expect(form["Resources"]?["ExtGState"]?["Over"] != nil)
    }

    @Test func aPressReadyPicturePasses() throws {
        var drawn = DrawnPDF(content: "/x Do")
        drawn.resources += "/XObject<</x 8 0 R>>"
        drawn.objects = [
            DrawnPDF.stream(
                "jpeg", "/Subtype/Image/ColorSpace/DeviceCMYK/BitsPerComponent 8/Filter/DCTDecode/Width 1/Height 1/Interpolate true")
        ]
        let image = try #require(try finished(drawn).pages(limit: 1)[0]["Resources"]?["XObject"]?["x"])
        #expect(image["Interpolate"] == nil)
        #expect(image.streamData(decoding: false) == Array("jpeg".utf8))
    }

    // MARK: What withholds a plate

    @Test(arguments: [
        "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode",
        "/ColorSpace/DeviceCMYK/BitsPerComponent 1/Filter/DCTDecode", "/ColorSpace/DeviceCMYK/BitsPerComponent 8",
        "/ColorSpace/DeviceCMYK/BitsPerComponent 8/Filter/DCTDecode/SMask 4 0 R",
        "/ColorSpace/DeviceCMYK/BitsPerComponent 8/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]",
        "/ImageMask true/BitsPerComponent 1", "/ColorSpace[/ICCBased 4 0 R]/BitsPerComponent 8/Filter/DCTDecode",
    ])
    func otherPicturesAreRefused(_ entries: String) throws {
        var drawn = DrawnPDF(content: "/x Do")
        drawn.resources += "/XObject<</x 8 0 R>>"
        drawn.objects = [DrawnPDF.stream("data", "/Subtype/Image/Width 1/Height 1" + entries)]
        #expect(try House.refusal(drawn).contains("press.foreign-object"))
    }

    @Test(arguments: [
        "/ExtGState<</a0<</ca .5>>>>", "/ExtGState<</a0<</BM/Multiply>>>>", "/ExtGState<</a0<</SMask<</S/Alpha>>>>>>",
        "/ExtGState<</a0<</OP true>>>>",
        "/ExtGState<</Over<</CA 1>>>>", "/Shading<</s<<>>>>", "/Pattern<</p<<>>>>", "/ColorSpace<</c/DeviceRGB>>",
        "/Font<</f<</Subtype/Type3>>>>",
        "/Font<</f<</Subtype/Type1/BaseFont/Helvetica>>>>", "/XObject<</x<</Subtype/PS>>>>",
    ])
    func otherResourcesAreRefused(_ resources: String) throws {
        #expect(try House.refusal(DrawnPDF(content: "", resources: resources)).contains("press.foreign-object"))
    }

    @Test func aGroupInAFormIsRefused() throws {
        var drawn = DrawnPDF(content: "/x Do")
        drawn.resources += "/XObject<</x 8 0 R>>"
        drawn.objects = [DrawnPDF.stream(Self.text, "/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency>>/Resources<</Font<</f 5 0 R>>>>")]
        #expect(try House.refusal(drawn).contains("press.foreign-object"))
    }

    @Test func annotationsAreRefused() throws {
        #expect(try House.refusal(DrawnPDF(content: "", pageExtra: "/Annots[]")) == ["press.foreign-object"])
    }

    @Test func aWrongSizeIsRefused() throws {
        #expect(try House.refusal(DrawnPDF(content: "", mediaBox: "0 0 120 200")) == ["press.page-size"])
    }

    @Test func everyFaultIsToldAtOnce() throws {
        let drawn = DrawnPDF(content: "0 0 1 rg 0 0 9 9 re f 0 g", mediaBox: "0 0 9 9", resources: "/Shading<</s<<>>>>")
        #expect(try House.refusal(drawn) == ["press.page-size", "press.foreign-object", "press.unknown-colour", "press.foreign-operator"])
    }

    @Test func junkIsRefused() throws {
        let finisher = try Finisher(ledger: House.ledger, profile: House.profile)
        let whole = DrawnPDF(content: Self.text).bytes
        for bytes in [[], Array("%PDF-1.5".utf8), Array(whole[..<(whole.count / 2)])] {
            #expect(throws: Refusal.self) { try finisher.finish(bytes, at: nil) }
        }
    }

    @Test func damagedBytesNeverCrash() throws {
        let finisher = try Finisher(ledger: House.ledger, profile: House.profile)
        let whole = DrawnPDF(content: Self.text).bytes
        var dice = Dice(seed: 5)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<(1 + dice.roll(6)) { bytes[dice.roll(bytes.count)] = UInt8(dice.roll(256)) }
            _ = try? finisher.finish(bytes, at: nil)
        }
    }

    @Test func inksOverTheLimitAreRefused() throws {
        let heavy = Ink(
            name: "mud", cmyk: CMYK(cyan: 900, magenta: 900, yellow: 900, black: 0), screen: ScreenColour(red: 1, green: 2, blue: 3))
        let ledger = try #require(InkLedger([heavy]))
        #expect(throws: Refusal.self) { try Finisher(ledger: ledger, profile: House.profile) }
    }

    @Test func metadataMustBeThere() throws {
        var profile = try House.profile
        profile.title = ""
        #expect(throws: Refusal.self) { try Finisher(ledger: House.ledger, profile: profile) }
    }
}
