import Measure
import Source

/// Picture files that an edition can show, told by their bytes.
public enum PictureName {
    /// `.jpg`, `.png`; nil for what no edition shows.
    public static func ending(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xff, 0xd8, 0xff]) { return ".jpg" }
        if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return ".png" }
        return nil
    }
}
