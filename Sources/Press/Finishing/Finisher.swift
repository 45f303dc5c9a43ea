import Measure
import Source

/// Finishes a drawn page as a plate: PDF/X-4 in the four process inks, complete, or withheld with everything that is wrong with it.
///
///     let finisher = try Finisher(ledger: ledger, profile: profile)
///     let plate = try finisher.finish(artwork.bytes, at: SourcePosition(file: "Editions/xiashi/edition.yaml"))
///
/// The same drawing, ledger and profile give the same bytes. Follows ISO 15930-7:2010; the clauses are listed in PDFX4.md.
public struct Finisher: Sendable {
    private let profile: PressProfile
    private let table: InkTable
    private let intent: OutputIntent

    /// Throws a `Refusal` where the profile or an ink cannot go to press. `intent` is that of the profile's condition, where it is made
    /// already.
    public init(ledger: InkLedger, profile: PressProfile, intent: OutputIntent? = nil) throws {
        let faults =
            ICCProfile.faults(profile.condition) + Self.inkFaults(ledger.sorted, limit: profile.inkLimit) + Self.textFaults(profile)
        guard faults.isEmpty else { throw Refusal(faults) }
        self.profile = profile
        table = InkTable(ledger)
        self.intent = intent ?? OutputIntent(condition: profile.condition)
    }

    /// The plate of a drawn page; `position` is where messages point. `illustrations` are put in the place of their stand-ins.
    public func finish(_ drawn: [UInt8], illustrations: [IllustrationForm] = [], at position: SourcePosition?) throws -> Plate {
        do {
            return try finished(drawn, illustrations, at: position)
        } catch let unreadable as PDFFile.Unreadable {
            throw Refusal([
                .error(
                    "press.unreadable", at: position, "the drawn page is no PDF that can be finished: \("reason", unreadable.reason)",
                    hint: "this is a fault of the program; please report it with the edition")
            ])
        }
    }

    private func finished(_ drawn: [UInt8], _ illustrations: [IllustrationForm], at position: SourcePosition?) throws -> Plate {
        let file = try PDFDraft(drawn)
        let structure = StructureTree(file)
        let pages = try file.pages(limit: 1000)
        var faults = pages.compactMap { PageBoxes(profile: profile).fault(of: $0, at: position) }
        var finish = PageFinish(
            file: file, profile: profile, table: table, marksArtifacts: structure.isTagged, illustrations: illustrations)
        for page in pages { finish.finish(page) }
        faults += finish.faults.diagnostics(at: position)
        faults += [structure.fault(alternatives: profile.alternatives, cells: profile.cells, at: position)].compactMap { $0 }
        guard faults.isEmpty else { throw Refusal(faults) }

        dropForeignEntries(of: file.catalog)
        structure.write(language: profile.language, alternatives: profile.alternatives, cells: profile.cells)
        intent.write(to: file)
        let metadata = DocumentMetadata(profile: profile, content: DocumentContent(try file.written()))
        metadata.writeInfo(to: file)
        metadata.writeXMP(to: file)
        return Plate(bytes: try file.written())
    }

    /// Drawing writes pages and structure; anything else in the catalogue (actions, forms, attachments, layers) stays off the plate.
    private func dropForeignEntries(of catalog: DraftObject) {
        for key in catalog.keys where !["Type", "Pages", "StructTreeRoot"].contains(key) { catalog.remove(key) }
    }

    // MARK: Checks of what is given

    static func inkFaults(_ inks: [Ink], limit: Int) -> [Diagnostic] {
        inks.compactMap { ink in
            let amounts = [ink.cmyk.cyan, ink.cmyk.magenta, ink.cmyk.yellow, ink.cmyk.black]
            guard amounts.allSatisfy((0...1000).contains) else {
                return .error(
                    "press.ink-range", at: nil, "the ink '\("name", ink.name)' holds an amount outside 0 to 100 %",
                    hint: "state each of its four amounts from 0 to 100")
            }
            guard ink.cmyk.total > limit else { return nil }
            return .error(
                "press.ink-limit", at: nil,
                "the ink '\("name", ink.name)' lays down \("total", percent(ink.cmyk.total)) % in all, the press takes \("limit", percent(limit)) %",
                hint: "lower its amounts in the palette")
        }
    }

    private static func percent(_ tenths: Int) -> String {
        tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(tenths % 10)"
    }

    private static func textFaults(_ profile: PressProfile) -> [Diagnostic] {
        let texts = [
            ("title", profile.title), ("language", profile.language), ("producer", profile.producer),
            ("printing condition", profile.condition.identifier),
        ]
        return texts.compactMap { name, text in
            guard text.isEmpty || text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else { return nil }
            return .error(
                "press.metadata", at: nil, "the page's \("name", name) is empty or holds a control character",
                hint: "PDF/X-4 asks for it: write it as one line of plain text")
        }
    }
}
