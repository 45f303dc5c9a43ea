import Measure
import Press
import Source

/// A page of somebody else's PDF that is to be placed: what can be carried of it, and what stands on it.
public struct ArtworkReading {
    /// The page as the press places it.
    public let page: ForeignPage
    let plate: PlateReading
    let number: Int

    /// Throws where there is no such page, or none that can be placed.
    public init(_ bytes: [UInt8], page number: Int) throws(PDFFile.Unreadable) {
        let (file, object, placed) = try ForeignPage.read(bytes, page: number)
        page = placed
        self.number = number
        plate = PlateReading(placing: object, number: number, as: placed, of: file)
    }

    /// What a maker of pages must know of it.
    public var header: PageHeader {
        PageHeader(number: number, size: page.size, text: String(scalars: plate.pages.flatMap(\.texts).flatMap(\.inkedCharacters)))
    }
}

extension Mark {
    fileprivate var inkedCharacters: [Unicode.Scalar] { if case .text(let text) = kind { text.inked } else { [] } }
}
