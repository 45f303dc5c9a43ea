import Makeup
import Measure
import Typesetting

/// A drawn page, not yet fit for the press: its inks are RGB keys, and it has one page box.
///
/// The PDF is tagged, in RGB, one page of trim and bleed: the media box is the trim box grown by the bleed on each side, so the trim
/// box begins one bleed from its corner. What Cairo cannot write is left to the press stage: page boxes, inks, `/Lang`, `/Alt`.
public struct Artwork: Hashable, Sendable {
    public var pdf: [UInt8]
    /// The inks in use, and no others.
    public var ledger: InkLedger
    public var trim: Size
    public var bleed: Length
    /// BCP 47 tag of the text.
    public var language: String
    /// The `/Alt` texts of the `Figure` elements, in the order of the structure tree.
    public var alternatives: [String]
    /// What the cells of tables head and cover, in the same order.
    public var cells: [Group.TableCell]
    /// The fonts in use, by name.
    public var fonts: [FontName: FontFace]
}
