import Copy
import Layout
import Measure
import Source

/// An advertisement in the room that was booked, under the word that says what it is. Nothing is cut or stretched, and no text of the paper
/// stands on it: where room and artwork do not agree with the booking, that is told.
struct AdvertisementBlock: Block {
    private let composer: Composer
    private let advertisement: Advertisement
    private let name: Message
    private let plan: BlockPlan
    private let lattice: Lattice
    private let columns: Int
    private let width: Length
    /// The artwork as it prints; within a trifle of the room that was booked.
    private let artwork: Size
    private let booked: Size

    /// - Parameters:
    ///   - proportion: width over height of the artwork's file.
    ///   - size: of artwork that has one; nil for pixels and drawings, which fill their room.
    init(
        _ advertisement: Advertisement, plan: BlockPlan, proportion: Double?, size: Size?, columns: Int, lattice: Lattice,
        composer: Composer
    ) {
        self.composer = composer
        self.advertisement = advertisement
        self.plan = plan
        self.lattice = lattice
        self.columns = columns
        name = PagePart.advertisement(advertisement, number: plan.number).name
        width = lattice.width(ofColumns: columns)
        booked = advertisement.room(on: lattice)
        artwork = size ?? booked.holding(proportion ?? booked.width / booked.height)
    }

    /// Lines of the label over the artwork.
    private static let labelLines = 1

    var leastLines: Int { Self.labelLines + lattice.lines(holding: booked.height) }
    func cost(lines: Int) -> Int? { exactCost(lines, natural: leastLines, rules: composer.house.fitting) }
    func mayFill(lines: Int, white: Int) -> Bool { lines >= leastLines && lines - leastLines <= white }
    func whiteLines(of lines: Int) -> Int { max(0, lines - leastLines) }

    func place(in frame: Frame) -> Placement {
        guard reportMisfits(in: frame), frame.lines >= leastLines else { return Placement(emptyLines: frame.columns * frame.lines) }
        let filled = frame.rows(0..<leastLines)
        let place = origin(in: filled)
        let box = Box(origin: place, size: artwork)
        let label = Group(.caption, label: "label", items: labelItems(over: box, in: filled))
        let figure = Group(
            .figure(alternative: advertisement.alternative), label: advertisement.artwork,
            items: [
                .picture(PlacedPicture(file: advertisement.artwork, box: box, alternative: advertisement.alternative))
            ])
        var items: [PlacedItem] = [.group(label), .group(figure)]
        if advertisement.isFramed {
            let rule = composer.house[rule: .box]
            items.append(.group(Group(.artifact, label: "frame", items: rule.frame(of: box.outset(by: rule.weight)))))
        }
        return Placement(items: items, emptyLines: frame.columns * (frame.lines - leastLines))
    }

    /// The artwork stands at the page's edge where its columns reach it, else in their middle; what is left under it is white.
    private func origin(in frame: Frame) -> Point {
        let left = frame.box.left
        let spare = frame.width - artwork.width
        let isAtRight = frame.column + frame.columns == frame.lattice.columns
        let x = frame.column == 0 ? left : isAtRight ? left + spare : left + spare / 2
        return Point(x: x, y: frame.box.top + lattice.pitch * Self.labelLines)
    }

    private func labelItems(over box: Box, in frame: Frame) -> [PlacedItem] {
        let role = composer.house[style: .credit]
        let line = composer.displayLine(advertisement.label, role)
        let slot = Box(x: box.left, y: frame.box.top, width: box.width, height: lattice.pitch * Self.labelLines)
        return line.placed(at: Point(x: slot.left, y: composer.baseline(of: role, centredIn: slot)))
    }

    // MARK: What does not agree

    /// False where the artwork cannot stand here.
    private func reportMisfits(in frame: Frame) -> Bool {
        let room = frame.width
        let tolerance = composer.house.advertisements.tolerance
        let (file, line) = (plan.position.file, plan.position.line)
        if booked.width > room + tolerance {
            composer.report(
                .error(
                    "makeup.advertisement-room", at: advertisement.booking.position,
                    "\("name", name) is booked at a width of \("booked", booked.width.inMillimetres), and its place is \("room", room.inMillimetres) wide",
                    hint:
                        "give it \("columns", frame.lattice.columns(holding: booked.width - tolerance)) columns in the layout (\("file", file):\("line", line)), or correct its size"
                ))
            return false
        }
        if room > booked.width + tolerance {
            composer.report(
                .warning(
                    "makeup.advertisement-white", at: advertisement.booking.position,
                    "\("name", name) is booked at a width of \("booked", booked.width.inMillimetres), and its place is \("room", room.inMillimetres) wide: white stays beside it",
                    hint: "book whole columns, \("columns", columns) of them: \("size", room.inMillimetres), or let it stand"))
        }
        return reportArtwork(tolerance)
    }

    private func reportArtwork(_ tolerance: Length) -> Bool {
        let off = max(artwork.width.off(from: booked.width), artwork.height.off(from: booked.height))
        guard off > tolerance else { return true }
        let isDocument = advertisement.isDocument
        composer.report(
            .error(
                "makeup.advertisement-size", at: advertisement.file.position,
                isDocument
                    ? "the artwork measures \("artwork", artwork.inMillimetres), and \("name", name) is booked at \("booked", booked.inMillimetres)"
                    : "the artwork is of another proportion: it would fill \("artwork", artwork.inMillimetres) of the \("booked", booked.inMillimetres) at which \("name", name) is booked",
                hint:
                    "ask for artwork of \("booked", booked.inMillimetres), or correct the size: nothing of it is cut or stretched"))
        return false
    }
}

extension Advertisement {
    /// The room that was booked, on a sheet.
    func room(on lattice: Lattice) -> Size {
        switch booking.value {
        case .area(let size): size
        case .lattice(let columns, let lines): Size(width: lattice.width(ofColumns: columns), height: lattice.pitch * lines)
        }
    }
}

extension Lattice {
    /// The fewest neighbouring columns that are so wide; all of them where none are.
    func columns(holding width: Length) -> Int { (1...max(1, columns)).first { self.width(ofColumns: $0) >= width } ?? columns }

    /// The fewest lines that are so high.
    func lines(holding height: Length) -> Int { (height.units + pitch.units - 1) / pitch.units }
}

extension Size {
    /// The largest size of a proportion within this one.
    fileprivate func holding(_ proportion: Double) -> Size {
        proportion < width / height
            ? Size(width: height * proportion, height: height) : Size(width: width, height: width * (1 / proportion))
    }

    /// `164.0 x 120.5 mm`.
    fileprivate var inMillimetres: String { "\(Self.number(width)) x \(Self.number(height)) mm" }

    fileprivate static func number(_ length: Length) -> String { String(Length.threeDecimals(length.millimetres).dropLast(2)) }
}

extension Length {
    fileprivate func off(from other: Length) -> Length { max(self - other, other - self) }
    fileprivate var inMillimetres: String { "\(Size.number(self)) mm" }
}
