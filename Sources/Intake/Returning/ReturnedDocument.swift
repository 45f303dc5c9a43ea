import Measure

/// Copy as a word processor's document, with what the desk changed since the reporter sent it as tracked changes.
public struct ReturnedDocument {
    private var body = ""
    private var changes = 0

    /// - Parameter sent: the copy as it was sent; nil to track nothing.
    public init(_ copy: ReturnedCopy, since sent: ReturnedCopy?) {
        guard let sent else {
            for paragraph in copy.paragraphs { add(paragraph, [.kept(paragraph.text)]) }
            return
        }
        for change in Self.changes(from: sent.paragraphs, to: copy.paragraphs) {
            switch change {
            case (let old?, let new?) where old == new: add(new, [.kept(new.text)])
            case (let old?, let new?): add(new, Self.pieces(from: old.text, to: new.text))
            case (nil, let new?): add(new, [.put(new.text)], isWhole: true)
            case (let old?, nil): add(old, [.taken(old.text)], isWhole: true)
            case (nil, nil): continue
            }
        }
    }

    private enum Piece {
        case kept(String)
        case put(String)
        case taken(String)
    }

    /// Each paragraph with the one that it was: those that were taken out and put in at one place belong together, in their order.
    private static func changes(
        from old: [ReturnedCopy.Paragraph], to new: [ReturnedCopy.Paragraph]
    ) -> [(old: ReturnedCopy.Paragraph?, new: ReturnedCopy.Paragraph?)] {
        var changes: [(old: ReturnedCopy.Paragraph?, new: ReturnedCopy.Paragraph?)] = []
        for piece in Stretches(from: old, to: new).all {
            let count = max(piece.old.count, piece.new.count)
            for index in 0..<count {
                changes.append((index < piece.old.count ? piece.old[index] : nil, index < piece.new.count ? piece.new[index] : nil))
            }
        }
        return changes
    }

    private static func pieces(from old: String, to new: String) -> [Piece] {
        Stretches(from: Array(old.unicodeScalars), to: Array(new.unicodeScalars)).all.flatMap { piece -> [Piece] in
            if piece.old == piece.new { return [.kept(String(scalars: piece.new))] }
            return (piece.old.isEmpty ? [] : [.taken(String(scalars: piece.old))])
                + (piece.new.isEmpty ? [] : [.put(String(scalars: piece.new))])
        }
    }

    // MARK: WordprocessingML

    private mutating func add(_ paragraph: ReturnedCopy.Paragraph, _ pieces: [Piece], isWhole: Bool = false) {
        let style = ["title": "Title", "heading": "Heading1"]["\(paragraph.kind)"].map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
        var mark = ""
        if isWhole, case .put? = pieces.first { mark = "<w:rPr><w:ins \(author())/></w:rPr>" }
        if isWhole, case .taken? = pieces.first { mark = "<w:rPr><w:del \(author())/></w:rPr>" }
        body += "<w:p><w:pPr>\(style)\(mark)</w:pPr>"
        for piece in pieces {
            switch piece {
            case .kept(let text): body += Self.run(text)
            case .put(let text): body += "<w:ins \(author())>\(Self.run(text))</w:ins>"
            case .taken(let text): body += "<w:del \(author())>\(Self.run(text, "delText"))</w:del>"
            }
        }
        body += "</w:p>"
    }

    private mutating func author() -> String {
        changes += 1
        return "w:id=\"\(changes)\" w:author=\"编辑部\""
    }

    private static func run(_ text: String, _ element: String = "t") -> String {
        "<w:r><w:\(element) xml:space=\"preserve\">\(escaped(text))</w:\(element)></w:r>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"

    /// The file.
    public var bytes: [UInt8] {
        func style(_ id: String, _ name: String, _ size: Int, _ more: String = "") -> String {
            "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:pPr>\(more)</w:pPr><w:rPr><w:b/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
        }
        let styles =
            "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:style>"
            + style("Title", "Title", 44, "<w:jc w:val=\"center\"/>") + style("Heading1", "heading 1", 30, "<w:outlineLvl w:val=\"0\"/>")
        return ZIPWriter.archive(
            [
                (
                    "[Content_Types].xml",
                    "<Types xmlns=\"\(Self.package)/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"\(Self.office).document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"\(Self.office).styles+xml\"/></Types>"
                ),
                (
                    "_rels/.rels",
                    "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"r1\" Type=\"\(Self.relation)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                ),
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"\(Self.package)/relationships\"><Relationship Id=\"r1\" Type=\"\(Self.relation)/styles\" Target=\"styles.xml\"/></Relationships>"
                ),
                ("word/document.xml", "<w:document \(Self.namespace)><w:body>\(body)</w:body></w:document>"),
                ("word/styles.xml", "<w:styles \(Self.namespace)>\(styles)</w:styles>"),
            ].map { ($0.0, Array((Self.head + $0.1).utf8)) })
    }
}

/// Two rows of things as stretches that are the same and stretches that differ, in their order.
struct Stretches<Item: Hashable> {
    private(set) var all: [(old: [Item], new: [Item])] = []

    init(from old: [Item], to new: [Item]) {
        let difference = new.difference(from: old)
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var (one, other) = (0, 0)
        while one < old.count || other < new.count {
            let isSame = one < old.count && other < new.count && !removed.contains(one) && !inserted.contains(other)
            if isSame {
                if all.last.map({ $0.old != $0.new }) ?? true { all.append(([], [])) }
                all[all.count - 1].old.append(old[one])
                all[all.count - 1].new.append(new[other])
                (one, other) = (one + 1, other + 1)
                continue
            }
            var piece: (old: [Item], new: [Item]) = ([], [])
            while one < old.count, removed.contains(one) {
                piece.old.append(old[one])
                one += 1
            }
            while other < new.count, inserted.contains(other) {
                piece.new.append(new[other])
                other += 1
            }
            all.append(piece)
        }
    }
}
