import Source

/// A picture of a PDF with its data, as far as its filters but the picture's own have been taken off: whether they hold the pixels that its
/// dictionary states. ISO 32000-1, 8.9.5.
struct PicturePixels {
    private let picture: PDFObject
    private let coding: String?
    private let data: [UInt8]

    init(_ picture: PDFObject, _ coding: String?, _ data: [UInt8]) { (self.picture, self.coding, self.data) = (picture, coding, data) }

    /// Nil where every pixel is there.
    func fault(from shelf: InkShelf) -> Message? {
        guard let width = picture["Width"]?.integer, let height = picture["Height"]?.integer, width > 0, height > 0,
            width <= 1 << 20, height <= 1 << 20
        else { return "it does not state its width and height" }
        switch coding {
        case "DCTDecode", "DCT": return photographFault(width, height, shelf)
        case "JPXDecode": return JPEG2000Outline(data).fault(width: width, height: height, channels: channels)
        case "CCITTFaxDecode", "CCF", "JBIG2Decode", "LZWDecode", "LZW": return data.isEmpty ? "it has no data" : nil
        default: return paletteFault ?? plainFault(width, height)
        }
    }

    /// How many amounts make a pixel; nil where that is not told.
    private var channels: Int? { picture["ImageMask"]?.bool == true ? 1 : Self.channels(of: picture["ColorSpace"]) }

    private static func channels(of space: PDFObject?) -> Int? {
        switch space?.name ?? space?.items?.first?.name {
        case "DeviceGray", "G", "CalGray", "Indexed", "I", "Separation": 1
        case "DeviceRGB", "RGB", "CalRGB", "Lab": 3
        case "DeviceCMYK", "CMYK": 4
        case "ICCBased": space?.items?.dropFirst().first?["N"]?.integer
        case "DeviceN": space?.items?.dropFirst().first?.items?.count
        default: nil
        }
    }

    /// A palette holds a colour for every number up to the one that it states. ISO 32000-1, 8.6.6.3.
    private var paletteFault: Message? {
        guard let items = picture["ColorSpace"]?.items, ["Indexed", "I"].contains(items.first?.name), items.count > 3,
            let last = items[2].integer, let channels = Self.channels(of: items[1]),
            let held = items[3].stringBytes?.count ?? items[3].streamData(limit: 1 << 20)?.count
        else { return nil }
        let stated = (last + 1) * channels
        return held >= stated ? nil : "its palette states \("colours", last + 1) colours, and holds \("held", held / channels)"
    }

    private func photographFault(_ width: Int, _ height: Int, _ shelf: InkShelf) -> Message? {
        guard var header = try? PixelHeader.read(embedded: data) else { return "its JPEG is damaged or of a kind that is not printed" }
        if header.storedWidth != width || header.storedHeight != height {
            return
                "it states \("width", width) x \("height", height) pixels, and its JPEG holds \("across", header.storedWidth) x \("down", header.storedHeight)"
        }
        let held = header.coding == .grey ? 1 : header.coding == .rgb ? 3 : 4
        if let channels, channels != held { return "it states \("channels", channels) channels, and its JPEG holds \("held", held)" }
        if held == 4 { return shelf.raster(of: data) == nil ? "its JPEG is damaged" : nil }
        (header.orientation, header.profile) = (.upright, nil)
        return (try? JPEGDecoder(data, header).decode(atLeast: (1, 1))) == nil ? "its JPEG is damaged" : nil
    }

    private func plainFault(_ width: Int, _ height: Int) -> Message? {
        guard let channels else { return nil }
        let bits = picture["ImageMask"]?.bool == true ? 1 : picture["BitsPerComponent"]?.integer ?? 8
        guard (1...16).contains(bits), channels <= 64 else { return "it has \("bits", bits) bits a channel" }
        let parameters = picture["DecodeParms"] ?? picture["DP"]
        let predictor = (parameters?.items?.last ?? parameters)?["Predictor"]?.integer ?? 1
        let row = (width * channels * bits + 7) / 8 + (predictor >= 10 ? 1 : 0)
        let rows = data.count / row
        return rows >= height ? nil : "it states \("height", height) rows of pixels, and holds \("rows", rows)"
    }
}
