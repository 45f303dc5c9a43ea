import BroadsheetDesk
import Copy
import Makeup
import Measure
import Source

/// The jobs that an export is made of, as the desk does them.
extension ExportJob {
    /// The edition's own page.
    var pageJob: Desk.Job {
        Desk.Job(edition: edition, layout: page.layout, book: page.book, pictures: pictures, findings: [], provenance: page.provenance)
    }

    /// One section on a sheet of its own, with the numeral that it has on the page.
    func sheetJob(_ section: Section, number: Int) -> Desk.Job {
        var layout = sheet.layout
        layout.house.numerals = Array(layout.house.numerals.dropFirst(number - 1).prefix(1))
        return Desk.Job(
            edition: edition.alone(section), layout: layout, book: sheet.book, pictures: pictures, findings: [],
            provenance: sheet.provenance)
    }

    func head(_ form: ExportOrder.Form, trim: Size?) -> ManifestHead {
        let folio = edition.folio
        return ManifestHead(
            edition: edition.id, paper: folio.paper, date: folio.date.iso8601, page: folio.page.number, form: form, inputs: inputs,
            trim: trim)
    }

    /// The pictures of the sections as they came, for the HTML beside the PDFs.
    var webPictures: [ExportedPart.File] {
        let shown = Set(edition.sections.flatMap(\.pictures).map(\.file.value))
        return pictures.sorted { $0.key < $1.key }.filter { shown.contains($0.key) }.map {
            (edition.id + "/" + addressFromHTML($0.key), $0.value.bytes)
        }
    }

    /// Where a picture stands, seen from the edition's folder in Output: as it stands in the edition's folder.
    func addressFromHTML(_ file: String) -> String {
        let folder = "Editions/\(edition.id)/"
        return file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
    }
}

extension ExportedPart {
    /// - Parameter others: the files beside the PDFs.
    init(number: Int, id: String, pdfs: [PDF], others: [File], stories: [ManifestPart.Story]) {
        let files =
            pdfs.map { ManifestPart.File(name: $0.name, bytes: $0.bytes.count, digest: $0.digest, sheet: $0.sheet) }
            + others.map { ManifestPart.File($0) }
        self.init(
            number: number, files: pdfs.map { ($0.name, $0.bytes) } + others,
            record: ManifestPart(number: number, id: id, files: files, stories: stories))
    }
}
