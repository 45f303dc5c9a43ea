import Measure
import Source

/// A page of somebody else's PDF as it is put on a plate: its content to the byte, and what that content names. ISO 32000-1, 8.10.
///
/// Nothing of it is written anew: no colour passes through the ledger. Whether it may go to press is for preflight to say, before.
public struct ForeignPage: Hashable, Sendable {
    /// Why a page cannot be placed at all.
    public struct Unplaceable: Error, Hashable, Sendable {
        public var reason: Message
    }

    /// As the page is shown.
    public let size: Size
    /// The box that is placed, in points of the page's own space.
    public let box: PageBox
    /// The content, deflated.
    let content: [UInt8]
    let resources: CarriedValue
    let objects: [CarriedValue]
    /// The transparency group that the page is; nil where nothing on it is transparent.
    let group: CarriedValue?
    /// Where in its file the objects stand that it takes along.
    public let references: [PDFObject.Reference]

    private static let deflation: Int32 = 6

    /// Opens a document and takes a page out of it.
    /// - Parameter number: from 1.
    public static func read(_ bytes: [UInt8], page number: Int) throws(PDFFile.Unreadable) -> (
        file: PDFFile, page: PDFObject, placed: ForeignPage
    ) {
        let file = try PDFFile(bytes, from: .anybody)
        if file.isEncrypted { throw PDFFile.Unreadable(reason: "it is encrypted") }
        let pages = try file.pages(limit: Limits.pdfPages)
        guard (1...pages.count).contains(number) else {
            throw PDFFile.Unreadable(
                reason:
                    "it has \("pages", pages.count) \("pages", pages.count, one: "page", many: "pages"), and no page \("number", number)")
        }
        do throws(Unplaceable) {
            return (file, pages[number - 1], try ForeignPage(pages[number - 1]))
        } catch {
            throw PDFFile.Unreadable(reason: error.reason)
        }
    }

    /// - Parameter page: of a document that is not encrypted.
    public init(_ page: PDFObject) throws(Unplaceable) {
        guard let box = PageBox(page) else { throw Unplaceable(reason: "the page states no size") }
        guard let content = page.pageContent(limit: Limits.pdfContentBytes) else {
            throw Unplaceable(reason: "the page's content is damaged, or longer than \("most", Limits.pdfContentBytes >> 20) MiB")
        }
        var carrier = Carrier(bytes: Limits.pictureBytes, objects: Limits.pdfObjects)
        do throws(Carrier.Fault) {
            if let stated = page.inherited("Resources") { resources = try carrier.value(stated) } else { resources = .dictionary([]) }
            group = try Self.group(of: page, &carrier)
        } catch {
            throw Unplaceable(reason: error.reason)
        }
        self.box = box
        self.content = Deflate.bytes(content, level: Self.deflation)
        size = box.shown
        objects = carrier.objects
        references = carrier.references
    }

    /// A page is a group by itself, whatever it says, mixed in the press's inks where it does not say otherwise. ISO 32000-1, 11.4.7.
    private static func group(of page: PDFObject, _ carrier: inout Carrier) throws(Carrier.Fault) -> CarriedValue? {
        guard let stated = page["Group"], stated.isDictionary else { return nil }
        func entry(_ key: String, _ text: String) -> CarriedValue.Entry { .init(key: key, value: .spelled(Array(text.utf8))) }
        var entries = [entry("S", "/Transparency"), entry("I", "true")]
        if let knockout = stated["K"]?.bool { entries.append(entry("K", knockout ? "true" : "false")) }
        if let space = stated["CS"] {
            entries.append(.init(key: "CS", value: try carrier.value(space)))
        } else {
            entries.append(entry("CS", "/DeviceCMYK"))
        }
        return .dictionary(entries)
    }

    /// The page on a plate: a form that fills the unit square, as a picture does.
    ///
    /// What it paints begins with the state that a page begins with, whatever was painted before it.
    func object(in file: PDFDraft) -> DraftObject {
        let value = file.values(of: objects)
        let inner = file.stream(content, deflated: true)
        inner.set("Type", file.name("XObject"))
        inner.set("Subtype", file.name("Form"))
        inner.set("BBox", parsed: box.spelled)
        inner.set("Matrix", parsed: box.toCorner.spelled)
        inner.set("Resources", file.object(value(resources)))
        if let group { inner.set("Group", file.object(value(group))) }
        let outer = file.stream(Deflate.bytes(Array(Self.beginning.utf8), level: Self.deflation), deflated: true)
        outer.set("Type", file.name("XObject"))
        outer.set("Subtype", file.name("Form"))
        outer.set("BBox", parsed: "[0 0 \(PageBox.spell(box.width)) \(PageBox.spell(box.height))]")
        outer.set("Matrix", parsed: Matrix(1 / box.width, 0, 0, 1 / box.height, 0, 0).spelled)
        let resources = file.parse("<</ExtGState<</Start\(Self.start)>>>>").indirect
        let objects = file.parse("<<>>").indirect
        objects.set(Self.name, inner)
        resources.set("XObject", objects)
        outer.set("Resources", resources)
        return outer
    }

    /// What the form of the page itself is called.
    private static let name = "Page"

    /// The state at the beginning of a page (ISO 32000-1, 8.4.1 and 9.3.1), then the page.
    private static let beginning = """
        /Start gs 0 g 0 G 1 w 0 J 0 j 10 M [] 0 d /RelativeColorimetric ri 1 i 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts /\(name) Do

        """
    private static let start =
        "<</Type/ExtGState/OP false/op false/OPM 0/CA 1/ca 1/BM/Normal/SMask/None/SA false/AIS false/TK true>>"

    /// What tells this page from every other.
    func key(_ digest: String, number: Int) -> ContentKey {
        var key = ContentKey()
        key.add(Array(digest.utf8))
        key.add(number, Self.version)
        return key
    }

    private static let version = 1
}

extension Carrier.Fault {
    fileprivate var reason: Message {
        switch self {
        case .tooMany: "it has more than \("most", Limits.pdfObjects) objects"
        case .tooDeep: "its objects stand too deep in one another"
        case .tooLarge: "what it shows takes more than \("most", Limits.pictureBytes >> 20) MiB"
        case .unreadable: "a stream of it cannot be read"
        case .unnamed: "something in it has a name that is no text"
        }
    }
}
