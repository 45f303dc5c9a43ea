import Copy
import Layout
import Measure
import Source

/// Finds the pages that an edition's index points to, in the other editions of the project. What points nowhere is told at its place, and
/// stays without a page.
package struct IndexReferences {
    private let project: Project

    package init(project: Project) { self.project = project }

    package func resolved(_ edition: Edition, in layout: PageLayout, _ findings: Findings) -> Edition {
        guard var index = edition.index else { return edition }
        var known: [String: Edition?] = [:]
        for number in index.entries.indices {
            let entry = index.entries[number]
            guard let named = entry.edition, named.value != edition.id else {
                index.entries[number].page = page(of: entry.section, in: edition, layout, findings)
                continue
            }
            let other = known[named.value] ?? read(named, findings)
            known[named.value] = other
            guard let other else { continue }
            if other.folio.date != edition.folio.date {
                findings.error(
                    "index.date", at: named.position,
                    "the edition '\("edition", named.value)' is of \("theirs", other.folio.date.iso8601), and this one of \("ours", edition.folio.date.iso8601)",
                    hint: "an index points to pages of its own issue: correct the date of one, or name another edition")
                continue
            }
            check(edition, agreesWith: other, at: named.position, findings)
            index.entries[number].page = page(of: entry.section, in: other, nil, findings)
        }
        var resolved = edition
        resolved.index = index
        return resolved
    }

    private func read(_ name: Placed<String>, _ findings: Findings) -> Edition? {
        let editions = project.folders(in: "Editions")
        guard editions.contains(name.value) else {
            findings.error(
                "index.edition", at: name.position, "there is no edition '\("edition", name.value)'",
                hint: nearestName(to: name.value, among: editions).map { "did you mean '\("near", $0)'?" }
                    ?? "name a folder of Editions: the one that has the page")
            return nil
        }
        guard let edition = try? EditionReader.read(name.value, of: project).edition else {
            findings.error(
                "index.edition", at: name.position, "the edition '\("edition", name.value)' is at fault, and its page is not known",
                hint: "see what is wrong with it: broadsheet check \("edition", name.value)")
            return nil
        }
        return edition
    }

    /// The page that a section stands on; the edition's first where none is named.
    /// - Parameter layout: nil where it is still to be read.
    private func page(of section: Placed<String>?, in edition: Edition, _ layout: PageLayout?, _ findings: Findings) -> PageNumber? {
        guard let section else { return edition.folio.page }
        guard let number = edition.sections.firstIndex(where: { $0.id == section.value }) else {
            let ids = edition.sections.map(\.id)
            findings.error(
                "index.section", at: section.position,
                "the edition '\("edition", edition.id)' has no section '\("section", section.value)'",
                hint: nearestName(to: section.value, among: ids).map { "did you mean '\("near", $0)'?" }
                    ?? "name one of its sections: \("sections", ids)")
            return nil
        }
        let known = layout ?? (try? LayoutReader(project: project).read(edition.layout.value, namedAt: edition.layout.position))
        let pages = known?.pages(from: edition.folio.page) ?? []
        let slot = edition.sections[number].slot?.value
        // Where its text begins: a story that turns stands on two.
        let bearing = pages.first { page in
            page.blocks.contains { $0.kind == .section && $0.number == number + 1 }
                || slot.map { slot in page.rows.flatMap(\.names).contains { $0.name == slot } } == true
        }
        return bearing?.pageNumber ?? edition.folio.page
    }

    /// Two editions of one issue say the same of it.
    private func check(_ edition: Edition, agreesWith other: Edition, at place: SourcePosition, _ findings: Findings) {
        guard let own = edition.issue?.number, let theirs = other.issue?.number, own != theirs else { return }
        findings.error(
            "index.issue", at: place,
            "the edition '\("edition", other.id)' is of issue \("theirs", theirs), and this one of issue \("ours", own)",
            hint: "correct the number of one of them")
    }
}
