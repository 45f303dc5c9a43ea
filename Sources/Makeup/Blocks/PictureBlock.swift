import Copy
import Layout
import Measure

/// A picture in its frame, with caption and credit under it: on one line where both have room. Under text it keeps clear of it.
///
/// It is cropped to its frame as far as it may be; where that is not enough it becomes smaller, with white beside it. Its caption follows it:
/// white that is left is under both.
struct PictureBlock: Block {
    private let composer: Composer
    private let picture: Picture
    /// Width over height of the picture file.
    private let proportion: Double
    private let crop: PictureCrop
    private let lattice: Lattice
    private let width: Length
    private let caption: [SetLine]
    private let credit: SetLine?
    /// Of caption and credit.
    private let captionLines: Int
    /// White kept under it within its lines.
    private let white: Length

    /// - Parameter isOverText: true where text stands right under it, which keeps clear.
    init(_ picture: Picture, proportion: Double, width: Length, lattice: Lattice, composer: Composer, isOverText: Bool = false) {
        white = isOverText ? lattice.pitch * (Double(composer.house.fitting.picture.white) / 1000) : .zero
        self.picture = picture
        self.proportion = proportion
        crop = PictureCrop(picture, proportion: proportion, most: composer.house.fitting.picture.cut)
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
    /// The lines of the picture itself at which nothing is cropped. One that may not be cropped at all fills its columns, with less than
    /// a line of white under it, or is a trifle narrower than they.
    private var pictureLines: Int {
        let exact = lines(at: proportion)
        return max(1, Int(crop.isWhole ? (exact - Self.trifle).rounded(.up) : exact.rounded()))
    }
    private static let trifle = 0.15

    /// How high it is over its whole width, at some proportion.
    private func lines(at proportion: Double) -> Double {
        (Double(width.units) / proportion + Double(white.units)) / Double(lattice.pitch.units)
    }

    /// Lower than it can be cropped it is narrower; it is never higher than it can be cropped.
    private var range: ClosedRange<Int> {
        let natural = pictureLines
        let range = rules.range(natural: natural)
        let most = min(range.upperBound, Int(lines(at: crop.proportions.lowerBound)))
        return range.lowerBound...max(range.lowerBound, natural, most)
    }

    var naturalLines: Int { pictureLines + captionLines }
    var leastLines: Int { range.lowerBound + captionLines }
    var mostLines: Int { range.upperBound + captionLines }

    func mayFill(lines: Int, white: Int) -> Bool { lines >= leastLines && lines <= mostLines }

    /// Cropping is cheap near the picture's own shape and dear far from it; lines beyond the house's most stay white.
    func cost(lines: Int) -> Int? {
        guard lines >= leastLines else { return nil }
        let off = min(lines, mostLines) - naturalLines
        let white = max(0, lines - mostLines)
        return off * off * rules.price + white * white * composer.house.fitting.emptyLine + priceOfWhite(lines: lines)
    }

    /// What the white beside the picture is worth in so many lines with its caption: a twentieth of its width as much as five lines
    /// off, a fifth as much as twenty.
    func priceOfWhite(lines: Int) -> Int {
        let share = whiteBeside(lines: lines)
        return share < Self.seen ? 0 : Int((share * share * 10_000).rounded()) * rules.price
    }
    /// Less white than this at both sides together nobody sees.
    private static let seen = 0.02

    /// Width over height of its frame in so many lines with its caption.
    private func wanted(lines: Int) -> Double {
        width / (lattice.pitch * max(1, min(lines, mostLines) - captionLines) - white)
    }

    /// The part of the frame's width that stays white where the picture is narrower.
    private func whiteBeside(lines: Int) -> Double { max(0, 1 - crop.proportions.upperBound / wanted(lines: lines)) }

    func cropped(in lines: Int) -> Int {
        let part = crop.part(for: wanted(lines: lines))
        let cut = 1 - min(part.right - part.left, part.bottom - part.top)
        return Int((max(cut, whiteBeside(lines: lines)) * 1000).rounded())
    }

    func place(in frame: Frame) -> Placement {
        guard frame.lines > captionLines else { return Placement(emptyLines: frame.columns * frame.lines) }
        let filled = frame.rows(0..<min(frame.lines, mostLines))
        let box = filled.box.inset(top: picture.stand == .foot ? lattice.pitch - lattice.size : .zero)
        let area = box.inset(bottom: lattice.pitch * captionLines + white)
        let part = crop.part(for: area.width / area.height)
        let shown = area.holding(crop.proportion(of: part))
        var items: [PlacedItem] = [
            .group(
                Group(
                    .figure(alternative: picture.alternative), label: picture.file.value,
                    items: [
                        .picture(
                            PlacedPicture(file: picture.file.value, box: shown, crop: part, alternative: picture.alternative))
                    ]))
        ]
        if captionLines > 0 {
            let under = Box(x: area.left, y: shown.bottom, width: area.width, height: lattice.pitch * captionLines)
            items.append(.group(Group(.caption, label: "caption", items: captionItems(in: under))))
        }
        return Placement(items: items, emptyLines: frame.columns * (frame.lines - filled.lines))
    }

    private func captionItems(in box: Box) -> [PlacedItem] {
        func baseline(_ line: Int) -> Length {
            let slot = Box(x: box.left, y: box.top + lattice.pitch * line, width: box.width, height: lattice.pitch)
            return composer.baseline(of: composer.house[style: .caption], centredIn: slot)
        }
        let lines = caption.enumerated().flatMap { $1.placed(at: Point(x: box.left, y: baseline($0))) }
        return lines + (credit.map { $0.placed(at: Point(x: box.right - $0.width, y: baseline(captionLines - 1))) } ?? [])
    }
}

extension Box {
    /// The largest box of a proportion within this one, in the middle of its width, from its top; this one where it is of that
    /// proportion.
    fileprivate func holding(_ proportion: Double) -> Box {
        let own = width / height
        if abs(proportion / own - 1) < 1e-9 { return self }
        guard proportion < own else { return Box(x: left, y: top, width: width, height: width * (1 / proportion)) }
        let narrower = height * proportion
        return Box(x: left + (width - narrower) * 0.5, y: top, width: narrower, height: height)
    }
}
