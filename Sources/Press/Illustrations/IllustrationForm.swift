import Measure
import Source

/// A vector illustration, line art or a placed page made ready for the press: a form of finished content, in inks, with its overprint,
/// deflated. ISO 32000-1, 8.10.
///
/// Drawing never sees the form. It draws a stand-in, a picture of one pixel that bears the form's key, and finishing puts the form in its
/// place: nothing of the illustration is drawn, deflated or rewritten again until the illustration or its setting changes.
public struct IllustrationForm: Hashable, Sendable {
    let key: ContentKey
    /// The content stream, deflated. Its space is points from the lower left corner of the whole illustration, y up. Empty for a page.
    let content: [UInt8]
    /// The size of the whole illustration.
    let size: Size
    /// The spaces of the spot inks that it paints in.
    private let spots: [SpotSpace]
    private let kind: Kind

    private enum Kind: Hashable {
        case vectors
        /// What a form of line art paints.
        case stencil(Stencil)
        /// A page of another document.
        case page(ForeignPage)
    }

    private struct Stencil: Hashable {
        var width: Int
        var height: Int
        /// The bits, deflated.
        var data: [UInt8]
    }

    /// - Parameter inks: those that it may paint in.
    init(key: ContentKey, content: [UInt8], size: Size, inks: [Ink]) {
        (self.key, self.content, self.size, spots, kind) = (key, content, size, SpotSpace.all(of: inks), .vectors)
    }

    /// A page of another document, which comes as it is.
    /// - Parameter file: the document and the page's number.
    public init(_ page: ForeignPage, of file: PictureFile) {
        (key, content, size, spots, kind) = (page.key(file.digest, number: file.page?.number ?? 1), [], page.size, [], .page(page))
    }

    /// Line art in black ink, which overprints: a tint below it has no white seams.
    init(key: ContentKey, lineArt: LineArt, size: Size) {
        let (width, height) = (Length.threeDecimals(size.width.points), Length.threeDecimals(size.height.points))
        let content =
            "/\(Self.opaqueState) gs /\(OverprintState.on.name) gs 0 0 0 1 k \(width) 0 0 \(height) 0 0 cm /\(Self.stencilName) Do\n"
        self.key = key
        self.size = size
        spots = []
        self.content = Deflate.bytes(Array(content.utf8), level: Self.deflation)
        kind = .stencil(Stencil(width: lineArt.width, height: lineArt.height, data: Deflate.bytes(lineArt.bits, level: Self.deflation)))
    }

    private static let stencilName = "Art"
    private static let deflation: Int32 = 6

    /// The file that drawing is given for the illustration: found by the same path.
    public func standIn(for file: PictureFile) -> PictureFile {
        PictureFile(path: file.path, bytes: standIn, format: .jpeg, coding: .grey, width: 1, height: 1)
    }

    /// A JPEG header of one grey pixel with the key as its comment (ITU-T T.81, annex B); there is no picture behind it.
    var standIn: [UInt8] {
        let comment = Array(key.text.utf8)
        let length = comment.count + 2
        return [0xff, 0xd8, 0xff, 0xfe, UInt8(length >> 8), UInt8(length & 0xff)] + comment
            + [0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9]
    }

    /// What the content needs by name: opaque painting, and the states of overprint.
    static var resources: String {
        let states = OverprintState.allCases.map { "/\($0.name)\($0.dictionary)" }.joined()
        return "<</ExtGState<</\(opaqueState)<</Type/ExtGState/CA 1/ca 1>>\(states)>>>>"
    }

    /// The name that drawing gives to the state of opaque painting.
    static let opaqueState = "a0"

    /// The form as an object of a file: it fills the unit square, as a picture does.
    func object(in file: PDFDraft, resources: DraftObject) -> DraftObject {
        var own = resources
        switch kind {
        case .vectors: if !spots.isEmpty { own = spotted(in: file) }
        case .stencil(let stencil): own = Self.resources(of: stencil, in: file)
        case .page(let page): return page.object(in: file)
        }
        let form = file.stream(content, deflated: true)
        form.set("Type", file.name("XObject"))
        form.set("Subtype", file.name("Form"))
        form.set("BBox", parsed: "[0 0 \(Length.threeDecimals(size.width.points)) \(Length.threeDecimals(size.height.points))]")
        form.set("Matrix", parsed: "[\(Self.inverse(size.width)) 0 0 \(Self.inverse(size.height)) 0 0]")
        form.set("Resources", own)
        return form
    }

    private func spotted(in file: PDFDraft) -> DraftObject {
        let own = file.parse(Self.resources).indirect
        let named = file.parse("<<>>")
        for space in spots { named.set(space.name, parsed: space.definition) }
        own.set("ColorSpace", named)
        return own
    }

    private static func resources(of stencil: Stencil, in file: PDFDraft) -> DraftObject {
        let image = file.stream(stencil.data, deflated: true)
        image.set("Type", file.name("XObject"))
        image.set("Subtype", file.name("Image"))
        for (key, value) in [
            ("Width", "\(stencil.width)"), ("Height", "\(stencil.height)"), ("BitsPerComponent", "1"), ("ImageMask", "true"),
        ] {
            image.set(key, parsed: value)
        }
        let objects = file.parse("<<>>").indirect
        objects.set(stencilName, image)
        let own = file.parse(resources).indirect
        own.set("XObject", objects)
        return own
    }

    /// One by so many points, to twelve decimals: an error far below what any page can show.
    private static func inverse(_ length: Length) -> String {
        let digits = String(Int((1e12 / max(1, length.points)).rounded()))
        return digits.count > 12 ? "1" : "0." + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
