/// The amounts of ink in a picture of a PDF, decoded: for measuring, reduced as far as the decoder can.
public struct InkPixels: Sendable {
    private let raster: InkRaster
    /// Its samples are paper where they are high.
    private let isTurned: Bool

    /// Nil for a damaged picture.
    public init?(_ source: InkSource, from shelf: InkShelf) {
        switch source.coding {
        case .jpeg:
            guard let raster = shelf.raster(of: source.data) else { return nil }
            self.raster = raster
        case .samples(let width, let height): raster = InkRaster(width: width, height: height, samples: source.data)
        }
        isTurned = raster.wasTurned != source.isInverted
    }

    /// The mean over a part of the picture, in fractions of its width and height from the top left corner; 1 is full ink.
    public func mean(from: (x: Double, y: Double), to: (x: Double, y: Double)) -> SIMD4<Float> {
        func bounds(_ low: Double, _ high: Double, _ size: Int) -> ClosedRange<Int> {
            let first = min(max(0, Int((low * Double(size)).rounded(.down))), size - 1)
            return first...min(max(first, Int((high * Double(size)).rounded(.up)) - 1), size - 1)
        }
        var sum = SIMD4<Float>(repeating: 0)
        var count: Float = 0
        let samples = raster.samples
        for row in bounds(from.y, to.y, raster.height) {
            for column in bounds(from.x, to.x, raster.width) {
                let place = (row * raster.width + column) * 4
                sum += SIMD4(Float(samples[place]), Float(samples[place + 1]), Float(samples[place + 2]), Float(samples[place + 3]))
                count += 1
            }
        }
        let mean = sum / (count * 255)
        return isTurned ? 1 - mean : mean
    }
}
