/// What a font's maker allows to be done with its outlines in a document: the field `fsType` of table `OS/2` (OpenType 1.9).
///
/// Of several bits the least restrictive counts. A font without the table (permission unstated) is taken as installable.
public enum EmbeddingPermission: String, Hashable, Sendable {
    case installable, editable
    case previewAndPrint = "preview and print"
    case restricted
    /// May be embedded as a whole only, and every page of ours embeds a subset.
    case wholeOnly = "whole font only"
    /// Bitmaps may be embedded, outlines not.
    case bitmapsOnly = "bitmaps only"

    init(fsType: UInt16) {
        let level = fsType & 0x000e
        if fsType & 0x0200 != 0 {
            self = .bitmapsOnly
        } else if fsType & 0x0100 != 0 {
            self = .wholeOnly
        } else if level == 0 {
            self = .installable
        } else if level & 0x0008 != 0 {
            self = .editable
        } else {
            self = level & 0x0004 != 0 ? .previewAndPrint : .restricted
        }
    }

    /// True where a subset of the outlines may stand in a PDF for print.
    public var allowsPrint: Bool {
        switch self {
        case .installable, .editable, .previewAndPrint: true
        case .restricted, .wholeOnly, .bitmapsOnly: false
        }
    }
}
