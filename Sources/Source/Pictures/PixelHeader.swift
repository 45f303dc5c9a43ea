/// What a JPEG or PNG says of itself before it is decoded.
public struct PixelHeader: Hashable, Sendable {
    /// The colours that it is coded in.
    public enum Coding: String, Hashable, Sendable {
        case grey, rgb, cmyk
    }

    /// Pixels as they are stored; `width` and `height` are those that are seen.
    public var storedWidth: Int
    public var storedHeight: Int
    public var coding: Coding
    /// Bits a channel.
    public var depth: Int
    /// Black and white alone, a bit a pixel: what a scanner or a drawing program calls line art.
    public var isLineArt: Bool
    public var orientation: PictureOrientation
    /// The colour profile in the file.
    public var profile: EmbeddedProfile?
    /// Adobe's marker: inks are stored inverted.
    public var hasInvertedInks: Bool

    public init(
        storedWidth: Int, storedHeight: Int, coding: Coding, depth: Int = 8, isLineArt: Bool = false,
        orientation: PictureOrientation = .upright, profile: EmbeddedProfile? = nil, hasInvertedInks: Bool = false
    ) {
        self.storedWidth = storedWidth
        self.storedHeight = storedHeight
        self.coding = coding
        self.depth = depth
        self.isLineArt = isLineArt
        self.orientation = orientation
        self.profile = profile
        self.hasInvertedInks = hasInvertedInks
    }

    /// Pixels across, as the picture is seen.
    public var width: Int { orientation.isTurned ? storedHeight : storedWidth }
    /// Pixels down, as the picture is seen.
    public var height: Int { orientation.isTurned ? storedWidth : storedHeight }

    /// The header of a JPEG that somebody's PDF holds, which may end anywhere after its first scan has begun.
    public static func read(embedded jpeg: [UInt8]) throws(PictureFault) -> PixelHeader {
        try JPEGHeader.read(jpeg, toItsEnd: false)
    }

    func check() throws(PictureFault) {
        guard storedWidth > 0, storedHeight > 0 else {
            throw .damaged("it is \("storedWidth", storedWidth) x \("storedHeight", storedHeight) pixels")
        }
        let (most, pixels) = (Limits.pictureSide, Limits.picturePixels)
        guard storedWidth <= most, storedHeight <= most, storedWidth * storedHeight <= pixels else {
            throw PictureFault(
                id: "too-large",
                message:
                    "is \("width", width) x \("height", height) pixels; at most \("most", most) on a side and \("millions", pixels / 1_000_000) million in all are read",
                hint: "scale it down to its printed size")
        }
    }
}

/// An ICC profile as a picture file holds it.
public enum EmbeddedProfile: Hashable, Sendable {
    case plain([UInt8])
    /// By zlib, as in a PNG.
    case deflated([UInt8])
}

/// How the stored rows and columns of a picture have to be turned to be seen upright, as Exif counts it (Exif 2.3, 4.6.4): the name says
/// where the first row and the first column of what is stored are seen.
public enum PictureOrientation: Int, Hashable, Sendable, CaseIterable {
    case upright = 1
    case topRight, bottomRight, bottomLeft, leftTop, rightTop, rightBottom, leftBottom

    /// Rows are seen as columns: width and height change places.
    public var isTurned: Bool { rawValue >= PictureOrientation.leftTop.rawValue }
}
