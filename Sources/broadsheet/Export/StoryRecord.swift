import Copy
import Makeup
import Measure

/// What the manifest says of a section: its copy, and where it stands on the edition's pages.
extension ManifestPart.Story {
    /// - Parameters:
    ///   - number: the section's number in the edition, counted from 1.
    ///   - pages: the edition's pages as they are made up; none where they were not.
    init(_ section: Section, number: Int, on pages: [MadeEdition.Page]) {
        let blocks = pages.flatMap { page in page.made.blocks.filter { $0.shows(section: number) }.map { (page: page.number, block: $0) } }
        let placed = blocks.flatMap { page, block in block.items.flatMap(\.pictures).map { (page: page, picture: $0) } }
        self.init(
            id: section.id, heading: section.heading.plain, text: SectionText(section).text,
            places: blocks.map { ManifestPart.Place(page: $0.page, box: $0.block.box) },
            pictures: section.pictures.map { picture in
                ManifestPart.Picture(
                    file: picture.file.value, caption: picture.caption?.plain ?? "", alternative: picture.alternative,
                    places: placed.filter { $0.picture.file == picture.file.value }.map { ManifestPart.Place(page: $0.page, box: $0.picture.box) })
            })
    }
}

extension PlacedBlock {
    /// True for a place of the section with this number.
    func shows(section number: Int) -> Bool { plan.kind == .section && plan.number == number }
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
