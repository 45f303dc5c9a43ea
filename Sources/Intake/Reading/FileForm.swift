import Source

/// What a file is by its first bytes.
enum FileForm {
    case text
    /// A ZIP archive: a word processor's document.
    case archive
    case html
    case json(JSONValue)
    case table
    case foreign(ForeignForm)

    init(_ bytes: [UInt8], name: String) {
        if let form = ForeignForm.all.first(where: { bytes.starts(with: $0.signature) }) {
            self = .foreign(form)
        } else if bytes.starts(with: [0x50, 0x4b, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4b, 0x05, 0x06]) {
            self = .archive
        } else if name.lowercased().hasSuffix(".csv") || name.lowercased().hasSuffix(".tsv") {
            self = .table
        } else {
            self = Self.written(bytes)
        }
    }

    /// A form of text.
    private static func written(_ bytes: [UInt8]) -> FileForm {
        let start = bytes.withoutByteOrderMark.drop { $0 <= 0x20 }
        if start.first == UInt8(ascii: "<") { return markup(String(decoding: start.prefix(2000), as: UTF8.self).lowercased()) }
        if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "["), bytes.count <= Limits.yamlBytes,
            let text = String(validating: bytes, as: UTF8.self), let json = JSONValue(Array(text.unicodeScalars)), json.string == nil
        {
            return .json(json)
        }
        return .text
    }

    private static func markup(_ start: String) -> FileForm {
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<!--") || start.contains("<html") { return .html }
        if start.hasPrefix("<?xml") || start.hasPrefix("<!doctype") { return .foreign(.xml) }
        // An element of HTML: letters and digits, then its attributes or its end.
        let name = start.utf8.dropFirst().prefix { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) }
        let after = start.utf8.dropFirst(name.count + 1).first
        let isElement = !name.isEmpty && after.map { $0 <= 0x20 || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") } == true
        return isElement ? .html : .text
    }
}

/// A form of file that is refused, with what to do about it.
struct ForeignForm {
    var name: Message
    var signature: [UInt8]
    var advice: Message

    static let xml = ForeignForm(
        name: "XML of another kind", signature: [],
        advice: "export the story as .docx, HTML or text; a Word document in XML is to be saved as .docx")

    static let all: [ForeignForm] = [
        ForeignForm(
            name: "a document of the old Word or WPS (.doc, .wps)", signature: [0xd0, 0xcf, 0x11, 0xe0],
            advice: "open it there and save it as .docx; a .docx under a password is such a file too: take the password off"),
        ForeignForm(name: "a PDF", signature: Array("%PDF".utf8), advice: "ask for the file that it was made from"),
        ForeignForm(name: "rich text (.rtf)", signature: Array("{\\rtf".utf8), advice: "open it in a word processor and save it as .docx"),
        ForeignForm(name: "a JPEG picture", signature: [0xff, 0xd8, 0xff], advice: "name the text that it belongs to before it"),
        ForeignForm(name: "a PNG picture", signature: [0x89, 0x50, 0x4e, 0x47], advice: "name the text that it belongs to before it"),
        ForeignForm(name: "a RAR archive", signature: Array("Rar!".utf8), advice: "unpack it, and name the files in it"),
        ForeignForm(name: "a 7z archive", signature: [0x37, 0x7a, 0xbc, 0xaf], advice: "unpack it, and name the files in it"),
        ForeignForm(name: "a gzip archive", signature: [0x1f, 0x8b], advice: "unpack it, and name the files in it"),
    ]
}
