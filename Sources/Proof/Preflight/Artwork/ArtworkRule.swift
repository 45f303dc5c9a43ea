import Measure
import Press
import Source

/// PX, of a page that is placed: that it is whole, made for the house's press, and shows all that its file shows.
struct ArtworkRule {
    private static let id = "PX"

    func check(_ artwork: ArtworkReading, _ rules: PreflightRules, _ findings: inout FindingList) {
        let (file, plate) = (artwork.plate.file, artwork.plate)
        for repair in file.repairs() {
            add(
                .error, &findings, "the file is damaged, and readers mend it in silence: \("repair", repair)",
                "ask for the file anew, or write it again")
        }
        checkIntent(of: file, rules, &findings)
        checkLayers(of: file, &findings)
        StandardRule().checkObjects(plate, &findings)
        for page in plate.pages {
            StandardRule().checkContent(page, plate, &findings)
            checkExtras(page, of: file, in: artwork.page.box, &findings)
            checkUnit(page, &findings)
            if !page.isDamaged, !page.isCutShort, !page.marks.contains(where: \.leavesInk) {
                add(.error, &findings, "the page shows nothing", "look whether it is the page that is meant", page: page.number)
            }
        }
    }

    private func add(
        _ severity: Diagnostic.Severity, _ findings: inout FindingList, _ message: Message, _ hint: Message, page: Int? = nil
    ) {
        findings.add(Self.id, severity, page: page, message, hint: hint)
    }

    /// Inks mean what the condition says that they were made for.
    private func checkIntent(of file: PDFFile, _ rules: PreflightRules, _ findings: inout FindingList) {
        let intents = (file.catalog["OutputIntents"]?.items ?? []).prefix(16).filter { $0["S"]?.name?.hasPrefix("GTS_PDF") == true }
        guard let wanted = rules.condition else { return }
        guard !intents.isEmpty else {
            return add(
                .warning, &findings,
                "the file does not say which press its inks are meant for; the page takes them for '\("wanted", wanted)'",
                "ask for it as PDF/X-4, made for '\("wanted", wanted)'")
        }
        for intent in intents {
            let name = intent["OutputConditionIdentifier"]?.text ?? ""
            guard name != wanted else { continue }
            add(
                .error, &findings, "the page is made for the printing condition '\("name", name)', the house prints '\("wanted", wanted)'",
                "ask for it made for '\("wanted", wanted)': its inks would print otherwise than they are meant")
        }
    }

    /// What a viewer hides would be printed, as layers do not come along.
    private func checkLayers(of file: PDFFile, _ findings: inout FindingList) {
        guard let layers = file.catalog["OCProperties"] else { return }
        let usual = layers["D"]
        let hides = usual?["OFF"]?.items?.isEmpty == false || usual?["BaseState"]?.name == "OFF" || usual?["AS"]?.items?.isEmpty == false
        if hides {
            add(.error, &findings, "the file has layers of which some are hidden", "ask for it with one layer, as it is to be printed")
        }
    }

    private static let mostAnnotations = 1000

    /// Notes, links, fields and scripts stay behind. One that shows something would be missing.
    private func checkExtras(_ page: PageReading, of file: PDFFile, in box: PageBox, _ findings: inout FindingList) {
        let shown = Rectangle(left: box.left, bottom: box.bottom, right: box.right, top: box.top)
        let annotations = (page.object["Annots"]?.items ?? []).prefix(Self.mostAnnotations)
        let seen = annotations.contains { annotation in
            guard annotation["AP"]?["N"] != nil, (annotation["F"]?.integer ?? 0) & 2 == 0 else { return false }
            guard let place = Rectangle(annotation["Rect"]?.doubles) else { return true }
            return place.right > shown.left && place.left < shown.right && place.top > shown.bottom && place.bottom < shown.top
        }
        if seen {
            return add(
                .error, &findings, "a note or field on the page shows something, and notes do not come along",
                "ask for the page with its notes and fields flattened", page: page.number)
        }
        let catalog = file.catalog
        let others =
            !annotations.isEmpty || page.object["AA"] != nil || catalog["Names"]?["JavaScript"] != nil
            || ["OpenAction", "AA", "AcroForm"].contains { catalog[$0] != nil }
        if others {
            add(
                .warning, &findings, "links, notes and scripts of the file do not come along", "nothing of the page itself is lost",
                page: page.number)
        }
    }

    private func checkUnit(_ page: PageReading, _ findings: inout FindingList) {
        if page.object.inherited("UserUnit").map({ $0.double != 1 }) ?? false {
            add(.error, &findings, "the page is scaled by a user unit", "ask for it without UserUnit", page: page.number)
        }
    }
}
