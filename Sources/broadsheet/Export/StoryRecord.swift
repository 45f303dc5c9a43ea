import BroadsheetDesk
import Copy
import Makeup
import Measure

/// What the manifest says of a section: its copy, and where it stands on the edition's pages.
extension ManifestPart.Story {
    /// - Parameters:
    ///   - number: the section's number in the edition, counted from 1.
    ///   - edition: its pages as they are made up; none where they were not.
    init(_ section: Section, number: Int, on edition: MadeEdition) {
        let blocks = edition.places(ofSection: number)
        let placed = blocks.flatMap { page, block in block.items.flatMap(\.pictures).map { (page: page.number, picture: $0) } }
        self.init(
            id: section.id, heading: section.heading.plain, text: SectionText(section).text,
            places: blocks.map { ManifestPart.Place(page: $0.page.number, box: $0.block.box) },
            pictures: section.pictures.map { picture in
                ManifestPart.Picture(
                    file: picture.file.value, caption: picture.caption?.plain ?? "", alternative: picture.alternative,
                    places: placed.filter { $0.picture.file == picture.file.value }.map {
                        ManifestPart.Place(page: $0.page, box: $0.picture.box)
                    })
            })
    }
}

extension PlacedItem {
    fileprivate var pictures: [PlacedPicture] {
        switch self {
        case .picture(let picture): [picture]
        case .group(let group): group.items.flatMap(\.pictures)
        default: []
        }
    }
}
