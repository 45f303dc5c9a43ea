import Copy
import Makeup
import Measure

/// What the manifest says of a section: its copy, and where it stands on the page.
extension ManifestPart.Story {
    /// - Parameters:
    ///   - number: the section's number in the edition, counted from 1.
    ///   - page: the blocks of the edition's page; none where it was not made up.
    init(_ section: Section, number: Int, on page: [PlacedBlock]) {
        let blocks = page.filter { $0.plan.kind == .section && $0.plan.number == number }
        let placed = blocks.flatMap { $0.items.flatMap(\.pictures) }
        self.init(
            id: section.id, heading: section.heading.plain, text: SectionText(section).text, places: blocks.map(\.box),
            pictures: section.pictures.map { picture in
                ManifestPart.Picture(
                    file: picture.file.value, caption: (picture.caption?.plain ?? ""), alternative: picture.alternative,
                    places: placed.filter { $0.file == picture.file.value }.map(\.box))
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
