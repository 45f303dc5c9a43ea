import Press
import Source

/// A finished PDF as the rules see it: the file, and for each page what is painted on it. Read once, it serves every check.
public struct PlateReading {
    let file: PDFFile
    let pages: [PageReading]
    let inks: InkShelf
    let profiles: ProfileShelf
    /// Nobody vouches for it: every stream and font is decoded whole.
    let isForeign: Bool
    private let fonts: FontPrograms
    /// The objects that are looked at, where these are not all of the file.
    let references: [PDFObject.Reference]?

    /// - Parameter shelf: what plates that are read one after another share.
    public init(_ bytes: [UInt8], from origin: PDFFile.Origin = .anybody, shelf: PlateShelf = PlateShelf()) throws(PDFFile.Unreadable) {
        guard bytes.count <= Limits.plateBytes else { throw PDFFile.Unreadable(reason: "it is larger than 256 MiB") }
        (inks, profiles) = (shelf.inks, shelf.profiles)
        file = try PDFFile(bytes, from: origin)
        references = nil
        let fonts = FontPrograms()
        self.fonts = fonts
        isForeign = origin == .anybody
        let budget = ReadingBudget()
        var pages: [PageReading] = []
        for (index, page) in try file.pages(limit: Limits.pdfPages).enumerated() {
            pages.append(PageReading(page, number: index + 1, forms: shelf.forms, budget: budget, fonts: fonts))
        }
        self.pages = pages
    }

    /// One page of somebody's file, in the box that is placed, and what it takes along.
    init(placing page: PDFObject, number: Int, as placed: ForeignPage, of file: PDFFile) {
        let shelf = PlateShelf()
        (inks, profiles, isForeign, fonts) = (shelf.inks, shelf.profiles, true, FontPrograms())
        self.file = file
        references = placed.references
        pages = [
            PageReading(placing: page, number: number, in: placed.box, forms: shelf.forms, budget: ReadingBudget(), fonts: fonts)
        ]
    }

    /// The objects of the file that are looked at.
    var objects: some Sequence<PDFObject> {
        let size = min(max(file.trailer["Size"]?.integer ?? 0, 0), Limits.pdfObjects)
        let all = references ?? (1..<max(size, 1)).map { PDFObject.Reference(number: $0) }
        return all.lazy.map { file.object($0).identified }
    }
}
