import Copy
import Layout
import Measure

/// Width over height of each picture file, by path.
public typealias PictureShapes = [String: Double]

/// A section's pictures side by side across its columns, under its heading.
struct PictureBand {
    private let blocks: [PictureBlock]
    private let columns: Int

    /// Makes the band; nil where there are no pictures. More pictures than columns share the last column's width.
    init?(_ pictures: [Picture], columns: Int, lattice: Lattice, shapes: PictureShapes, composer: Composer) {
        guard !pictures.isEmpty else { return nil }
        self.columns = columns
        let shown = min(pictures.count, columns)
        let spans = Self.spans(columns, over: shown)
        blocks = zip(pictures, spans).map { picture, span in
            PictureBlock(
                picture, proportion: shapes[picture.file.value] ?? 1.5, width: lattice.width(ofColumns: span.count), lattice: lattice,
                composer: composer)
        }
    }

    var leastLines: Int { blocks.map(\.leastLines).max() ?? 0 }
    var naturalLines: Int { max(leastLines, blocks.map(\.naturalLines).min() ?? 0) }

    func place(in frame: Frame) -> [PlacedItem] {
        zip(blocks, Self.spans(columns, over: blocks.count)).flatMap { block, span in
            block.place(in: frame.part(column: span.lowerBound, columns: span.count)).items
        }
    }

    /// The columns shared out, the wider shares first.
    private static func spans(_ columns: Int, over count: Int) -> [Range<Int>] {
        var left = 0
        return (0..<count).map { index in
            let width = columns / count + (index < columns % count ? 1 : 0)
            defer { left += width }
            return left..<(left + width)
        }
    }
}
