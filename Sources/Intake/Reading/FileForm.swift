/// What a file is by its first bytes.
enum FileForm {
    case text
    case foreign(ForeignForm)

    init(_ bytes: [UInt8]) {
        if let form = ForeignForm.all.first(where: { bytes.starts(with: $0.signature) }) {
            self = .foreign(form)
        } else {
            self = .text
        }
    }
}

/// A form of file that is refused, with what to do about it.
struct ForeignForm {
    var name: String
    var signature: [UInt8]
    var advice: String

    static let all: [ForeignForm] = [
        ForeignForm(
            name: "a document of the old Word or WPS (.doc, .wps)", signature: [0xd0, 0xcf, 0x11, 0xe0],
            advice: "open it there and save it as .docx; a .docx under a password is such a file too: take the password off"),
        ForeignForm(name: "a PDF", signature: Array("%PDF".utf8), advice: "ask for the file that it was made from"),
        ForeignForm(name: "rich text (.rtf)", signature: Array("{\\rtf".utf8), advice: "open it in a word processor and save it as .docx"),
        ForeignForm(name: "a JPEG picture", signature: [0xff, 0xd8, 0xff], advice: "name it behind the text that it belongs to"),
        ForeignForm(name: "a PNG picture", signature: [0x89, 0x50, 0x4e, 0x47], advice: "name it behind the text that it belongs to"),
        ForeignForm(name: "a RAR archive", signature: Array("Rar!".utf8), advice: "unpack it, and name the files in it"),
        ForeignForm(name: "a 7z archive", signature: [0x37, 0x7a, 0xbc, 0xaf], advice: "unpack it, and name the files in it"),
        ForeignForm(name: "a gzip archive", signature: [0x1f, 0x8b], advice: "unpack it, and name the files in it"),
    ]
}
