import Copy
import Layout
import Measure

/// 补白: a drawing of the house where the copy leaves room. It is no part of the copy, and told as a finding.
struct FillerBlock: Block {
    private let picture: PictureBlock
    private let crop: Int
    /// The heights at which no more of it is cropped than the house lets a picture on a floor be, and nothing beside it is white.
    let heights: ClosedRange<Int>

    init(_ drawing: HouseDrawing, proportion: Double, width: Length, lattice: Lattice, composer: Composer) {
        let crop = composer.house.planning.crop
        self.crop = crop
        picture = PictureBlock(
            Picture(
                file: Placed(drawing.file.string, at: drawing.file.position), kind: .illustration, caption: nil, credit: nil,
                alternative: drawing.alternative, crop: crop, position: drawing.file.position),
            proportion: proportion, width: width, lattice: lattice, composer: composer)
        let (block, natural) = (picture, picture.naturalLines)
        func isSound(_ lines: Int) -> Bool { block.cropped(in: lines) <= crop && block.priceOfWhite(lines: lines) == 0 }
        var (least, most) = (natural, natural)
        while least > block.leastLines, isSound(least - 1) { least -= 1 }
        while most < block.mostLines, isSound(most + 1) { most += 1 }
        heights = least...most
    }

    var leastLines: Int { heights.lowerBound }
    func cost(lines: Int) -> Int? {
        heights.contains(lines) && picture.cropped(in: lines) <= crop && picture.priceOfWhite(lines: lines) == 0 ? 0 : nil
    }

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
