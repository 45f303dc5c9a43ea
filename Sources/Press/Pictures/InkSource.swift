/// The data of a DeviceCMYK picture of eight bits as a PDF holds them, a JPEG or plain samples: taken out of the document, so that it
/// can be decoded anywhere.
public struct InkSource: Sendable {
    enum Coding: Sendable {
        case jpeg
        case samples(width: Int, height: Int)
    }

    let coding: Coding
    let data: [UInt8]
    /// The Decode array turns full ink and none about.
    let isInverted: Bool

    private static let limit = 512 << 20

    /// Nil for a picture of any other kind.
    public init?(_ image: PDFObject) {
        guard image["ColorSpace"]?.name == "DeviceCMYK", (image["BitsPerComponent"]?.integer ?? 8) == 8 else { return nil }
        isInverted = image["Decode"]?.doubles?.first == 1
        if (image["Filter"]?.name ?? image["Filter"]?.items?.last?.name) == "DCTDecode" {
            guard let bytes = image.streamData(decoding: false) else { return nil }
            (coding, data) = (.jpeg, bytes)
        } else {
            guard let width = image["Width"]?.integer, let height = image["Height"]?.integer, (1...30_000).contains(width),
                (1...30_000).contains(height),
                let samples = image.streamData(limit: Self.limit), samples.count >= width * height * 4
            else { return nil }
            (coding, data) = (.samples(width: width, height: height), samples)
        }
    }

    /// Pixels that are inks already, four amounts of eight bits each, row by row.
    public init(width: Int, height: Int, samples: [UInt8]) {
        (coding, data, isInverted) = (.samples(width: width, height: height), samples, false)
    }

    public var bytes: Int { data.count }
}
