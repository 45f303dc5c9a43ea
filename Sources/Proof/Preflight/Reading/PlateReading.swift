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
    private let fonts = FontPrograms()

    /// - Parameter shelf: what plates that are read one after another share.
    public init(_ bytes: [UInt8], from origin: PDFFile.Origin = .anybody, shelf: PlateShelf = PlateShelf()) throws(PDFFile.Unreadable) {
        guard bytes.count <= Limits.plateBytes else { throw PDFFile.Unreadable(reason: "it is larger than 256 MiB") }
        (inks, profiles) = (shelf.inks, shelf.profiles)
        file = try PDFFile(bytes, from: origin)
        isForeign = origin == .anybody
        let budget = ReadingBudget()
        var pages: [PageReading] = []
        for (index, page) in try file.pages(limit: Limits.pdfPages).enumerated() {
            pages.append(PageReading(page, number: index + 1, forms: shelf.forms, budget: budget, fonts: fonts))
        }
        self.pages = pages
    }
}
