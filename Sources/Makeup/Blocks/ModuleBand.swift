import Copy
import Layout
import Measure

/// Width over height of each picture file, by path.
public typealias PictureShapes = [String: Double]

/// What stands side by side at one end of a module's columns, from the left: its pictures, and its figures where the layout puts them here.
///
/// A picture takes the columns that the edition states; an upright one that states none takes one or two, others share what is left. Columns
/// left over are the text's.
struct ModuleBand {
    private let parts: [(part: Part, columns: Range<Int>)]
    /// The columns of the module that it covers.
    let columns: Range<Int>
    let leastLines: Int
    /// As high as its lowest picture can be, if its figures have room; without pictures as its figures can be.
    let mostLines: Int
    /// What its pictures would choose, so far as its figures have room; without pictures what the figures would choose.
    let naturalLines: Int

    fileprivate enum Part {
        case picture(PictureBlock)
        case figures(InsetPanel)
    }

    /// The bands of a section at the top and the foot of its module.
    struct Pictures {
        var top: ModuleBand?
        var foot: ModuleBand?

        init(_ section: Section, withFigures: Bool, columns: Range<Int>, lattice: Lattice, shapes: PictureShapes, composer: Composer) {
            func band(_ stand: Picture.Stand, figures: Section?) -> ModuleBand? {
                let pictures = section.pictures.filter { $0.stand == stand }
                return ModuleBand(
                    pictures, figures: figures, of: section, columns: columns, lattice: lattice, shapes: shapes, composer: composer)
            }
            let hasFigures = withFigures && !(section.charts.isEmpty && section.statistics.isEmpty)
            top = band(.top, figures: hasFigures ? section : nil)
            foot = band(.foot, figures: nil)
        }
    }

    /// Makes the band; nil where there is nothing to stand in it. Parts wider than the module are a fault, reported by the composer.
    private init?(
        _ pictures: [Picture], figures: Section?, of section: Section, columns: Range<Int>, lattice: Lattice, shapes: PictureShapes,
        composer: Composer
    ) {
        let proportions = pictures.map { shapes[$0.file.value] ?? 1.5 }
        let count = pictures.count + (figures == nil ? 0 : 1)
        if count == 0 { return nil }
        let wanted =
            zip(pictures, proportions).map { $0.columns ?? Self.standing($1, columns: columns.count, of: count) }
            + (figures == nil ? [] : [nil])
        let needed = wanted.reduce(0) { $0 + ($1 ?? 1) }
        if needed > columns.count, let picture = pictures.last {
            composer.report(
                .error(
                    "makeup.too-many-pictures", at: picture.position,
                    "the pictures and panels of section '\("id", section.id)' need \("needed", needed) columns side by side, its module has \("columns", columns.count)",
                    hint: "take a picture out, give it fewer columns, or give the section more"))
        }
        let spans = Self.spans(columns.count, wanted: wanted).map {
            ($0.lowerBound + columns.lowerBound)..<($0.upperBound + columns.lowerBound)
        }
        var parts: [(Part, Range<Int>)] = zip(zip(pictures, proportions), spans).map { picture, span in
            var (picture, proportion) = picture
            picture.isAdvertisement = picture.isAdvertisement || section.isAdvertisement
            let block = PictureBlock(
                picture, proportion: proportion, width: lattice.width(ofColumns: span.count, from: span.lowerBound),
                lattice: lattice, composer: composer, isOverText: picture.stand == .top)
            return (.picture(block), span)
        }
        if let figures, let span = spans.last, let panel = InsetPanel(figures, columns: span, lattice: lattice, composer: composer) {
            parts.append((.figures(panel), span))
        }
        let all = parts.map(\.0)
        let own = all.filter(\.isPicture)
        leastLines = all.map(\.leastLines).max() ?? 0
        mostLines = max(leastLines, own.map(\.mostLines).min() ?? all.map(\.mostLines).max() ?? 0)
        naturalLines = min(mostLines, max(leastLines, own.map(\.naturalLines).min() ?? all.map(\.naturalLines).max() ?? 0))
        self.parts = parts
        self.columns = columns.lowerBound..<(spans.map(\.upperBound).max() ?? columns.lowerBound)
    }

    /// The columns of an upright picture that states none: it stands in one or two, the text beside it. Nil where its share is no more.
    private static func standing(_ proportion: Double, columns: Int, of count: Int) -> Int? {
        let most = min(2, (columns + 1) / 2)
        return proportion < 1 && columns > most * count ? most : nil
    }

    /// The largest part of a picture that is cropped in so many lines, or stays white beside one, in thousandths of its height or width.
    func cropped(in lines: Int) -> Int { parts.map { $0.part.cropped(in: lines) }.max() ?? 0 }

    /// As an editor calls it.
    var name: String {
        let pictures = parts.count { $0.part.isPicture }
        return pictures == 0 ? "figures" : pictures == 1 ? "picture" : "pictures"
    }

    /// What so many lines cost: each line off the natural height `price`, squared, and the white beside pictures that become narrower.
    func cost(lines: Int, price: Int) -> Int {
        (lines - naturalLines) * (lines - naturalLines) * price + parts.reduce(0) { $0 + $1.part.priceOfWhite(lines: lines) }
    }

    func place(in frame: Frame) -> [PlacedItem] {
        parts.flatMap { part, span -> [PlacedItem] in
            let cell = frame.part(column: span.lowerBound - columns.lowerBound, columns: span.count)
            return switch part {
            case .picture(let block): block.place(in: cell).items
            case .figures(let panel): panel.place(in: cell)
            }
        }
    }

    /// The columns shared out: first those that are asked for, then the rest, the wider shares first. Parts for which no column is left
    /// share the last.
    private static func spans(_ columns: Int, wanted: [Int?]) -> [Range<Int>] {
        var free = max(0, columns - wanted.reduce(0) { $0 + ($1 ?? 0) })
        var sharers = wanted.count { $0 == nil }
        var left = 0
        return wanted.map { asked in
            var width = asked ?? 0
            if asked == nil {
                width = (free + sharers - 1) / sharers
                free -= width
                sharers -= 1
            }
            let start = min(left, columns - 1)
            left += width
            return start..<min(columns, max(start + 1, left))
        }
    }
}

extension ModuleBand.Part {
    fileprivate var isPicture: Bool {
        if case .picture = self { true } else { false }
    }

    fileprivate func priceOfWhite(lines: Int) -> Int {
        switch self {
        case .picture(let block): block.priceOfWhite(lines: lines)
        case .figures: 0
        }
    }

    fileprivate func cropped(in lines: Int) -> Int {
        switch self {
        case .picture(let block): block.cropped(in: lines)
        case .figures: 0
        }
    }

    fileprivate var leastLines: Int {
        switch self {
        case .picture(let block): block.leastLines
        case .figures(let panel): panel.leastLines
        }
    }

    fileprivate var naturalLines: Int {
        switch self {
        case .picture(let block): block.naturalLines
        case .figures(let panel): panel.naturalLines
        }
    }

    fileprivate var mostLines: Int {
        switch self {
        case .picture(let block): block.mostLines
        case .figures(let panel): panel.mostLines
        }
    }
}
