import Measure

/// What a document says of itself: the XMP packet and the Info dictionary, from the same values, so that they agree. ISO 15930-7, 6.10
/// to 6.12.
struct DocumentMetadata {
    let profile: PressProfile
    /// What the plate holds beside its metadata.
    let content: DocumentContent

    private var changed: DocumentDate { profile.date.atTime(content.secondOfDay) }

    /// Writes the trailer's Info dictionary, in place of whatever the drawing stage wrote.
    func writeInfo(to file: PDFDraft) {
        let info = file.parse("<</Trapped/False>>")
        info.set("Title", file.text(profile.title))
        info.set("Producer", file.text(profile.producer))
        info.set("Creator", file.text(profile.producer))
        info.set("CreationDate", file.text(profile.date.pdf))
        info.set("ModDate", file.text(changed.pdf))
        file.trailer.set("Info", info.indirect)
    }

    func writeXMP(to file: PDFDraft) {
        let stream = file.stream(Array(packet.utf8))
        stream.set("Type", file.name("Metadata"))
        stream.set("Subtype", file.name("XML"))
        file.catalog.set("Metadata", stream)
    }

    /// The XMP packet. The GTS_PDFXVersion property makes the claim; the document's identifier stands for the page or part of that name
    /// and date, whatever it says; its version and the time of its last change go with the content.
    private var packet: String {
        """
        <?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
        xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
        <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
        <dc:format>application/pdf</dc:format>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(profile.title))</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>\(escaped(profile.language))</rdf:li></rdf:Bag></dc:language>
        <pdf:Producer>\(escaped(profile.producer))</pdf:Producer>
        <pdf:Trapped>False</pdf:Trapped>
        <xmp:CreatorTool>\(escaped(profile.producer))</xmp:CreatorTool>
        <xmp:CreateDate>\(profile.date.xmp)</xmp:CreateDate>
        <xmp:ModifyDate>\(changed.xmp)</xmp:ModifyDate>
        <xmp:MetadataDate>\(changed.xmp)</xmp:MetadataDate>
        <xmpMM:DocumentID>\(identifier)</xmpMM:DocumentID>
        <xmpMM:VersionID>\(content.version)</xmpMM:VersionID>
        <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
        </rdf:Description>
        </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
    }

    /// A UUID of version 8 (RFC 9562) from the document's name and date.
    private var identifier: String {
        let page = [profile.document, profile.date.xmp].joined(separator: "\n")
        var digits = Array(SHA256.hex(of: Array(page.utf8)).prefix(32))
        digits[12] = "8"
        digits[16] = "8"
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return "uuid:" + groups.joined(separator: "-")
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.append(character)
            }
        }
        return result
    }
}
