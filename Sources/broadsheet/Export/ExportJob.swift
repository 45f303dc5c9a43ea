import BroadsheetDesk
import Copy
import Layout
import Proof
import Source

/// An edition with all that its export needs, read and checked.
struct ExportJob {
    var edition: Edition
    /// The number of each of the edition's sections in its file, counted from 1: a section with a fault is left out.
    var numbers: [Int]
    /// The ground of the edition's own page.
    var page: Ground
    /// The ground of a section's sheet; the page's own where no sections are asked for.
    var sheet: Ground
    var pictures: [String: PictureFile]
    /// Faults of sections that are left out, and warnings.
    var findings: [Diagnostic]
    /// True where a section is left out, so that the page cannot be made up.
    var isPartial: Bool
    var inputs: String
}

extension ExportJob {
    /// Reads an edition. In the form of sections a fault within a section leaves out that section alone; otherwise the whole edition is
    /// refused.
    init(_ name: String, order: ExportOrder, desk: Desk, shelf: GroundShelf) throws {
        var digest = InputsDigest(order)
        let file = EditionReader.file(of: name)
        let bytes = try desk.project.read(file, upTo: Limits.yamlBytes)
        digest.add(edition: bytes)
        let read = try Self.sections(YAMLReader.read(bytes, file: file), of: name, order.form, desk.project)
        edition = read.edition
        numbers = read.numbers
        digest.addTables(of: read.edition)
        findings = read.findings + OpenPoints.findings(of: read.edition)
        if findings.contains(where: { $0.id == OpenPoints.question }) { throw Refusal(findings.sortedByPlace()) }
        let layout = edition.layout
        page = try shelf.ground(layout.value, namedAt: layout.position)
        sheet =
            order.form == .section
            ? try shelf.ground(Desk.sectionLayout(beside: layout.value, page.layout.house), namedAt: layout.position) : page
        let references = Findings()
        edition = IndexReferences(project: desk.project).resolved(edition, in: page.layout, references)
        findings += references.diagnostics
        digest.add(edition.index)
        (pictures, inputs) = ([:], "")
        isPartial = false
        try readPictures(order.form, desk, shelf.pictures)
        isPartial = findings.contains { $0.severity == .error }
        digest.add(pictures)
        digest.add(page)
        digest.add(sheet)
        inputs = digest.hex
    }

    private static func sections(_ tree: SourceTree, of name: String, _ form: ExportOrder.Form, _ project: Project) throws -> SoundSections
    {
        form == .section
            ? try SoundSections.read(tree, id: name, of: project) : SoundSections(try EditionReader.read(tree, id: name, of: project))
    }

    /// A section whose picture cannot be read is left out.
    private mutating func readPictures(_ form: ExportOrder.Form, _ desk: Desk, _ shelf: PictureShelf) throws {
        if form != .section {
            let faults = Findings()
            pictures = readPictures(of: edition, desk, shelf, faults)
            try faults.refuseIfFaulty()
            return
        }
        var kept: [(Section, Int)] = []
        for (section, number) in zip(edition.sections, numbers) {
            let faults = Findings()
            pictures.merge(readPictures(of: edition.alone(section), desk, shelf, faults)) { first, _ in first }
            findings += faults.diagnostics
            if !faults.hasErrors { kept.append((section, number)) }
        }
        (edition.sections, numbers) = (kept.map(\.0), kept.map(\.1))
        // The page's own pictures only serve to make up the page, for the places of its stories.
        let rest = Findings()
        pictures.merge(readPictures(of: edition, desk, shelf, rest)) { first, _ in first }
        findings += rest.diagnostics
    }

    private func readPictures(of edition: Edition, _ desk: Desk, _ shelf: PictureShelf, _ faults: Findings) -> [String: PictureFile] {
        let own = desk.read(picturesOf: edition, faults, from: shelf)
        return desk.sound(
            own.merging(desk.houseDrawings(of: page.layout, faults, from: shelf)) { own, _ in own }, in: page.layout.house.palette, faults)
    }
}
