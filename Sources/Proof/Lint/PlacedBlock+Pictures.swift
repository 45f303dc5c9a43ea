import Copy
import Makeup

extension PlacedBlock {
    /// The pictures of the edition that may stand in the block.
    func pictures(of edition: Edition) -> [Picture] {
        switch plan.kind {
        case .section: edition.sections.indices.contains(plan.number - 1) ? edition.sections[plan.number - 1].pictures : []
        case .picture: edition.pictures.indices.contains(plan.number - 1) ? [edition.pictures[plan.number - 1]] : []
        default: []
        }
    }
}

extension PlacedPicture.Crop {
    /// How much of the picture's area is cut away, in thousandths.
    var cut: Int { Int(((1 - (right - left) * (bottom - top)) * 1000).rounded()) }
}
