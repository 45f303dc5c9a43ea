import PDFFixtures
import Press
import Proof

/// A page that keeps every press rule, written by hand: each part can be changed to break one.
struct PlatePDF {
    var version = "1.6"
    /// Trim 200 x 200 pt, bleed 10 pt.
    var boxes = "/MediaBox[0 0 220 220]/BleedBox[0 0 220 220]/TrimBox[10 10 210 210]"
    var pageExtra = ""
    var content = Self.text
    var resources =
        "/Font<</f 5 0 R>>/ExtGState<</Over<</Type/ExtGState/OP true/op true/OPM 1>>/Knock<</Type/ExtGState/OP false/op false>>>>"
    var resourcesExtra = ""
    var catalogExtra = ""
    var intents = "[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(IFRA26)/DestOutputProfile 10 0 R>>]"
    var fontFile = "/FontFile2 8 0 R"
    /// The font's program in place of that of `font`.
    var fontBytes: String?
    var encoding = "/Encoding/Identity-H"
    var font = SmallFont(advances: [1000, 1000, 1000, 500, 500])
    var xmp = Self.packet
    var info = "<</Title(Page)/Trapped/False>>"
    var trailer = "/ID[<00><00>]"
    /// Further objects, from number 13 on.
    var objects: [String] = []

    static let text = "0 0 0 1 k /Over gs BT /f 9 Tf 1 0 0 1 30 100 Tm <00010002> Tj ET"
    static let packet = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description pdf:Trapped="False" xmp:CreateDate="2026-01-15T00:00:00+08:00">\
        <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Page</rdf:li></rdf:Alt></dc:title>\
        <xmp:ModifyDate>2026-01-15</xmp:ModifyDate><xmp:MetadataDate>2026-01-15</xmp:MetadataDate>\
        <xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass></rdf:Description></rdf:RDF></x:xmpmeta>
        """

    /// 1 is 一, 2 is 二; 0 has no glyph.
    static let toUnicode =
        "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <4e00> endbfchar 1 beginbfrange <0002> <0003> <4e8c> endbfrange"

    private var all: [String] {
        [
            "<</Type/Catalog/Pages 2 0 R/Metadata 11 0 R/OutputIntents \(intents)\(catalogExtra)>>",
            "<</Type/Pages/Count 1/Kids[3 0 R]>>",
            "<</Type/Page/Parent 2 0 R\(boxes)/Contents 4 0 R/Resources<<\(resources)\(resourcesExtra)>>\(pageExtra)>>",
            Self.stream(content),
            "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Song\(encoding)/DescendantFonts[6 0 R]/ToUnicode 9 0 R>>",
            "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Song/FontDescriptor 7 0 R/DW 1000/W[1[1000 1000]3 4 500]>>",
            "<</Type/FontDescriptor/FontName/ABCDEF+Song/Flags 4\(fontFile)>>",
            Self.stream(fontBytes ?? font.hexadecimal, "/Filter/ASCIIHexDecode"),
            Self.stream(Self.toUnicode),
            Self.stream(String(decoding: ASCIIProfile.bytes, as: UTF8.self), "/N 4"),
            Self.stream(xmp, "/Type/Metadata/Subtype/XML"),
            info,
        ] + objects
    }

    /// A square picture of light tints.
    static func pixels(_ side: Int, channels: Int, bits: Int = 8, _ entries: String) -> String {
        stream(
            String(repeating: "0", count: (side * channels * bits + 7) / 8 * side),
            "/Subtype/Image/Width \(side)/Height \(side)/BitsPerComponent \(bits)\(entries)")
    }

    static func stream(_ data: String, _ entries: String = "") -> String { WrittenPDF.stream(data, entries) }

    var bytes: [UInt8] { WrittenPDF(version: version, objects: all, trailer: "/Info 12 0 R\(trailer)").bytes }

    /// The rules that this page breaks.
    func broken(_ rules: PreflightRules = .coldset) -> Set<String> { Set(Preflight(rules: rules).check(bytes).map(\.rule)) }
}

/// An ICC profile of bytes below 128 that has what the rules look at.
enum ASCIIProfile {
    static var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 120)
        bytes += [UInt8](repeating: 0, count: 52)
        func put(_ text: String, _ at: Int) { for (index, byte) in text.utf8.enumerated() { bytes[at + index] = byte } }
        // 172 bytes in all would need a byte above 127, so the profile is padded to 0x0100 + 0x10.
        bytes += [UInt8](repeating: 0, count: 272 - bytes.count)
        bytes[2] = 1
        bytes[3] = 0x10
        bytes[8] = 2
        put("prtr", 12)
        put("CMYK", 16)
        put("Lab ", 20)
        put("acsp", 36)
        bytes[131] = 2
        for (index, tag) in ["A2B0", "B2A0"].enumerated() {
            put(tag, 132 + index * 12)
            bytes[132 + index * 12 + 6] = 1
            bytes[132 + index * 12 + 11] = 8
        }
        return bytes
    }
}
