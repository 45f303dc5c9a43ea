import Measure
import Source

/// The boxes of a finished page: the media is the trim and its bleed, with nothing beyond. ISO 15930-7, 6.4; ISO 32000-1, 14.11.2.
struct PageBoxes {
    let profile: PressProfile

    /// Cairo rounds the page's size to a thousandth of a point; half a tenth of a millimetre is no rounding.
    private static let tolerance = 0.15

    /// What is wrong with the drawn page's size; nothing where it is the trim with its bleed.
    func fault(of page: DraftObject, at position: SourcePosition?) -> Diagnostic? {
        guard let box = page["MediaBox"]?.doubles, box.count == 4 else {
            return .error(
                "press.page-size", at: position, "the drawn page has no size", hint: "this is a fault of the program; please report it")
        }
        let wanted = profile.media
        let (width, height) = (box[2] - box[0], box[3] - box[1])
        if (width - wanted.width.points).magnitude < Self.tolerance && (height - wanted.height.points).magnitude < Self.tolerance {
            return nil
        }
        return .error(
            "press.page-size", at: position,
            "the drawn page measures \("width", Length.pt(width)) x \("height", Length.pt(height)) pt; the trim with its bleed is \("wanted", wanted) pt",
            hint: "draw the page at the size that its layout states")
    }

    /// From the page's user space to the trim: points from its top left corner, y down.
    func space(of page: DraftObject) -> Matrix {
        let height = page["MediaBox"]?.doubles?.last ?? profile.media.height.points
        return Matrix(1, 0, 0, -1, -profile.bleed.points, height - profile.bleed.points)
    }

    func write(to page: DraftObject) {
        guard let media = page["MediaBox"]?.doubles, media.count == 4 else { return }
        let bleed = profile.bleed.points
        let trim = [media[0] + bleed, media[1] + bleed, media[2] - bleed, media[3] - bleed]
        page.set("MediaBox", parsed: Self.spell(media))
        page.set("BleedBox", parsed: Self.spell(media))
        page.set("TrimBox", parsed: Self.spell(trim))
        for key in ["CropBox", "ArtBox", "UserUnit", "Rotate"] { page.remove(key) }
    }

    private static func spell(_ box: [Double]) -> String {
        "[" + box.map(Length.threeDecimals).joined(separator: " ") + "]"
    }
}
