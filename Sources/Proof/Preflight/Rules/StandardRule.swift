import Press
import Source

/// PX: the file is PDF/X-4: what it claims, what it carries for the printer, and what it may not carry. ISO 15930-7, 6.
struct StandardRule: PreflightRule {
    private static let id = "PX"
    /// Objects beyond this number are not looked at.
    private static let objectLimit = 300_000

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        checkFile(plate.file, &findings)
        checkMetadata(plate.file, &findings)
        checkIntent(plate.file, plate.profiles, &findings)
        checkCatalog(plate.file.catalog, &findings)
        checkObjects(plate.file, &findings)
        for page in plate.pages { checkPage(page, &findings) }
    }

    private func add(_ findings: inout FindingList, _ message: String, _ hint: String, page: Int? = nil) {
        findings.add(Self.id, .error, page: page, message, hint: hint)
    }

    private func checkFile(_ file: PDFFile, _ findings: inout FindingList) {
        if file.isEncrypted { add(&findings, "the file is encrypted", "write it without a password") }
        if (file.trailer["ID"]?.items?.count ?? 0) != 2 { add(&findings, "the file has no identifier", "write an ID in the trailer") }
        if file.version > "1.7" { add(&findings, "the file is of PDF \(file.version)", "write it as PDF 1.6") }
    }

    // MARK: Metadata

    private func checkMetadata(_ file: PDFFile, _ findings: inout FindingList) {
        let packet = file.catalog["Metadata"]?.streamData(limit: 16 << 20).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let xmp = XMPProperties(packet)
        if xmp["GTS_PDFXVersion"] != "PDF/X-4" {
            add(&findings, "the metadata do not claim PDF/X-4", "write GTS_PDFXVersion 'PDF/X-4' in the XMP packet")
        }
        for property in ["title", "CreateDate", "ModifyDate", "MetadataDate", "DocumentID", "VersionID", "RenditionClass"]
        where xmp[property] == nil {
            add(&findings, "the metadata lack \(property)", "write it in the XMP packet")
        }
        let info = file.trailer["Info"]
        if let title = info?["Title"]?.text, let stated = xmp["title"], title != stated {
            add(&findings, "Info and XMP state different titles", "write the same title in both")
        }
        let trapped = info?["Trapped"]?.name ?? xmp["Trapped"]
        if trapped != "True" && trapped != "False" {
            add(&findings, "the file does not say whether it is trapped", "write Trapped, True or False")
        }
    }

    // MARK: Output intent

    private func checkIntent(_ file: PDFFile, _ profiles: ProfileShelf, _ findings: inout FindingList) {
        let intents = (file.catalog["OutputIntents"]?.items ?? []).filter { $0["S"]?.name == "GTS_PDFX" }
        guard intents.count == 1, let intent = intents.first else {
            return add(&findings, "\(intents.count) output intents for PDF/X instead of one", "state the printing condition once")
        }
        if intent["OutputConditionIdentifier"]?.text?.isEmpty ?? true {
            add(&findings, "the output intent has no name", "name the printing condition")
        }
        guard let faults = intent["DestOutputProfile"].flatMap(profiles.faults(of:)) else {
            return add(&findings, "the output intent has no profile", "embed the printer's CMYK profile")
        }
        for fault in faults { add(&findings, fault.message, "embed the printer's CMYK output profile") }
    }

    // MARK: What may not be in the file

    private func checkCatalog(_ catalog: PDFObject, _ findings: inout FindingList) {
        for (key, what) in [
            ("OpenAction", "an action on opening"), ("AA", "actions"), ("AcroForm", "a form to fill in"), ("Collection", "a portfolio"),
        ]
        where catalog[key] != nil {
            add(&findings, "the file holds \(what)", "write it without")
        }
        for (key, what) in [("JavaScript", "scripts"), ("EmbeddedFiles", "attached files")] where catalog["Names"]?[key] != nil {
            add(&findings, "the file holds \(what)", "write it without")
        }
    }

    private func checkObjects(_ file: PDFFile, _ findings: inout FindingList) {
        let size = min(max(file.trailer["Size"]?.integer ?? 0, 0), Self.objectLimit)
        for number in 1..<max(size, 1) { checkObject(file.object(number: number), &findings) }
    }

    private func checkObject(_ object: PDFObject, _ findings: inout FindingList) {
        let object = object.identified
        guard let entries = object.dictionary else { return }
        if object.isStream {
            let filters = entries["Filter"].map { filter in filter.name.map { [$0] } ?? filter.items?.compactMap(\.name) ?? [] } ?? []
            for filter in filters where ["LZWDecode", "LZW", "Crypt"].contains(filter) {
                add(&findings, "a stream is coded by \(filter)", "code it by FlateDecode")
            }
            if entries.has("F") { add(&findings, "a stream lies in another file", "embed it") }
            if entries.has("Alternates") { add(&findings, "a picture has alternates", "keep the one that is to be printed") }
            if entries.has("OPI") { add(&findings, "a picture is a placeholder (OPI)", "embed the picture itself") }
            if entries["Subtype"]?.name == "PS" || entries["Subtype2"]?.name == "PS" {
                add(&findings, "the file holds PostScript", "write it without")
            }
        } else {
            if let action = entries["S"]?.name, ["JavaScript", "Launch", "SubmitForm", "ImportData", "Movie", "Sound"].contains(action) {
                add(&findings, "the file holds an action of the kind \(action)", "write it without")
            }
            if entries.has("TR") || entries.has("HTP"), entries["Type"]?.name == "ExtGState" {
                add(&findings, "a graphics state holds a transfer function or halftone", "leave both to the plate maker")
            }
        }
    }

    private func checkPage(_ page: PageReading, _ findings: inout FindingList) {
        if page.isDamaged { add(&findings, "the page's content is damaged", "write the page again", page: page.number) }
        for font in page.fonts.sorted(by: { $0.name < $1.name }) where !font.isEmbedded {
            add(&findings, "the font '\(font.name)' is not embedded", "embed every font", page: page.number)
        }
        for annotation in (page.object["Annots"]?.items ?? []).prefix(1000)
        where !["TrapNet", "PrinterMark"].contains(annotation["Subtype"]?.name ?? "") {
            add(&findings, "the page holds an annotation", "write it without notes, links and forms", page: page.number)
        }
        if page.object["AA"] != nil { add(&findings, "the page holds actions", "write it without", page: page.number) }
    }
}
