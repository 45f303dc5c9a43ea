import Press

/// A finished PDF as the rules see it: the file, and for each page what is painted on it.
struct PlateReading {
    let file: PDFFile
    let pages: [PageReading]

    init(_ bytes: [UInt8], pageLimit: Int) throws(PDFFile.Unreadable) {
        file = try PDFFile(bytes, from: .anybody)
        var pages: [PageReading] = []
        for (index, page) in try file.pages(limit: pageLimit).enumerated() { pages.append(PageReading(page, number: index + 1)) }
        self.pages = pages
    }
}
