import Source

/// The parts of a word processor's document (ISO/IEC 29500-2): the archive, and what leads from one part to another.
struct WordPackage {
    let file: String
    private let archive: ZIPArchive
    /// The part with the text.
    let main: String

    struct Relationship {
        var type: String
        var target: String
        var isExternal: Bool
    }

    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        self.file = file
        archive = try ZIPArchive(bytes, file: file)
        let root = try Self.relationships("_rels/.rels", in: archive, of: "", file)
        if let main = root.values.first(where: { $0.type == "officeDocument" })?.target, archive.entries[main] != nil,
            main.hasPrefix("word/")
        {
            self.main = main
        } else if archive.entries["word/document.xml"] != nil {
            main = "word/document.xml"
        } else {
            throw Self.foreign(archive, file)
        }
    }

    private static func foreign(_ archive: ZIPArchive, _ file: String) -> Refusal {
        let names = archive.entries.keys
        let (name, advice): (Message, Message) =
            names.contains("mimetype") || names.contains("content.xml")
            ? ("a document of OpenOffice or LibreOffice (.odt)", "open it there and save it as .docx")
            : names.contains { $0.hasPrefix("xl/") }
                ? ("a spreadsheet", "save the sheet as .csv")
                : names.contains { $0.hasPrefix("ppt/") }
                    ? ("a presentation", "copy its text into a .docx")
                    : ("an archive without a document", "unpack it, and name the files in it")
        return Refusal("intake.foreign", at: SourcePosition(file: file), "the file is \("form", name), which is not read", hint: advice)
    }

    /// The bytes of a part; nil where there is none.
    func bytes(of part: String) throws(Refusal) -> [UInt8]? { try archive.contents(of: part) }

    /// A part as a tree; nil where there is none.
    func tree(_ part: String) throws(Refusal) -> XMLNode? {
        guard let bytes = try bytes(of: part) else { return nil }
        return try XMLParser.tree(bytes, part: part, file: file)
    }

    /// Where a part leads to, by the ids in it.
    func relationships(of part: String) throws(Refusal) -> [String: Relationship] {
        let (folder, name) = Self.split(part)
        return try Self.relationships("\(folder)_rels/\(name).rels", in: archive, of: folder, file)
    }

    private static func relationships(
        _ part: String, in archive: ZIPArchive, of folder: String, _ file: String
    ) throws(Refusal) -> [String: Relationship] {
        guard let bytes = try archive.contents(of: part) else { return [:] }
        let root = try XMLParser.tree(bytes, part: part, file: file)
        var relationships: [String: Relationship] = [:]
        for element in root.elements where element.name == "rel:Relationship" {
            guard let id = element["Id"], let type = element["Type"], let target = element["Target"] else { continue }
            let isExternal = element["TargetMode"] == "External"
            relationships[id] = Relationship(
                type: type.split(separator: "/").last.map(String.init) ?? type,
                target: isExternal ? target : resolved(target, from: folder), isExternal: isExternal)
        }
        return relationships
    }

    private static func split(_ part: String) -> (folder: String, name: String) {
        let names = part.split(separator: "/")
        let folder = names.dropLast().joined(separator: "/")
        return (folder.isEmpty ? "" : folder + "/", names.last.map(String.init) ?? part)
    }

    /// `../media/image1.png` from `word/` is `media/image1.png`; a name is only looked up in the archive, whatever it says.
    private static func resolved(_ target: String, from folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var names = folder.split(separator: "/").map(String.init)
        for name in target.split(separator: "/") {
            switch name {
            case ".": continue
            case "..": _ = names.popLast()
            default: names.append(String(name))
            }
        }
        return names.joined(separator: "/")
    }
}
