import Measure
import Press
import Source

/// One thing painted on a page. Places and sizes are points from the top left corner of the trim box, y down.
///
/// A page has thousands and every rule looks through them all; those of a form that stands on many pages are the form's, seen from
/// where it stands.
struct Mark: Sendable {
    enum Kind: Sendable {
        /// Text: its size as printed, its characters as far as the file tells them, and the code 0 met or not.
        case text(Text)
        case fill
        /// A stroked line and its weight as printed.
        case stroke(weight: Double)
        case picture(Picture)
        case shading
        /// A group of transparency that mixes its colours in a space of its own.
        case group
    }

    struct Text: Sendable {
        let size: Double
        let characters: [Unicode.Scalar]
        /// The same without white space.
        let inked: [Unicode.Scalar]
        let font: String
        /// A character for which the font has no glyph.
        let lacksGlyph: Bool
        /// The marked content that it stands in, by the number under which the structure tree knows it.
        let element: Int?

        init(size: Double, characters: [Unicode.Scalar], font: String, lacksGlyph: Bool, element: Int?) {
            (self.size, self.characters, self.font) = (size, characters, font)
            (self.lacksGlyph, self.element) = (lacksGlyph, element)
            inked = characters.contains(where: \.isBlank) ? characters.filter { !$0.isBlank } : characters
        }
    }

    struct Picture: Sendable {
        /// Its place in the file.
        var object: PDFObject.Reference?
        var width: Int
        var height: Int
        /// One bit a pixel, or a mask.
        var isLineArt: Bool
        /// The unit square of the picture where it was read.
        var matrix: Matrix
        var isMask: Bool
    }

    /// How much of what lies below shows through, and how the inks of both are mixed.
    struct Transparency: Hashable, Sendable {
        var opacity = 1.0
        var blend = Blend.normal
    }

    /// What all marks of one thing share, wherever they stand.
    private final class Thing: Sendable {
        let kind: Kind
        let colour: MarkColour
        let overprints: Bool
        let keepsBelow: Bool
        let transparency: Transparency
        let outlines: Outlines
        let usesEvenOdd: Bool
        let ruleWeight: Double?

        init(
            _ kind: Kind, _ colour: MarkColour, overprints: Bool, keepsBelow: Bool, transparency: Transparency, outlines: Outlines,
            usesEvenOdd: Bool,
            ruleWeight: Double?
        ) {
            (self.kind, self.colour) = (kind, colour)
            (self.overprints, self.keepsBelow, self.transparency) = (overprints, keepsBelow, transparency)
            (self.outlines, self.usesEvenOdd, self.ruleWeight) = (outlines, usesEvenOdd, ruleWeight)
        }
    }

    private let thing: Thing
    /// How far it stands from where it was read.
    private let offset: SIMD2<Double>
    /// What shows of it.
    let extent: Extent

    init(
        _ kind: Kind, _ colour: MarkColour, overprints: Bool, keepsBelow: Bool, transparency: Transparency = Transparency(),
        extent: Extent,
        outlines: Outlines = Outlines(),
        usesEvenOdd: Bool = false, ruleWeight: Double? = nil
    ) {
        let thing = Thing(
            kind, colour, overprints: overprints, keepsBelow: keepsBelow, transparency: transparency, outlines: outlines,
            usesEvenOdd: usesEvenOdd,
            ruleWeight: ruleWeight)
        self.init(thing, offset: .zero, extent: extent)
    }

    private init(_ thing: Thing, offset: SIMD2<Double>, extent: Extent) { (self.thing, self.offset, self.extent) = (thing, offset, extent) }

    /// What it is; a picture's matrix is that of where it was read.
    var kind: Kind { thing.kind }
    var colour: MarkColour { thing.colour }
    var overprints: Bool { thing.overprints }
    /// The nonzero overprint mode: an ink of amount zero leaves what is below.
    var keepsBelow: Bool { thing.keepsBelow }
    var transparency: Transparency { thing.transparency }
    /// Closed outlines of a fill.
    var outlines: Outlines { thing.outlines.moved(by: offset) }
    var usesEvenOdd: Bool { thing.usesEvenOdd }
    /// The weight of a rule that is drawn as a filled box; nil for any other shape.
    var ruleWeight: Double? { thing.ruleWeight }

    /// The unit square of a picture where the mark stands.
    func matrix(of picture: Picture) -> Matrix {
        var matrix = picture.matrix
        matrix.e += offset.x
        matrix.f += offset.y
        return matrix
    }

    /// True where an ink that the mark has none of stays as it lies below.
    var laysOver: Bool { overprints && keepsBelow }

    /// True where what it adds to the inks below is at most its own.
    var addsToBelow: Bool { laysOver || (transparency.blend != .normal && transparency.blend.isBounded) }

    /// True where it leaves ink on paper.
    var leavesInk: Bool {
        guard transparency.opacity > 0 else { return false }
        switch kind {
        case .group: return false
        case .picture(let picture): return !picture.isMask || !colour.isPaper
        case .text, .fill, .stroke, .shading: return !colour.isPaper
        }
    }

    var isText: Bool { if case .text = kind { true } else { false } }

    /// What a text says; nil for anything else.
    var characters: [Unicode.Scalar]? {
        if case .text(let text) = kind { return text.characters }
        return nil
    }

    /// The mark at another place, cut to what a clip shows there; nil where it shows nothing.
    func moved(by offset: SIMD2<Double>, within clip: Extent) -> Mark? {
        let shown = extent.moved(by: offset).intersection(clip)
        return shown.isEmpty ? nil : Mark(thing, offset: self.offset + offset, extent: shown)
    }

    var place: Point { Point(x: .pt(extent.left.bounded), y: .pt(extent.top.bounded)) }
}

/// The upright box around points.
struct Extent: Hashable, Sendable {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var bottom = -Double.infinity

    static let everything = Extent(left: -.infinity, top: -.infinity, right: .infinity, bottom: .infinity)

    mutating func add(_ point: (x: Double, y: Double)) {
        left = min(left, point.x)
        right = max(right, point.x)
        top = min(top, point.y)
        bottom = max(bottom, point.y)
    }

    var breadth: Double { min(right - left, bottom - top) }
    var length: Double { max(right - left, bottom - top) }
    /// So narrow that a filled box of this extent is a rule.
    var isNarrow: Bool { length > breadth * 4 }
    func meets(_ other: Extent) -> Bool { !intersection(other).isEmpty }
    var isEmpty: Bool { right < left || bottom < top }

    /// Within what a length can hold.
    var bounded: Extent { Extent(left: left.bounded, top: top.bounded, right: right.bounded, bottom: bottom.bounded) }

    func moved(by offset: SIMD2<Double>) -> Extent {
        Extent(left: left + offset.x, top: top + offset.y, right: right + offset.x, bottom: bottom + offset.y)
    }

    func intersection(_ other: Extent) -> Extent {
        Extent(left: max(left, other.left), top: max(top, other.top), right: min(right, other.right), bottom: min(bottom, other.bottom))
    }
}

extension Double {
    /// Within what a length can hold; zero for what is no number.
    var bounded: Double { isFinite ? Swift.min(Swift.max(self, -1e6), 1e6) : 0 }
}
