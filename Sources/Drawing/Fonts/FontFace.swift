import Measure

/// One face of one font file, with what the page needs to know of it. Plain data: the file itself is opened where it is used.
public struct FontFace: Hashable, Sendable {
    /// The outlines of the glyphs.
    public enum Outlines: String, Hashable, Sendable {
        case cff = "CFF"
        case trueType = "TrueType"
    }

    public var file: String
    /// The number of the face in a collection, from 0.
    public var index: Int
    public var family: String
    public var style: String
    /// 100 to 900 (OpenType `usWeightClass`).
    public var weight: Int
    public var outlines: Outlines
    public var embedding: EmbeddingPermission
    public var glyphCount: Int
    public var metrics: Metrics

    /// Heights from the baseline as parts of the em, all positive.
    public struct Metrics: Hashable, Sendable {
        public var emAscent: Double
        public var emDescent: Double
        public var capHeight: Double

        public init(emAscent: Double, emDescent: Double, capHeight: Double) {
            self.emAscent = emAscent
            self.emDescent = emDescent
            self.capHeight = capHeight
        }
    }
}

extension FontFace: CustomStringConvertible {
    public var description: String { "\(family) \(style) (\(file)\(index == 0 ? "" : ", face \(index)"))" }
}
