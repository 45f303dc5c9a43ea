import Drawing
import Layout
import Makeup
import Proof
import Source

extension Desk {
    /// All that an editor should know of an edition's made-up pages before they are drawn: what reading and make-up found, what
    /// the checks on meaning found in the copy, and lint.
    package func findings(on edition: MadeEdition) -> [Diagnostic] {
        let house = edition.job.layout.house
        let lint = Lint(settings: house.lint)
        let meaning = Meaning(MeaningRules(house, lexicon: EmbeddedLexicon())).check(edition.job.edition)
        let composition = edition.pages.flatMap {
            $0.made.diagnostics + lint.check(PageComposition($0.made, of: edition.job.edition, on: $0.lattice))
        }
        return edition.job.findings + OpenPoints.findings(of: edition.job.edition) + meaning + composition + pressFindings(on: edition)
            + artworkFindings(on: edition.job)
    }

    /// The paper's layout for a section's own sheet, beside a layout of it.
    package static func sectionLayout(beside layout: String, _ house: House) -> String {
        (layout.split(separator: "/").dropLast().map(String.init) + [house.layouts.sheet]).joined(separator: "/")
    }

    /// What an export of the edition's sections would refuse in the paper's layout for them: warnings, as its page can be made without.
    package func sheetFaults(of job: Job) -> [Diagnostic] {
        let name = Self.sectionLayout(beside: job.edition.layout.value, job.layout.house)
        guard Project.size(ofFile: "Layouts/\(name).yaml", from: project) > 0 else { return [] }
        let findings = Findings()
        _ = findings.gather { () throws(Refusal) in try LayoutReader(project: project).read(name, namedAt: job.edition.layout.position) }
        return findings.diagnostics.map { Diagnostic(min($0.severity, .warning), id: $0.id, at: $0.position, $0.finding, hint: $0.advice) }
    }

    /// What the press would say of the pictures' pixels and of the page's inks, at the edition's own lines.
    private func pressFindings(on edition: MadeEdition) -> [Diagnostic] {
        edition.pages.flatMap { page in
            let house = page.job.layout.house
            return PictureCheck(PreflightRules(house.press), inks: house.press.pageInks, of: house.palette)
                .check(page.made.page, pictures: page.job.edition.allPictures, files: page.job.pictures)
        }
    }

    /// What making the edition would refuse beside those findings: its pages are drawn and proven, in memory alone. Where the copy is at
    /// fault already, so far as its pictures go.
    package func provenFindings(on edition: MadeEdition, besides found: [Diagnostic]) throws -> [Diagnostic] {
        let maker = PlateMaker(self)
        do {
            guard !found.contains(where: { $0.severity == .error }) else {
                return try edition.pages.flatMap { try maker.pictureFaults(on: $0.made.page, of: $0.job) }
            }
            let pages = try edition.pages.map(maker.finished)
            return try prove(pages, from: .drawing, of: edition.job).diagnostics.news(beside: found)
        } catch let refusal as Refusal {
            return refusal.diagnostics
        }
    }
}

extension [Diagnostic] {
    /// Those that say something new beside what was told at the edition's own lines: a plate's rules find the same in its bytes again.
    package func news(beside told: [Diagnostic]) -> [Diagnostic] {
        filter { finding in
            !told.contains { $0.id == finding.id && $0.severity == finding.severity && finding.message.hasPrefix($0.message) }
        }
    }
}
