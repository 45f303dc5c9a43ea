import Copy
import Makeup
import Measure
import Proof
import Source

/// Makes the parts of editions one after another: set, drawn, finished, and proven on their own bytes. What they share is worked out once.
///
/// Belongs to one task at a time: it holds a shaper and fonts that are open.
final class PartMaker {
    private let desk: Desk
    private let order: ExportOrder
    private let shelf: GroundShelf
    private let earlier: EarlierExports?

    /// - Parameter earlier: where given, an edition that stands there whole is kept.
    init(desk: Desk, order: ExportOrder, shelf: GroundShelf, earlier: EarlierExports?) {
        (self.desk, self.order, self.shelf, self.earlier) = (desk, order, shelf, earlier)
    }

    /// A fault of a part is told and stops no other part.
    func make(_ assignment: Assignment) -> ExportedShare {
        var share = ExportedShare(assignment: assignment)
        share.findings = told {
            let job = try ExportJob(assignment.edition, order: order, desk: desk, shelf: shelf)
            share.findings = job.findings
            if let earlier, !job.isPartial, earlier.isWhole(job, order.form) {
                share.isKept = true
                return
            }
            try make(job, &share)
        } + share.findings
        return share
    }

    private func make(_ job: ExportJob, _ share: inout ExportedShare) throws {
        let page = job.isPartial ? nil : desk.makeUp(job.pageJob)
        share.head = job.head(order.form, trim: page?.page.trim)
        switch order.form {
        case .page:
            guard let page else { return }
            share.findings += told { share.parts.append(try self.page(page, of: job, &share.findings)) }
        case .section, .clipping:
            for (index, section) in job.edition.sections.enumerated() where share.assignment.takes(part: index) {
                let number = job.numbers[index]
                share.findings += told {
                    let sheet = order.form == .section ? try ownSheet(section, of: job, &share.findings) : try clipping(number, of: job, from: page, &share.findings)
                    guard let sheet else { return }
                    share.parts.append(try part(section, number, sheet, of: job, on: page?.blocks ?? [], &share.findings))
                }
            }
        }
        if order.companions.contains(.html), share.assignment.hand == 0 { share.sharedFiles = job.webPictures }
    }

    /// The findings of a refusal.
    private func told(_ act: () throws -> Void) -> [Diagnostic] {
        do {
            try act()
            return []
        } catch let refusal as Refusal {
            return refusal.diagnostics
        } catch {
            return [.error("export.failed", at: nil, "a part could not be made: \(error)", hint: "this is a fault of the program; please report it with the edition")]
        }
    }

    // MARK: Forms

    /// A page made up for one part, and how its bytes are proven.
    private struct PartSheet {
        var page: Page
        var job: Desk.Job
        var rules: PreflightRules
        var proof: CopyProof
    }

    /// Nil where what was found refuses the part.
    private func accepted(_ found: [Diagnostic], _ findings: inout [Diagnostic]) -> Bool {
        findings += found
        return !found.contains { $0.severity == .error || (order.isStrict && $0.severity == .warning) }
    }

    private func ownSheet(_ section: Section, of job: ExportJob, _ findings: inout [Diagnostic]) throws -> PartSheet? {
        let alone = job.sheetJob(section)
        let made = desk.makeUp(alone)
        guard accepted(made.diagnostics, &findings) else { return nil }
        let proof = CopyProof(alone.edition, numerals: alone.layout.house.numerals)
        return PartSheet(page: made.page, job: alone, rules: desk.preflightRules(of: alone), proof: proof)
    }

    private func clipping(_ number: Int, of job: ExportJob, from made: MadeUpPage?, _ findings: inout [Diagnostic]) throws -> PartSheet? {
        guard let made, let section = zip(job.edition.sections, job.numbers).first(where: { $0.1 == number })?.0 else { return nil }
        guard let block = made.blocks.first(where: { $0.plan.kind == .section && $0.plan.number == number }) else {
            throw Refusal(
                "export.not-on-page", at: section.position, "section '\(section.id)' does not stand on the page, so it cannot be cut from it",
                hint: "give it a place in \(job.page.layout.position.file), or export it without '--as clipping'")
        }
        let found = [block.overset?.diagnostic].compactMap { $0 } + block.lines.flatMap(\.diagnostics)
        guard accepted(found, &findings) else { return nil }
        let whole = job.pageJob
        var rules = desk.preflightRules(of: whole)
        // A clipping has no folio: date and paper stand in the manifest.
        rules.publishedForm = [:]
        let page = Clipping.page(of: block, on: made.page, title: section.heading.plain, margin: order.margin)
        let proof = CopyProof(job.edition, section: section.id, numerals: whole.layout.house.numerals)
        return PartSheet(page: page, job: whole, rules: rules, proof: proof)
    }

    private func page(_ made: MadeUpPage, of job: ExportJob, _ findings: inout [Diagnostic]) throws -> ExportedPart {
        let whole = job.pageJob
        guard accepted(made.diagnostics, &findings) else { throw Refusal([]) }
        let plate = try desk.plate(made.page, of: whole)
        let proven = try desk.prove(plate.bytes, digest: plate.digest, of: made, of: whole)
        guard accepted(proven.diagnostics, &findings) else { throw Refusal([]) }
        let id = job.edition.id
        let files = [("\(id).pdf", plate.bytes), ("\(id).certificate.json", proven.certificate.json)]
        let stories = zip(job.edition.sections, job.numbers).map { ManifestPart.Story($0, number: $1, on: made.blocks) }
        return ExportedPart(number: 0, id: "page", sheet: made.page.trim, files: files, digest: plate.digest, stories: stories)
    }

    private func part(
        _ section: Section, _ number: Int, _ sheet: PartSheet, of job: ExportJob, on page: [PlacedBlock], _ findings: inout [Diagnostic]
    ) throws -> ExportedPart {
        let name = PartName(job.edition.id, number, section.id, order.form)
        let plate = try desk.plate(sheet.page, of: sheet.job)
        let found = try desk.check(plate.bytes, file: "Output/\(name.pdf)", rules: sheet.rules, proof: sheet.proof)
        guard accepted(found, &findings) else { throw Refusal([]) }
        let files = [(name.pdf, plate.bytes)] + companions(of: section, name, job)
        return ExportedPart(
            number: number, id: section.id, sheet: sheet.page.trim, files: files, digest: plate.digest,
            stories: [ManifestPart.Story(section, number: number, on: page)])
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
