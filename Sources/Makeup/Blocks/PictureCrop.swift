import Copy
import Layout

/// How much of a picture may be cut away, and from which sides.
///
/// An advertisement is never cropped, nor an illustration of whose crop the edition says nothing: a code, a nameplate, a chart lose their
/// sense. A photograph may lose what the house allows. A region that must stay is never cut.
struct PictureCrop: Hashable {
    /// Width over height of the whole picture.
    private let proportion: Double
    /// The parts of its width and of its height that are shown at least.
    private let least: Part
    private let keep: Picture.Region?
    private let aim: Aim

    private struct Part: Hashable {
        var wide: Double
        var high: Double
    }

    /// What a crop goes by.
    private enum Aim: Hashable {
        /// It is cut about a point.
        case point(Picture.Focus)
        /// Nobody has said where the subject is: so much of what goes is cut at the left and above.
        case share(left: Double, top: Double)
    }

    /// - Parameter most: what the house lets be cut, in thousandths of the area.
    init(_ picture: Picture, proportion: Double, most: Int) {
        self.proportion = proportion
        let shown = 1 - Double(Self.most(picture, house: most)) / 1000
        least = Part(wide: min(1, max(shown, picture.keep?.width ?? 0)), high: min(1, max(shown, picture.keep?.height ?? 0)))
        keep = picture.keep
        aim = (picture.focus ?? picture.keep?.middle).map(Aim.point) ?? Self.usual(proportion)
    }

    /// Heads are in the upper part of a picture: it is cut from below first, an upright or a square one from below alone.
    private static func usual(_ proportion: Double) -> Aim { .share(left: 0.5, top: proportion < square ? 0 : 0.3) }
    private static let square = 1.2

    private static func most(_ picture: Picture, house: Int) -> Int {
        if picture.isAdvertisement { return 0 }
        let isFree = picture.kind == .photo || picture.focus != nil || picture.keep != nil || picture.crop != nil
        return isFree ? min(house, picture.crop ?? 1000) : 0
    }

    var isWhole: Bool { least.wide >= 1 && least.high >= 1 }

    /// The proportions that what is shown can have: from the most cut at the sides to the most cut above and below.
    var proportions: ClosedRange<Double> { proportion * least.wide...proportion / least.high }

    /// The largest part of the picture whose proportion is as near the wanted one as the limits allow: about its focal point, as far as
    /// the edges and what must stay allow.
    func part(for wanted: Double) -> PlacedPicture.Crop {
        let wide = min(1, max(wanted / proportion, least.wide))
        let high = min(1, max(proportion / wanted, least.high))
        let left: Double
        let top: Double
        switch aim {
        case .point(let focus):
            left = Self.start(of: wide, about: focus.x, keeping: keep.map { $0.left...$0.right })
            top = Self.start(of: high, about: focus.y, keeping: keep.map { $0.top...$0.bottom })
        case .share(let leftShare, let topShare): (left, top) = ((1 - wide) * leftShare, (1 - high) * topShare)
        }
        return PlacedPicture.Crop(left: left, top: top, right: left + wide, bottom: top + high)
    }

    /// The proportion of a part of the picture.
    func proportion(of part: PlacedPicture.Crop) -> Double { proportion * (part.right - part.left) / (part.bottom - part.top) }

    private static func start(of length: Double, about focus: Double, keeping kept: ClosedRange<Double>?) -> Double {
        let wished = min(max(0, focus - length / 2), 1 - length)
        guard let kept else { return wished }
        return min(max(wished, kept.upperBound - length, 0), max(0, min(kept.lowerBound, 1 - length)))
    }
}
