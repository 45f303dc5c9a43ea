@testable import Intake

/// A .docx that a test writes: its body in WordprocessingML, and what other parts it has.
struct WrittenDocument {
    var body: String
    var parts: [(name: String, xml: String)] = []
    var files: [(name: String, bytes: [UInt8])] = []

    init(_ body: String) { self.body = body }

    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
        xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" \
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
        """

    var bytes: [UInt8] {
        let types = ["numbering", "styles", "footnotes", "endnotes", "comments"]
        var relations = ""
        for (index, part) in parts.enumerated() {
            let type = types.first { part.name.hasPrefix($0) } ?? (part.name.hasPrefix("header") ? "header" : "footer")
            relations += "<Relationship Id=\"p\(index)\" Type=\"http://x/relationships/\(type)\" Target=\"\(part.name).xml\"/>"
        }
        for (index, file) in files.enumerated() {
            relations += "<Relationship Id=\"f\(index)\" Type=\"http://x/relationships/image\" Target=\"media/\(file.name)\"/>"
        }
        func relationships(_ inner: String) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(inner)</Relationships>"
        }
        var zip = WrittenZIP([
            ("_rels/.rels", relationships("<Relationship Id=\"r\" Type=\"http://x/officeDocument\" Target=\"word/document.xml\"/>")),
            ("word/_rels/document.xml.rels", relationships(relations)),
            ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
        ])
        for part in parts {
            let root = part.name.filter { !$0.isNumber }
            let element = ["header": "hdr", "footer": "ftr"][root] ?? root
            zip.entries.append(
                .init(name: "word/\(part.name).xml", bytes: Array("<w:\(element) \(Self.namespaces)>\(part.xml)</w:\(element)>".utf8)))
        }
        for file in files { zip.entries.append(.init(name: "word/media/\(file.name)", bytes: file.bytes)) }
        return zip.bytes
    }

    func manuscript(_ changes: ReadingOptions.Changes = .refuse) throws -> Manuscript {
        try ManuscriptReader.read(bytes, file: "story.docx", ReadingOptions(changes: changes))[0]
    }

    /// A paragraph of one run.
    static func paragraph(_ text: String, style: String? = nil, run: String = "") -> String {
        let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
        return "<w:p>\(properties)<w:r>\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")<w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:p>"
    }
}

extension Manuscript {
    /// What is printed, a paragraph a line; readings in braces behind their bases.
    var printed: String {
        blocks.compactMap { block in
            guard case .paragraph(let paragraph) = block else { return nil }
            return runs[paragraph.runs].filter { $0.dropped == nil && $0.asked == nil }.map { run in
                let text = String(String.UnicodeScalarView(scalars[run.range]))
                return run.readingOf == nil ? text : "{\(text)}"
            }.joined()
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The characters that are dropped for a reason.
    func dropped(_ reason: DropReason) -> String {
        runs.filter { $0.dropped == reason }.map { String(String.UnicodeScalarView(scalars[$0.range])) }.joined(separator: "|")
    }

    func asked(_ reason: AskReason) -> String {
        runs.filter { $0.asked == reason }.map { String(String.UnicodeScalarView(scalars[$0.range])) }.joined(separator: "|")
    }
}
