import Source

/// A photograph of a plate decoded as far as its inks need it: reduced as much as the decoder can.
struct InkRaster: Sendable {
    let width: Int
    let height: Int
    /// Four for each pixel.
    let samples: [UInt8]
    /// The decoder turns what Adobe's marker calls inverted; a PDF goes by its Decode array alone.
    let wasTurned: Bool

    /// An inch and more of a picture stays more than a hundred pixels wide.
    private static let least = (width: 300, height: 300)

    /// Nil for a damaged picture, and for one of other inks than four.
    init?(jpeg: [UInt8]) {
        // A PDF places the pixels as they are stored: whoever turned the picture has turned the page's matrix.
        guard var header = try? PixelHeader.read(embedded: jpeg), header.coding == .cmyk else { return nil }
        header.orientation = .upright
        guard let raster = try? JPEGDecoder(jpeg, header).decode(atLeast: Self.least) else { return nil }
        (width, height, samples, wasTurned) = (raster.width, raster.height, raster.samples, header.hasInvertedInks)
    }

    init(width: Int, height: Int, samples: [UInt8]) { (self.width, self.height, self.samples, wasTurned) = (width, height, samples, false) }

    var bytes: Int { samples.count }
}
