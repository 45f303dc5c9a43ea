/// The amounts of ink in a picture of a PDF, decoded: for measuring, reduced as far as the decoder can.
public struct InkPixels {
    private let width: Int
    private let height: Int
    private let samples: [UInt8]

    private static let limit = 512 << 20

    /// Decodes a DeviceCMYK picture of eight bits, a JPEG or plain samples; nil for any other, and for a damaged one.
    public init?(of image: PDFObject) {
        guard image["ColorSpace"]?.name == "DeviceCMYK", (image["BitsPerComponent"]?.integer ?? 8) == 8 else { return nil }
        let filter = image["Filter"]?.name ?? image["Filter"]?.items?.last?.name
        let decode = image["Decode"]?.doubles
        let isInverted = decode?.first == 1
        if filter == "DCTDecode" {
            guard let bytes = image.streamData(decoding: false), let raster = try? JPEGDecoder(bytes).decode(atLeast: (300, 300)), raster.channels == .cmyk
            else { return nil }
            (width, height) = (raster.width, raster.height)
            // The decoder turns what Adobe's marker calls inverted; a PDF goes by its Decode array alone.
            let wasTurned = (try? JPEGHeader(bytes).isAdobe) ?? false
            samples = wasTurned != isInverted ? raster.samples.map { 255 - $0 } : raster.samples
        } else {
            guard let stated = image["Width"]?.integer, let rows = image["Height"]?.integer, (1...30_000).contains(stated), (1...30_000).contains(rows),
                let data = image.streamData(limit: Self.limit), data.count >= stated * rows * 4
            else { return nil }
            (width, height) = (stated, rows)
            samples = isInverted ? data.map { 255 - $0 } : data
        }
    }

    /// The mean over a part of the picture, in fractions of its width and height from the top left corner; 1 is full ink.
    public func mean(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> SIMD4<Float> {
        func bounds(_ low: Double, _ high: Double, _ size: Int) -> ClosedRange<Int> {
            let first = min(max(0, Int((low * Double(size)).rounded(.down))), size - 1)
            return first...min(max(first, Int((high * Double(size)).rounded(.up)) - 1), size - 1)
        }
        var sum = SIMD4<Float>(repeating: 0)
        var count: Float = 0
        for row in bounds(from.y, to.y, height) {
            for column in bounds(from.x, to.x, width) {
                let place = (row * width + column) * 4
                sum += SIMD4(Float(samples[place]), Float(samples[place + 1]), Float(samples[place + 2]), Float(samples[place + 3]))
                count += 1
            }
        }
        return sum / (count * 255)
    }
}
