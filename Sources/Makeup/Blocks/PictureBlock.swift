import Copy
import Layout
import Measure

/// A picture that fills its frame, cropped about its focal point, with caption and credit under it: on one line where both have room.
/// Under text it keeps clear of it.
struct PictureBlock: Block {
    private let composer: Composer
    private let picture: Picture
    /// Width over height of the picture file.
    private let proportion: Double
    private let lattice: Lattice
    private let width: Length
    private let caption: [SetLine]
    private let credit: SetLine?
    /// Of caption and credit.
    private let captionLines: Int

    init(_ picture: Picture, proportion: Double, width: Length, lattice: Lattice, composer: Composer) {
        self.picture = picture
        self.proportion = proportion
        self.width = width
        self.lattice = lattice
        self.composer = composer
        caption = picture.caption.map { Self.lines($0, composer.house[style: .caption], width: width, composer) } ?? []
        credit = picture.credit.map { composer.displayLine($0, composer.house[style: .credit]) }
        captionLines = caption.count + (Self.needsLine(credit, under: caption.last, width: width, lattice) ? 1 : 0)
    }

    /// A caption on one line at its natural width; broken where the picture is too narrow for that.
    private static func lines(_ text: Text, _ role: TextRole, width: Length, _ composer: Composer) -> [SetLine] {
        let line = composer.displayLine(text, role)
        return line.width <= width ? [line] : composer.paragraphs([text], role, measure: width).flatMap { $0 }
    }

    /// False where the credit ends the caption's last line: a 字 of white is kept between them.
    private static func needsLine(_ credit: SetLine?, under last: SetLine?, width: Length, _ lattice: Lattice) -> Bool {
        guard let credit, let last else { return credit != nil }
        return last.width + lattice.size + credit.width > width
    }

    private var rules: FittingRules.Height { composer.house.fitting.picture }
    /// The lines of the picture itself at which nothing is cropped.
    private var pictureLines: Int { max(1, Int((Double(width.units) / proportion / Double(lattice.pitch.units)).rounded())) }
    private var range: ClosedRange<Int> { rules.range(natural: pictureLines) }

    var naturalLines: Int { pictureLines + captionLines }
    var leastLines: Int { range.lowerBound + captionLines }
    var mostLines: Int { range.upperBound + captionLines }

    func mayFill(lines: Int, white: Int) -> Bool { lines >= leastLines && lines <= mostLines }

    /// Cropping is cheap near the picture's own shape and dear far from it; lines beyond the house's most stay white.
    func cost(lines: Int) -> Int? {
        guard lines >= leastLines else { return nil }
        let off = min(lines, mostLines) - naturalLines
        let white = max(0, lines - mostLines)
        return off * off * rules.price + white * white * composer.house.fitting.emptyLine
    }

    func place(in frame: Frame) -> Placement {
        guard frame.lines > captionLines else { return Placement(emptyLines: frame.columns * frame.lines) }
        let filled = frame.rows(0..<min(frame.lines, mostLines))
        let box = filled.box.inset(top: picture.stand == .foot ? lattice.pitch - lattice.size : .zero)
        let area = box.inset(bottom: lattice.pitch * captionLines)
        var items: [PlacedItem] = [
            .group(
                Group(
                    .figure(alternative: picture.alternative), label: picture.file.value,
                    items: [
                        .picture(
                            PlacedPicture(file: picture.file.value, box: area, crop: crop(for: area), alternative: picture.alternative))
                    ]))
        ]
        if captionLines > 0 { items.append(.group(Group(.caption, label: "caption", items: captionItems(under: area)))) }
        return Placement(items: items, emptyLines: frame.columns * (frame.lines - filled.lines))
    }

    private func captionItems(under area: Box) -> [PlacedItem] {
        func baseline(_ line: Int) -> Length {
            let slot = Box(x: area.left, y: area.bottom + lattice.pitch * line, width: area.width, height: lattice.pitch)
            return composer.baseline(of: composer.house[style: .caption], centredIn: slot)
        }
        let lines = caption.enumerated().flatMap { $1.placed(at: Point(x: area.left, y: baseline($0))) }
        return lines + (credit.map { $0.placed(at: Point(x: area.right - $0.width, y: baseline(captionLines - 1))) } ?? [])
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
