import Press
import Source

/// PX: the file is PDF/X-4: what it claims, what it carries for the printer, and what it may not carry. ISO 15930-7, 6.
struct StandardRule: PreflightRule {
    private static let id = "PX"

    func check(_ plate: PlateReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        checkFile(plate.file, &findings)
        checkMetadata(plate.file, &findings)
        checkIntent(plate.file, plate.profiles, rules, &findings)
        checkCatalog(plate.file.catalog, &findings)
        checkObjects(plate, &findings)
        for page in plate.pages {
            checkContent(page, plate, &findings)
            checkExtras(page, &findings)
        }
        for repair in plate.file.repairs() {
            add(
                &findings, "the file is damaged, and readers mend it in silence: \("repair", repair)",
                "ask for the file anew, or write it again")
        }
    }

    private func add(_ findings: inout FindingList, _ message: Message, _ hint: Message, page: Int? = nil) {
        findings.add(Self.id, .error, page: page, message, hint: hint)
    }

    private func checkFile(_ file: PDFFile, _ findings: inout FindingList) {
        if file.isEncrypted { add(&findings, "the file is encrypted", "write it without a password") }
        if (file.trailer["ID"]?.items?.count ?? 0) != 2 { add(&findings, "the file has no identifier", "write an ID in the trailer") }
        if file.version > "1.7" { add(&findings, "the file is of PDF \("version", file.version)", "write it as PDF 1.6") }
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
            add(&findings, "the metadata lack \("property", property)", "write it in the XMP packet")
        }
        let info = file.trailer["Info"]
        for difference in MetadataAgreement(info, xmp).differences {
            add(&findings, "Info and XMP state different \("difference", difference)", "write the same in both")
        }
        let trapped = info?["Trapped"]?.name ?? xmp["Trapped"]
        if trapped != "True" && trapped != "False" {
            add(&findings, "the file does not say whether it is trapped", "write Trapped, True or False")
        }
    }

    // MARK: Output intent

    private func checkIntent(_ file: PDFFile, _ profiles: ProfileShelf, _ rules: PreflightRules, _ findings: inout FindingList) {
        let intents = (file.catalog["OutputIntents"]?.items ?? []).filter { $0["S"]?.name == "GTS_PDFX" }
        guard intents.count == 1, let intent = intents.first else {
            return add(&findings, "\("count", intents.count) output intents for PDF/X instead of one", "state the printing condition once")
        }
        if intent["OutputConditionIdentifier"]?.text?.isEmpty ?? true {
            add(&findings, "the output intent has no name", "name the printing condition")
        }
        if let wanted = rules.condition, let name = intent["OutputConditionIdentifier"]?.text, !name.isEmpty, name != wanted {
            add(
                &findings, "the plate is made for the printing condition '\("name", name)', the house prints '\("wanted", wanted)'",
                "convert it anew for the house's press")
        }
        guard let faults = intent["DestOutputProfile"].flatMap(profiles.faults(of:)) else {
            return add(&findings, "the output intent has no profile", "embed the printer's CMYK profile")
        }
        for fault in faults { add(&findings, fault.finding, "embed the printer's CMYK output profile") }
    }

    // MARK: What may not be in the file

    private func checkCatalog(_ catalog: PDFObject, _ findings: inout FindingList) {
        let held: [(String, Message)] = [
            ("OpenAction", "an action on opening"), ("AA", "actions"), ("AcroForm", "a form to fill in"), ("Collection", "a portfolio"),
        ]
        for (key, what) in held where catalog[key] != nil {
            add(&findings, "the file holds \("what", what)", "write it without")
        }
        let named: [(String, Message)] = [
            ("JavaScript", "scripts"), ("EmbeddedFiles", "attached files"), ("AlternatePresentations", "alternate presentations"),
        ]
        for (key, what) in named where catalog["Names"]?[key] != nil {
            add(&findings, "the file holds \("what", what)", "write it without")
        }
        guard let layers = catalog["OCProperties"] else { return }
        if layers["D"]?.isDictionary != true {
            add(&findings, "the file has layers and no configuration of them", "write it without layers")
        }
        for setting in [layers["D"]].compactMap({ $0 }) + (layers["Configs"]?.items ?? []).prefix(100) where setting["AS"] != nil {
            add(&findings, "the file has layers that are switched by what it is used for", "write it without layers")
        }
    }

    func checkObjects(_ plate: PlateReading, _ findings: inout FindingList) {
        let file = plate.file
        var room = Limits.pdfUnpackedBytes
        for object in plate.objects {
            if object.isStream {
                checkStream(object, &findings)
                if plate.isForeign, room > 0, let fault = object.decodingFault(room: &room, shelf: plate.inks) {
                    let what: Message = object["Subtype"]?.name == "Image" ? "a picture" : "a stream"
                    add(&findings, "\("what", what) cannot be decoded whole: \("fault", fault)", "write the file again, or ask for it anew")
                }
            }
            if object.isStream || object.isDictionary || object.isArray {
                for entries in WrittenValue.dictionaries(in: object.written) { checkDictionary(entries, file, &findings) }
            }
        }
    }

    private func checkStream(_ object: PDFObject, _ findings: inout FindingList) {
        for filter in object.filters where ["LZWDecode", "LZW", "Crypt"].contains(filter) {
            add(&findings, "a stream is coded by \("filter", filter)", "code it by FlateDecode")
        }
        if object.has("F") { add(&findings, "a stream lies in another file", "embed it") }
    }

    private static let actions: Set<String> = [
        "JavaScript", "Launch", "SubmitForm", "ResetForm", "ImportData", "Movie", "Sound", "Rendition", "Trans", "GoTo3DView",
        "SetOCGState",
        "Hide", "GoToR", "GoToE", "RichMediaExecute",
    ]
    private static let stateKeys: Set<String> = [
        "Type", "LW", "LC", "LJ", "ML", "D", "RI", "OP", "op", "OPM", "Font", "BG", "BG2", "UCR", "UCR2", "TR", "TR2", "HT", "FL", "SM",
        "SA", "BM", "SMask", "CA", "ca", "AIS", "TK", "HTP", "HTO", "UseBlackPtComp",
    ]

    /// What may not stand in any dictionary of the file, wherever it stands.
    private func checkDictionary(_ entries: [String: WrittenValue], _ file: PDFFile, _ findings: inout FindingList) {
        func name(_ key: String) -> String? {
            guard let value = entries[key] else { return nil }
            if case .reference(let number) = value { return file.object(number: number).name }
            return value.name
        }
        let foreign: [(String, Message)] = [
            ("Alternates", "a picture with alternates"), ("OPI", "a placeholder of a picture (OPI)"),
            ("PresSteps", "alternate presentations"), ("XFA", "a form to fill in"), ("TransferFunction", "a transfer function"),
        ]
        for (key, what) in foreign where entries[key] != nil {
            add(&findings, "the file holds \("what", what)", "write it without")
        }
        let subtype = name("Subtype")
        if subtype == "PS" || name("Subtype2") == "PS" { add(&findings, "the file holds PostScript", "write it without") }
        if entries["Ref"] != nil, subtype == "Form" { add(&findings, "a form stands for a page of another file", "embed the page itself") }
        if entries["EF"] != nil { add(&findings, "the file holds attached files", "write it without") }
        if let action = name("S"), Self.actions.contains(action), entries["K"] == nil {
            add(&findings, "the file holds an action of the kind \("action", action)", "write it without")
        }
        if name("Type") == "ExtGState" || Set(entries.keys).isSubset(of: Self.stateKeys) {
            let halftone = entries["HT"].map { _ in name("HT") != "Default" } ?? false
            let transfer = entries["TR2"].map { _ in name("TR2") != "Default" } ?? false
            if entries["TR"] != nil || entries["HTP"] != nil || halftone || transfer {
                add(&findings, "a graphics state holds a transfer function or halftone", "leave both to the plate maker")
            }
        }
        if let spaces = entries["ColorSpace"]?.entries ?? resolved(entries["ColorSpace"], file) {
            for space in ["DefaultGray", "DefaultRGB", "DefaultCMYK"] where spaces[space] != nil {
                add(
                    &findings, "colours are converted through \("space", space)",
                    "state colours in the inks of the press, without default spaces")
            }
        }
    }

    private func resolved(_ value: WrittenValue?, _ file: PDFFile) -> [String: WrittenValue]? {
        guard case .reference(let number)? = value, case let object = file.object(number: number), object.isDictionary else { return nil }
        return WrittenValue.dictionaries(in: object.written).first
    }

    /// What would not print as it is meant.
    func checkContent(_ page: PageReading, _ plate: PlateReading, _ findings: inout FindingList) {
        if page.isDamaged { add(&findings, "the page's content is damaged", "write the page again", page: page.number) }
        if page.isCutShort {
            add(
                &findings, "the page asks for more work than is done for one file", "write it again with fewer forms and marks",
                page: page.number)
        }
        for font in page.fonts.sorted(by: { $0.name < $1.name }) {
            if !font.isEmbedded { add(&findings, "the font '\("font", font.name)' is not embedded", "embed every font", page: page.number) }
            guard plate.isForeign else { continue }
            for fault in font.faults where fault.kind == .standard { add(&findings, fault.message, fault.hint, page: page.number) }
        }
    }

    private func checkExtras(_ page: PageReading, _ findings: inout FindingList) {
        for annotation in (page.object["Annots"]?.items ?? []).prefix(1000)
        where !["TrapNet", "PrinterMark"].contains(annotation["Subtype"]?.name ?? "") && stands(annotation, on: page) {
            add(&findings, "the page holds an annotation", "write it without notes, links and forms", page: page.number)
        }
        if page.object["AA"] != nil { add(&findings, "the page holds actions", "write it without", page: page.number) }
    }

    /// False for what lies beyond the bleed, where the standard leaves it.
    private func stands(_ annotation: PDFObject, on page: PageReading) -> Bool {
        guard let box = Rectangle(annotation["Rect"]?.doubles), let bleed = page.bleed ?? page.media else { return true }
        return box.right > bleed.left && box.left < bleed.right && box.top > bleed.bottom && box.bottom < bleed.top
    }
}
