import Press

/// A finished PDF as the rules see it: the file, and for each page what is painted on it. Read once, it serves every check.
public struct PlateReading {
    let file: PDFFile
    let pages: [PageReading]
    let inks: InkShelf
    let profiles: ProfileShelf

    /// A plate is at most this large.
    private static let sizeLimit = 256 << 20
    /// More pages than this are not read.
    private static let pageLimit = 1000

    /// - Parameter shelf: what plates that are read one after another share.
    public init(_ bytes: [UInt8], from origin: PDFFile.Origin = .anybody, shelf: PlateShelf = PlateShelf()) throws(PDFFile.Unreadable) {
        guard bytes.count <= Self.sizeLimit else { throw PDFFile.Unreadable(reason: "it is larger than 256 MiB") }
        (inks, profiles) = (shelf.inks, shelf.profiles)
        file = try PDFFile(bytes, from: origin)
        var pages: [PageReading] = []
        for (index, page) in try file.pages(limit: Self.pageLimit).enumerated() {
            pages.append(PageReading(page, number: index + 1, forms: shelf.forms))
        }
        self.pages = pages
    }
}
