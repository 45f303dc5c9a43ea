import BroadsheetDesk
import Copy
import Drawing
import Makeup
import Measure
import Proof
import Source
import Typesetting

/// Makes the parts of editions one after another: set, drawn, finished, and proven on their own bytes. What they share is worked out once.
///
/// Belongs to one task at a time: it holds shapers and fonts that are open.
final class PartMaker {
    private let desk: Desk
    private let order: ExportOrder
    private let shelf: GroundShelf
    private let earlier: EarlierExports?
    private let plates: PlateMaker
    private let plateShelf = PlateShelf()
    private var memories: [Desk.Setting: MakeUpMemory] = [:]

    /// - Parameter earlier: where given, an edition that stands there whole is kept.
    init(desk: Desk, order: ExportOrder, shelf: GroundShelf, earlier: EarlierExports?) {
        (self.desk, self.order, self.shelf, self.earlier) = (desk, order, shelf, earlier)
        plates = PlateMaker(desk)
    }

    /// A fault of a part is told and stops no other part.
    func make(_ assignment: Assignment) -> ExportedShare {
        var share = ExportedShare(assignment: assignment)
        share.findings =
            told {
                let job = try ExportJob(assignment.edition, order: order, desk: desk, shelf: shelf)
                share.findings = job.findings
                if !job.isPartial, let kept = earlier?.wholeManifest(job, assignment, order) {
                    share.keptManifest = kept
                    return
                }
                try make(job, &share)
            } + share.findings
        return share
    }

    private func make(_ job: ExportJob, _ share: inout ExportedShare) throws {
        let edition = job.isPartial ? MadeEdition(job: job.pageJob, pages: []) : makeUp(job.pageJob)
        share.head = job.head(order.form, trim: edition.trim)
        if order.form == .page {
            share.findings += told { share.parts.append(try pages(edition, of: job, &share.findings)) }
            return
        }
        for index in share.assignment.parts(of: job.numbers) {
            let (section, number) = (job.edition.sections[index], job.numbers[index])
            share.findings += told { share.parts.append(try part(section, number, of: job, on: edition, &share.findings)) }
        }
        if share.assignment.hand == 0 { share.sharedFiles = job.sharedFiles(share.assignment.share, order) }
    }

    private func makeUp(_ job: Desk.Job) -> MadeEdition {
        let memory = memories[job.setting] ?? desk.memory(for: job)
        memories[job.setting] = memory
        return desk.makeUpPages(job, memory: memory)
    }

    /// The findings of a refusal.
    private func told(_ act: () throws -> Void) -> [Diagnostic] {
        do {
            try act()
            return []
        } catch let refusal as Refusal {
            return refusal.diagnostics
        } catch {
            return [FaultOfProgram.finding(error)]
        }
    }

    // MARK: Forms

    /// What one part shows, made up, and how its bytes are proven: a page, or several where the section stands in more than one place.
    private struct PartSheets {
        var pages: [(page: Page, job: Desk.Job)]
        var rules: PreflightRules
        var proof: CopyProof
    }

    /// Adds what was found, and throws where it refuses the part.
    private func refuse(_ found: [Diagnostic], _ findings: inout [Diagnostic]) throws {
        findings += found
        if found.contains(where: { $0.severity == .error || (order.isStrict && $0.severity == .warning) }) { throw Refusal([]) }
    }

    private func ownSheet(_ section: Section, _ number: Int, of job: ExportJob, _ findings: inout [Diagnostic]) throws -> PartSheets {
        let alone = job.sheetJob(section, number: number)
        let edition = makeUp(alone)
        try refuse(edition.placed(edition.made.flatMap(\.diagnostics)), &findings)
        return PartSheets(
            pages: edition.pages.map { ($0.made.page.titled(section.heading.oneLine), $0.job) }, rules: desk.preflightRules(of: alone),
            proof: CopyProof(edition.shown, on: PrintedPages(alone.layout, from: alone.edition.folio.page)))
    }

