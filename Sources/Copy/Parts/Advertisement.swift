import Measure
import Source

/// An advertisement: artwork of somebody else in the room that he has booked. Nothing of it is cut, and the paper adds the one word that the law
/// asks for, outside the artwork.
public struct Advertisement: ArticlePart {
    /// The room that was booked for the artwork alone.
    public enum Booking: Hashable, Sendable {
        /// A width and a height.
        case area(Size)
        /// 栏 x 行: columns of the sheet with the gutters between them, and lines of it.
        case lattice(columns: Int, lines: Int)
    }

    /// The path from the project's root, checked to lie inside the edition's folder: a picture, or a PDF.
    public var file: Placed<String>
    /// Which page of a PDF, from 1.
    public var page: Int
    public var booking: Placed<Booking>
    /// What is set over it: 广告, or words that hold it.
    public var label: Text
    /// A thin frame is drawn round the artwork.
    public var isFramed: Bool
    /// What it says, for readers who cannot see it.
    public var alternative: String
    /// Who has booked it, and under which number: for the desk, never printed.
    public var client: String?
    public var order: String?
    /// The place of the layout that it goes to, by its name; nil leaves it to the layout.
    public var slot: Placed<String>?
    public var position: SourcePosition

    /// What the law asks for (广告法, 第十四条).
    public static let word = "广告"

    public init(
        file: Placed<String>, page: Int = 1, booking: Placed<Booking>, label: Text? = nil, isFramed: Bool = false, alternative: String,
        client: String? = nil, order: String? = nil, slot: Placed<String>? = nil, position: SourcePosition
    ) {
        self.file = file
        self.page = page
        self.booking = booking
        self.label = label ?? Text([.init(Self.word)], at: position)
        self.isFramed = isFramed
        self.alternative = alternative
        self.client = client
        self.order = order
        self.slot = slot
        self.position = position
    }
}

extension Advertisement {
    /// True for a page of a PDF, which prints in its own size.
    public var isDocument: Bool { file.value.lowercased().hasSuffix(".pdf") }

    /// The artwork's name wherever pictures are known by one: its path, with the page behind it where it is not the first (RFC 8118).
    public var artwork: String { page == 1 ? file.value : "\(file.value)#page=\(page)" }

    /// The artwork as a picture of which nothing may be cut.
    public var picture: Picture {
        Picture(
            file: Placed(artwork, at: file.position), kind: .photo, caption: nil, credit: label, alternative: alternative, crop: 0,
            isAdvertisement: true, position: position)
    }

    public var isAside: Bool { true }
    public var elements: [CopyElement] { [CopyElement("label", [EditionText(.caption, label)])] }

    public var plain: String { "［\(label.plain)］\(alternative)" }

    public func html(_ writing: HTMLWriting) -> String {
        let address = writing.address(artwork).htmlEscaped
        let shown =
            isDocument
            ? "<object data=\"\(address)\" type=\"application/pdf\">\(alternative.htmlEscaped)</object>"
            : "<img src=\"\(address)\" alt=\"\(alternative.htmlEscaped)\"/>"
        return "<figure>\n<figcaption>\(label.html)</figcaption>\n\(shown)\n</figure>"
    }
}

/// Reads advertisements.
extension EditionReader {
    func advertisements(_ field: Field?) -> [Advertisement] { field?.items()?.compactMap(advertisement) ?? [] }

    private func advertisement(_ field: Field) -> Advertisement? {
        guard let fields = field.fields(of: "an advertisement") else { return nil }
        defer { fields.finish() }
        let file = fields.required("file")?.text()
        let page = fields.optional("page").map { self.page($0, of: file) } ?? 1
        let booking = fields.required("size").flatMap(booking)
        let label = fields.optional("label").map(label)
        let isFramed = fields.optional("frame").map { $0.boolean() } ?? false
        let alternative = fields.required("alt")?.displayText()
        let client = fields.optional("client")?.displayText()
        let order = fields.optional("order")?.displayText()
        let slot = fields.optional("slot")?.identifier()
        if let label, label == nil { return nil }
        guard let file, let page, let booking, let isFramed, let alternative, isInFolder(file) else { return nil }
        return Advertisement(
            file: Placed(folder + "/" + file.string, at: file.position), page: page, booking: booking, label: label ?? nil,
            isFramed: isFramed, alternative: alternative.plain, client: client?.plain, order: order?.plain,
            slot: slot.map { Placed($0.string, at: $0.position) }, position: field.position)
    }

    private func page(_ field: Field, of file: SourceText?) -> Int? {
        guard let page = field.integer(in: 1...Limits.pdfPages) else { return nil }
        guard let file, !file.string.lowercased().hasSuffix(".pdf") else { return page }
        field.fault(
            "copy.advertisement-page", "'\("file", file.string)' is no PDF, and has no pages", hint: "take 'page' out")
        return nil
    }

    /// `{ width: 164mm, height: 120mm }` or `{ columns: 3, lines: 24 }`.
    private func booking(_ field: Field) -> Placed<Advertisement.Booking>? {
        guard let fields = field.fields(of: "the size of an advertisement") else { return nil }
        defer { fields.finish() }
        let (width, height) = (fields.optional("width"), fields.optional("height"))
        let (columns, lines) = (fields.optional("columns"), fields.optional("lines"))
        switch (width, height, columns, lines) {
        case (let width?, let height?, nil, nil):
            guard let width = side(width), let height = side(height) else { return nil }
            return Placed(.area(Size(width: width, height: height)), at: field.position)
        case (nil, nil, let columns?, let lines?):
            guard let columns = columns.integer(in: 1...12), let lines = lines.integer(in: 1...500) else { return nil }
            return Placed(.lattice(columns: columns, lines: lines), at: field.position)
        default:
            field.fault(
                "copy.advertisement-size", "the size of an advertisement is a width and a height, or columns and lines",
                hint: "write { width: 164mm, height: 120mm } or { columns: 3, lines: 24 }, as it was booked")
            return nil
        }
    }

    /// The sides of rooms that are sold: from a box of two lines to a spread.
    private static let sides = Length.mm(8)...Length.mm(1200)

    private func side(_ field: Field) -> Length? {
        guard let length = field.length(.newspaper, .positive) else { return nil }
        if Self.sides.contains(length) { return length }
        field.fault(
            "copy.advertisement-size", "no advertisement has a side of \("side", Length.threeDecimals(length.millimetres)) mm",
            hint: "check the number and its unit: from 8 to 1200 mm")
        return nil
    }

    private func label(_ field: Field) -> Text? {
        guard let text = field.displayText() else { return nil }
        if text.plain.contains(Advertisement.word) { return text }
        field.fault(
            "copy.advertisement-label", "the label '\("label", text.plain)' does not say 广告",
            hint: "write 广告, or words that hold it: 公益广告")
        return nil
    }
}
