import Source

/// A decoded picture: rows from the top, channels side by side, eight bits each.
struct Raster {
    enum Channels: Int {
        case grey = 1
        case rgb = 3
        /// Amounts of ink: 0 is none, 255 is full.
        case cmyk = 4

        var count: Int { rawValue }
    }

    var width: Int
    var height: Int
    var channels: Channels
    var samples: [UInt8]
    /// The ICC profile that the file carries for these channels.
    var profile: [UInt8]?

    init(width: Int, height: Int, channels: Channels, profile: [UInt8]?, samples: [UInt8]) {
        self.width = width
        self.height = height
        self.channels = channels
        self.profile = profile
        self.samples = samples
    }
}

extension Raster {
    /// The pixels of a JPEG or PNG as it is shown: upright, opaque on a ground, and not smaller than wanted where it has them.
    static func shown(_ file: PictureFile, ground: PNGDecoder.ScreenTriple, atLeast wanted: (width: Int, height: Int))
        throws(DecodingFault) -> Raster
    {
        guard let header = file.pixels else { throw DecodingFault("the file holds no pixels") }
        if file.format == .png { return try PNGDecoder(file.bytes, header, ground: ground).decode() }
        return try JPEGDecoder(file.bytes, header).decode(atLeast: wanted)
    }
}
