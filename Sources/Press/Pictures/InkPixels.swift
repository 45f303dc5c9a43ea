/// The amounts of ink in a picture of a PDF, decoded: for measuring, reduced as far as the decoder can.
public struct InkPixels: Sendable {
    private let width: Int
    private let height: Int
    private let samples: [UInt8]

    /// Nil for a damaged picture.
    public init?(_ source: InkSource) {
        switch source.coding {
        case .jpeg:
            guard let raster = try? JPEGDecoder(source.data).decode(atLeast: (300, 300)), raster.channels == .cmyk else { return nil }
            (width, height) = (raster.width, raster.height)
            // The decoder turns what Adobe's marker calls inverted; a PDF goes by its Decode array alone.
            let wasTurned = (try? JPEGHeader(source.data).isAdobe) ?? false
            samples = wasTurned != source.isInverted ? raster.samples.map { 255 - $0 } : raster.samples
        case .samples(let width, let height):
            (self.width, self.height) = (width, height)
            samples = source.isInverted ? source.data.map { 255 - $0 } : source.data
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