    /// The section cut from each place that it stands in.
    private func clippings(_ section: Section, _ number: Int, from edition: MadeEdition, _ findings: inout [Diagnostic]) throws
        -> PartSheets
    {
        let places = edition.places(ofSection: number)
        if places.isEmpty {
            throw Refusal(
                "export.no-clipping", at: section.position,
                "section '\("id", section.id)' does not stand on the page, so it cannot be cut from it",
                hint: "export it without '--as clipping', or give it a place in the layout")
        }
        let found = places.flatMap { [$0.block.overset?.diagnostic].compactMap { $0 } + $0.block.lines.flatMap(\.diagnostics) }
        try refuse(edition.placed(found), &findings)
        var rules = desk.preflightRules(of: edition.job)
        // A clipping has no folio: date and paper stand in the manifest.
        rules.publishedForm = [:]
        return PartSheets(
            pages: places.map { page, block in
                (Clipping.page(of: block, on: page.made.page, title: section.heading.oneLine, margin: order.margin), page.job)
            }, rules: rules,
            proof: CopyProof(edition.shown, section: section.id, on: PrintedPages(edition.job.layout, from: edition.job.edition.folio.page))
        )
    }

    /// All pages of an edition with their certificate, as `make` makes them.
    private func pages(_ edition: MadeEdition, of job: ExportJob, _ findings: inout [Diagnostic]) throws -> ExportedPart {
        try refuse(edition.placed(desk.findings(on: edition)), &findings)
        let finished = try edition.pages.map(plates.finished)
        let proven = try desk.prove(finished, from: .drawing, of: job.pageJob, shelf: plateShelf)
        try refuse(edition.placed(proven.diagnostics.news(beside: findings)), &findings)
        return ExportedPart(
            number: 0, id: "page",
            pdfs: zip(finished, proven.certificate.pageDigests).map {
                ExportedPart.PDF(name: $0.job.pdfName, bytes: $0.bytes, sheet: $0.made.page.trim, digest: $1)
            },
            others: [("\(job.edition.id).certificate.json", proven.certificate.json)],
            stories: zip(job.edition.sections, job.numbers).map { ManifestPart.Story($0, number: $1, on: edition) })
    }

    private func part(_ section: Section, _ number: Int, of job: ExportJob, on edition: MadeEdition, _ findings: inout [Diagnostic]) throws
        -> ExportedPart
    {
        let sheets =
            order.form == .clipping
            ? try clippings(section, number, from: edition, &findings) : try ownSheet(section, number, of: job, &findings)
        let name = PartName(job.edition.id, number, section.id, order.form)
        let pdfs = try sheets.pages.enumerated().map { index, sheet in
            let file = name.pdf(index + 1)
            let bytes = try plates.plate(sheet.page, of: sheet.job, named: file).bytes
            return ExportedPart.PDF(name: file, bytes: bytes, sheet: sheet.page.trim, digest: SHA256.hex(of: bytes))
        }
        try refuse(
            try desk.check(
                pdfs.map { ($0.bytes, "\(desk.outputName)/\($0.name)") }, rules: sheets.rules, proof: sheets.proof, shelf: plateShelf),
            &findings)
        return ExportedPart(
            number: number, id: section.id, pdfs: pdfs, others: companions(of: section, name, job),
            stories: [ManifestPart.Story(section, number: number, on: edition)])
    }

    private func companions(of section: Section, _ name: PartName, _ job: ExportJob) -> [ExportedPart.File] {
        order.companions.sorted { $0.rawValue < $1.rawValue }.map { companion in
            switch companion {
            case .html:
                let html = SectionHTML(
                    section, folio: job.edition.folio, language: job.page.layout.house.language, address: job.addressFromHTML)
                return (name.with(ending: "html"), Array(html.html.utf8))
            case .text: return (name.with(ending: "txt"), Array(SectionText(section).text.utf8))
            }
        }
    }
}

extension Page {
    fileprivate func titled(_ title: String) -> Page {
        var page = self
        page.title = title
        return page
    }
}
