import Copy
import Layout
import Measure

/// A picture that fills its frame, cropped about its focal point, with caption and credit on a line under it.
struct PictureBlock: Block {
    private let composer: Composer
    private let picture: Picture
    /// Width over height of the picture file.
    private let proportion: Double
    private let lattice: Lattice
    private let width: Length

    init(_ picture: Picture, proportion: Double, width: Length, lattice: Lattice, composer: Composer) {
        self.picture = picture
        self.proportion = proportion
        self.width = width
        self.lattice = lattice
        self.composer = composer
    }

    private var captionLines: Int { picture.caption == nil && picture.credit == nil ? 0 : 1 }
    /// The height at which nothing is cropped.
    var naturalLines: Int {
        max(leastLines, Int((Double(width.units) / proportion / Double(lattice.pitch.units)).rounded()) + captionLines)
    }
    var leastLines: Int { 3 + captionLines }

    /// Cropping is cheap near the picture's own shape and dear far from it.
    func cost(lines: Int) -> Int? {
        guard lines >= leastLines else { return nil }
        let off = lines - naturalLines
        return off * off
    }

    func place(in frame: Frame) -> Placement {
        let box = frame.box
        let house = composer.house
        let captionRole = house[style: .caption]
        let captionHeight = lattice.pitch * captionLines
        let area = Box(x: box.left, y: box.top, width: box.width, height: box.height - captionHeight)
        var items: [PlacedItem] = [
            .group(
                Group(
                    .figure(alternative: picture.alternative), label: picture.file.value,
                    items: [.picture(PlacedPicture(file: picture.file.value, box: area, crop: crop(for: area), alternative: picture.alternative))]))
        ]
        let slot = Box(x: box.left, y: area.bottom, width: box.width, height: captionHeight)
        let base = composer.baseline(of: captionRole, centredIn: slot)
        var caption: [PlacedItem] = []
        if let text = picture.caption {
            caption += composer.displayLine(text, captionRole).placed(at: Point(x: box.left, y: base))
        }
        if let text = picture.credit {
            let line = composer.displayLine(text, house[style: .credit])
            caption += line.placed(at: Point(x: box.right - line.width, y: base))
        }
        if !caption.isEmpty { items.append(.group(Group(.caption, label: "caption", items: caption))) }
        return Placement(items: items)
    }

    /// The largest part of the picture with the frame's proportion that keeps the focal point as near its middle as the edges allow.
    private func crop(for area: Box) -> PlacedPicture.Crop {
        let wanted = area.width / area.height
        let wide = min(1, wanted / proportion)
        let high = min(1, proportion / wanted)
        let left = min(max(0, picture.focus.x - wide / 2), 1 - wide)
        let top = min(max(0, picture.focus.y - high / 2), 1 - high)
        return PlacedPicture.Crop(left: left, top: top, right: left + wide, bottom: top + high)
    }
}
