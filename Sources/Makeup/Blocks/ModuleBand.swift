import Copy
import Layout
import Measure

/// Width over height of each picture file, by path.
public typealias PictureShapes = [String: Double]

/// What stands side by side across a module's columns under its heading: its pictures, and its figures where the layout puts them here.
struct ModuleBand {
    private let parts: [(part: Part, columns: Range<Int>)]

    fileprivate enum Part {
        case picture(PictureBlock)
        case figures(InsetPanel)
    }

    /// Makes the band; nil where there is nothing to stand in it. More parts than columns are a fault, reported by the composer.
    init?(_ section: Section, withFigures: Bool, columns: Int, lattice: Lattice, shapes: PictureShapes, composer: Composer) {
        let hasFigures = withFigures && !(section.charts.isEmpty && section.statistics.isEmpty)
        let count = section.pictures.count + (hasFigures ? 1 : 0)
        if count == 0 { return nil }
        if count > columns, let picture = section.pictures.last {
            composer.report(
                .error(
                    "makeup.too-many-pictures", at: picture.position,
                    "section '\(section.id)' has \(count) pictures and panels for a module of \(columns) columns",
                    hint: "take a picture out, or give the section more columns"))
        }
        let spans = Self.spans(columns, over: count)
        var parts: [(Part, Range<Int>)] = zip(section.pictures, spans).map { picture, span in
            let width = lattice.width(ofColumns: span.count)
            let shape = shapes[picture.file.value] ?? 1.5
            return (.picture(PictureBlock(picture, proportion: shape, width: width, lattice: lattice, composer: composer)), span)
        }
        if hasFigures, let span = spans.last,
            let panel = InsetPanel(section, columns: span.count, lattice: lattice, composer: composer)
        {
            parts.append((.figures(panel), span))
        }
        self.parts = parts
    }

    var leastLines: Int { parts.map { $0.part.leastLines }.max() ?? 0 }
    /// What its pictures would choose, so far as its figures have room; without pictures what the figures would choose.
    var naturalLines: Int {
        let pictures = parts.filter { $0.part.isPicture }.map { $0.part.naturalLines }
        return max(leastLines, pictures.min() ?? parts.map { $0.part.naturalLines }.max() ?? 0)
    }

    func place(in frame: Frame) -> [PlacedItem] {
        parts.flatMap { part, columns -> [PlacedItem] in
            let cell = frame.part(column: columns.lowerBound, columns: columns.count)
            return switch part {
            case .picture(let block): block.place(in: cell).items
            case .figures(let panel): panel.place(in: cell)
            }
        }
    }

    /// The columns shared out, the wider shares first; parts for which no column is left share the last.
    private static func spans(_ columns: Int, over count: Int) -> [Range<Int>] {
        let shown = min(columns, count)
        var left = 0
        let spans = (0..<shown).map { index in
            let width = columns / shown + (index < columns % shown ? 1 : 0)
            defer { left += width }
            return left..<(left + width)
        }
        return spans + [Range<Int>](repeating: (columns - 1)..<columns, count: count - shown)
    }
}

extension ModuleBand.Part {
    fileprivate var isPicture: Bool {
        if case .picture = self { true } else { false }
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
}
