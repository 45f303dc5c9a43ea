import Copy
import Layout
import Measure

/// 补白: a drawing of the house where the copy leaves room. It is no part of the copy, and told as a finding.
struct FillerBlock: Block {
    private let picture: PictureBlock
    private let natural: Int
    /// Of its height so much may be cut or stretched over, in thousandths.
    private let crop: Int

    init(_ drawing: FillerPool.Drawing, proportion: Double, width: Length, lattice: Lattice, composer: Composer) {
        picture = PictureBlock(
            Picture(
                file: Placed(drawing.file.string, at: drawing.file.position), kind: .illustration, caption: nil, credit: nil,
                alternative: drawing.alternative, position: drawing.file.position),
            proportion: proportion, width: width, lattice: lattice, composer: composer)
        natural = picture.naturalLines
        crop = composer.house.planning.crop
    }

    /// The heights at which no more of it is cropped than the house lets a picture be.
    var heights: ClosedRange<Int> { max(1, natural - natural * crop / 1000)...max(1, natural * 1000 / (1000 - crop)) }

    var leastLines: Int { heights.lowerBound }
    func cost(lines: Int) -> Int? { heights.contains(lines) ? 0 : nil }

    func place(in frame: Frame) -> Placement {
        var placement = picture.place(in: frame)
        placement.items = [.group(Group(.artifact, label: "filler", items: placement.items.flatMap(\.figures)))]
        return placement
    }
}

extension PlacedItem {
    /// What stands in a figure, without the figure.
    fileprivate var figures: [PlacedItem] {
        if case .group(let group) = self { group.items.flatMap(\.figures) } else { [self] }
    }
}
