import Press
import Source

/// The pixels of a picture of a PDF as inks, whatever space and depth it states them in: numbers of a palette, tints, sixteen bits.
/// ISO 32000-1, 8.9.5.
struct PictureSamples {
    let source: InkSource

    /// So many pixels are enough to tell how much ink a picture lays on a square.
    private static let mostPixels = 1 << 20

    /// Nil where the pixels cannot be read, or are no inks.
    init?(_ picture: PDFObject) {
        guard let width = picture["Width"]?.integer, let height = picture["Height"]?.integer, (1...Limits.pictureSide).contains(width),
            (1...Limits.pictureSide).contains(height), let bits = picture["BitsPerComponent"]?.integer, [1, 2, 4, 8, 16].contains(bits),
            let data = picture.streamData(limit: Limits.pdfUnpackedBytes / 2)
        else { return nil }
        let space = InkSpace.read(picture["ColorSpace"], resources: nil)
        let count = space.components
        let row = (width * count * bits + 7) / 8
        guard data.count >= row * height else { return nil }
        switch space.space {
        case .cmyk, .spot, .grey: break
        case .rgb, .calibrated, .pattern, .unknown: return nil
        }
        let most = Double((1 << bits) - 1)
        let usual: [Double] = space.isPalette ? [0, most] : (0..<count * 2).map { Double($0 % 2) }
        let decode: [Double] = picture["Decode"]?.doubles.flatMap { $0.count >= count * 2 ? $0 : nil } ?? usual
        func amounts(_ samples: [Int]) -> [Double] {
            samples.enumerated().map { channel, sample in
                let (low, high) = (decode[channel * 2], decode[channel * 2 + 1])
                return low + Double(sample) / most * (high - low)
            }
        }
        func bytes(_ samples: [Int]) -> [UInt8] {
            let inks = space.colour(amounts(samples)).inks
            return (0..<4).map { ink in
                UInt8(min(max(inks[ink].bounded, 0), 1) * 255 + 0.5)
            }
        }
        let table = count == 1 && bits <= 8 ? (0...Int(most)).map { bytes([$0]) } : nil
        var step = 1
        while (width / step) * (height / step) > Self.mostPixels { step += 1 }
        let (columns, rows) = (max(1, width / step), max(1, height / step))
        var inks: [UInt8] = []
        inks.reserveCapacity(columns * rows * 4)
        for y in 0..<rows {
            for x in 0..<columns {
                let first = (y * step * row) * 8 + x * step * count * bits
                let samples = (0..<count).map { Self.sample(data, first + $0 * bits, bits) }
                inks += table?[samples[0]] ?? bytes(samples)
            }
        }
        source = InkSource(width: columns, height: rows, samples: inks)
    }

    private static func sample(_ data: [UInt8], _ bit: Int, _ bits: Int) -> Int {
        if bits == 16 { return Int(data[bit / 8]) << 8 | Int(data[bit / 8 + 1]) }
        return Int(data[bit / 8]) >> (8 - bits - bit % 8) & (1 << bits - 1)
    }
}
