import Measure
import Synchronization

/// The photographs of plates that are read one after another, decoded to measure their inks: each once, ahead of the reading where
/// somebody has the time.
///
/// A photograph is known by its bytes as they stand on the plate, all of them, so that nothing is measured but what is printed.
public final class InkShelf: Sendable {
    /// Photographs are told apart by their length: to hash their bytes is slow, and equal ones are compared anyway.
    private struct Photograph: Hashable {
        let jpeg: [UInt8]

        static func == (one: Photograph, other: Photograph) -> Bool { one.jpeg.hasSameBytes(as: other.jpeg) }

        func hash(into hasher: inout Hasher) { hasher.combine(jpeg.count) }
    }

    private struct Kept {
        var rasters: [Photograph: InkRaster?] = [:]
        var bytes = 0
    }

    private let kept = Mutex(Kept())
    /// Photographs are kept up to so many bytes, their files and what they are decoded to.
    private static let mostKept = 32 << 20

    public init() {}

    /// Decodes a photograph that a plate will bear.
    public func foresee(jpeg: [UInt8]) { _ = raster(of: jpeg) }

    /// Nil for a damaged one.
    func raster(of jpeg: [UInt8]) -> InkRaster? {
        let photograph = Photograph(jpeg: jpeg)
        if let known = kept.withLock({ $0.rasters[photograph] }) { return known }
        let raster = InkRaster(jpeg: jpeg)
        kept.withLock { kept in
            let bytes = jpeg.count + (raster?.bytes ?? 0)
            if kept.bytes + bytes > Self.mostKept { kept = Kept() }
            kept.bytes += bytes
            kept.rasters[photograph] = .some(raster)
        }
        return raster
    }
}
