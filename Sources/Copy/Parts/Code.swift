import Measure
import Source

/// A QR code: made here of its text, which a telephone reads back.
public struct Code: ArticlePart {
    /// What it holds: an address, a number.
    public var text: Placed<String>
    public var caption: Text?
    /// The side of one module; nil for what the house says.
    public var module: Placed<Length>?
    /// The place of the layout that it goes to, by its name; nil leaves it to the layout. Only of a page's own code.
    public var slot: Placed<String>?
    public var position: SourcePosition

    public init(
        text: Placed<String>, caption: Text? = nil, module: Placed<Length>? = nil, slot: Placed<String>? = nil, position: SourcePosition
    ) {
        self.text = text
        self.caption = caption
        self.module = module
        self.slot = slot
        self.position = position
    }
}

extension Code {
    public var isAside: Bool { true }
    public var elements: [CopyElement] {
        let code = CopyElement("code", [EditionText(.code, Text([.init(text.value)], at: text.position))])
        return [code] + (caption.map { [CopyElement("caption", [EditionText(.caption, $0)])] } ?? [])
    }

    public var plain: String { "［二维码］" + ([caption?.plainWithRuby.oneLine, text.value].compactMap { $0 }.joined(separator: "　")) }

    /// Where it holds an address, a link; its picture is the printed page's.
    public func html(_ writing: HTMLWriting) -> String {
        let shown = text.value.htmlEscaped
        let isAddress = ["http://", "https://"].contains { text.value.lowercased().hasPrefix($0) }
        let link = isAddress ? "<a href=\"\(shown)\">\(shown)</a>" : shown
        return "<p>" + [caption?.html, link].compactMap { $0 }.joined(separator: "　") + "</p>"
    }
}

/// Reads codes.
extension EditionReader {
    func codes(_ field: Field?) -> [Code] { field?.items()?.compactMap { code($0, isPages: true) } ?? [] }

    /// - Parameter isPages: true for a code of the page as a whole, which may name its place.
    func code(_ field: Field, isPages: Bool = false) -> Code? {
        guard let fields = field.fields(of: "a code") else { return nil }
        defer { fields.finish() }
        let text = fields.required("text").flatMap(content)
        let caption = fields.optional("caption")?.displayText()
        let module = fields.optional("module").map(module)
        let slot = isPages ? fields.optional("slot")?.identifier() : nil
        if let module, module == nil { return nil }
        guard let text else { return nil }
        return Code(
            text: text, caption: caption, module: module ?? nil, slot: slot.map { Placed($0.string, at: $0.position) },
            position: field.position)
    }

    /// Bytes of UTF-8: more makes a code of some hundred modules a side, which no telephone reads from newsprint.
    private static let mostBytes = 400

    /// As it is written, to the byte: a code is no copy that is mended.
    private func content(_ field: Field) -> Placed<String>? {
        guard let text = field.text() else { return nil }
        let isPlain = text.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) }
        guard isPlain, text.string == text.string.trimmed else {
            field.fault(
                "copy.code-text", "the text of a code begins or ends with a space, or holds a character that cannot be seen",
                hint: "write what the telephone is to read, on one line")
            return nil
        }
        if text.string.utf8.count <= Self.mostBytes { return Placed(text.string, at: text.position) }
        field.fault(
            "copy.code-text",
            "the text of a code has \("bytes", text.string.utf8.count) bytes, and at most \("most", Self.mostBytes) can be read from newsprint",
            hint: "write a short address that leads there")
        return nil
    }

    private static let modules = Length.mm(0.1)...Length.mm(5)

    private func module(_ field: Field) -> Placed<Length>? {
        guard let length = field.length(.newspaper, .positive) else { return nil }
        if Self.modules.contains(length) { return Placed(length, at: field.position) }
        field.fault(
            "copy.code-module", "a module of \("module", Length.threeDecimals(length.millimetres)) mm is none of a printed code",
            hint: "state the side of one small square: 0.5mm")
        return nil
    }
}

extension String {
    fileprivate var trimmed: String {
        let kept = unicodeScalars.drop { $0 == " " || $0 == "\u{3000}" }.reversed().drop { $0 == " " || $0 == "\u{3000}" }.reversed()
        return kept.reduce(into: "") { $0.unicodeScalars.append($1) }
    }
}
