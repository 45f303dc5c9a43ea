import Copy
import Layout
import Measure

/// A picture that fills its frame, cropped about its focal point, with caption and credit on a line under it; under text it keeps clear of it.
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
    private var rules: FittingRules.Height { composer.house.fitting.picture }
    /// The lines of the picture itself at which nothing is cropped.
    private var pictureLines: Int { max(1, Int((Double(width.units) / proportion / Double(lattice.pitch.units)).rounded())) }
    private var range: ClosedRange<Int> { rules.range(natural: pictureLines) }

    var naturalLines: Int { pictureLines + captionLines }
    var leastLines: Int { range.lowerBound + captionLines }
    var mostLines: Int { range.upperBound + captionLines }

    /// Cropping is cheap near the picture's own shape and dear far from it; lines beyond the house's most stay white.
    func cost(lines: Int) -> Int? {
        guard lines >= leastLines else { return nil }
        let off = min(lines, mostLines) - naturalLines
        let white = max(0, lines - mostLines)
        return off * off * rules.price + white * white * composer.house.fitting.emptyLine
    }

    func place(in frame: Frame) -> Placement {
        let filled = frame.rows(0..<min(frame.lines, mostLines))
        let box = filled.box.inset(top: picture.stand == .foot ? lattice.pitch - lattice.size : .zero)
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
        return Placement(items: items, emptyLines: frame.columns * (frame.lines - filled.lines))
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
