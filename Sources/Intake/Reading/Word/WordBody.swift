import Copy
import Measure
import Source

/// Walks through the text of a document and puts it into a manuscript.
///
/// Belongs to one reading.
final class WordBody {
    struct Change {
        var isInserted: Bool
        var words: String
        var place: SourcePosition
    }

    /// Why characters are not printed, or what is asked about them, by what they stand in.
    private struct Fate {
        var dropped: DropReason?
        var asked: AskReason?

        func or(dropped reason: DropReason) -> Fate { dropped == nil ? Fate(dropped: reason) : self }
        func or(asked reason: AskReason) -> Fate { dropped == nil && asked == nil ? Fate(asked: reason) : self }
    }

    /// What stands behind the paragraph that it is anchored in.
    private enum Later {
        case box([XMLNode], Fate)
        case picture(EmbeddedPicture)
        case note(XMLNode, Fate)
        case words(String, Fate)
    }

    private enum FieldPhase {
        case instruction, result
    }

    private let package: WordPackage
    private let styles: WordStyles
    private var numbering: WordNumbering
    private let relationships: [String: WordPackage.Relationship]
    private let notes: [String: XMLNode]
    private let options: ReadingOptions
    private var builder: ManuscriptBuilder
    private var fields: [FieldPhase] = []
    private var later: [Later] = []
    private var paragraphs = 0
    private var usedNotes: Set<String> = []
    private var isJoined = false
    private var style = ParagraphStyle()
    private var depth = 0
    private var fault: Refusal?
    private(set) var changes: [Change] = []

    /// Text boxes inside one another.
    private static let mostBoxes = 8

    init(_ package: WordPackage, _ bytes: [UInt8], _ options: ReadingOptions) throws(Refusal) {
        (self.package, self.options) = (package, options)
        let relationships = try package.relationships(of: package.main)
        self.relationships = relationships
        func part(_ type: String) throws(Refusal) -> XMLNode? {
            guard let target = relationships.values.first(where: { $0.type == type && !$0.isExternal })?.target else { return nil }
            return try package.tree(target)
        }
        styles = WordStyles(try part("styles"))
        numbering = WordNumbering(try part("numbering"))
        var notes: [String: XMLNode] = [:]
        for (type, element) in [("footnotes", "w:footnote"), ("endnotes", "w:endnote")] {
            for note in try part(type)?.elements.filter({ $0.name == element && $0["w:type"] == nil }) ?? [] {
                if let id = note["w:id"] { notes[element + id] = note }
            }
        }
        self.notes = notes
        builder = ManuscriptBuilder(bytes, file: package.file, form: .word)
    }

    // MARK: Blocks

    func block(_ node: XMLNode) { block(node, Fate()) }

    private func block(_ node: XMLNode, _ fate: Fate) {
        switch node.name {
        case "w:p": paragraph(node, fate)
        case "w:tbl": table(node, fate)
        case "w:sdt": blocks(node.first("w:sdtContent"), fate)
        case "w:customXml", "w:smartTag": blocks(node, fate)
        case "w:ins", "w:moveTo", "w:del", "w:moveFrom": blocks(node, changed(node, fate))
        case "mc:AlternateContent": alternate(node) { blocks($0, fate) }
        case "w:altChunk": builder.request(.embedded, "", at: place)
        case "w:sectPr", "w:tcPr", "w:sdtPr": return
        default: blocks(node, fate)
        }
    }

    private func blocks(_ node: XMLNode?, _ fate: Fate) {
        for element in node?.elements.map({ $0 }) ?? [] { block(element, fate) }
    }

    private var place: SourcePosition { SourcePosition(file: package.file, line: max(1, paragraphs), column: 1) }

    private func paragraph(_ node: XMLNode, _ fate: Fate) {
        paragraphs += 1
        let properties = node.first("w:pPr")
        let own = styles.paragraph(properties)
        let mark = properties?.first("w:rPr")
        let number = numbering.next(own.numbering)
        style = own.style
        style.isListItem = number != nil && style.level == nil
        if !isJoined { builder.open(style, at: place) }
        let fate = own.isContents ? fate.or(dropped: .double) : fate
        if let number {
            let isShown = fate.dropped == nil && !number.isBullet
            builder.add(
                Array(number.text.unicodeScalars), own.look.look, at: place, dropped: isShown ? nil : fate.dropped ?? .bullet,
                asked: fate.asked)
        }
        inline(node, own.look, fate)
        isJoined = mark.map(joinsNext) ?? false
        if !isJoined { builder.close() }
        settleLater()
    }

    /// A tracked change may take the end of a paragraph away: the next one goes on in it.
    private func joinsNext(_ mark: XMLNode) -> Bool {
        (options.changes == .accept && mark.first("w:del") != nil) || (options.changes == .reject && mark.first("w:ins") != nil)
    }

    private func settleLater() {
        guard !later.isEmpty, depth < Self.mostBoxes else { return later.removeAll() }
        let waiting = later
        later = []
        depth += 1
        defer { depth -= 1 }
        let outer = isJoined
        isJoined = false
        for item in waiting {
            switch item {
            case .box(let nodes, let fate):
                builder.close()
                for node in nodes { block(node, fate) }
            case .picture(let picture): builder.add(picture)
            case .note(let note, let fate):
                builder.close()
                builder.add(
                    Array(note.text(in: ["w:t"]).unicodeScalars), at: place, dropped: fate.dropped, asked: fate.dropped == nil ? .note : nil
                )
            case .words(let words, let fate):
                builder.add(Array(words.unicodeScalars), at: place, dropped: fate.dropped, asked: fate.dropped == nil ? .embedded : nil)
            }
        }
        isJoined = outer
    }

    private func table(_ node: XMLNode, _ fate: Fate) {
        let rows = rows(of: node, fate)
        // One cell alone frames its text.
        guard rows.contains(where: { $0.cells.count > 1 }) || rows.count > 1, !builder.isInTable else {
            for row in rows { for cell in row.cells { blocks(cell, row.fate) } }
            return
        }
        builder.openTable(at: place)
        for row in rows {
            builder.openRow()
            for cell in row.cells {
                let span = cell.first(["w:tcPr", "w:gridSpan"])?["w:val"].flatMap { Int($0) } ?? 1
                builder.openCell(span: max(1, min(63, span)))
                blocks(cell, row.fate)
            }
        }
        builder.closeTable()
    }

    private func rows(of node: XMLNode, _ fate: Fate) -> [(cells: [XMLNode], fate: Fate)] {
        node.elements.flatMap { element -> [(cells: [XMLNode], fate: Fate)] in
            switch element.name {
            case "w:tr":
                let change = element.first("w:trPr").flatMap { $0.first("w:ins") ?? $0.first("w:del") }
                return [(cells(of: element), change.map { changed($0, fate) } ?? fate)]
            case "w:sdt": return element.first("w:sdtContent").map { rows(of: $0, fate) } ?? []
            case "w:ins", "w:moveTo", "w:del", "w:moveFrom": return rows(of: element, changed(element, fate))
            case "w:customXml": return rows(of: element, fate)
            default: return []
            }
        }
    }

    private func cells(of row: XMLNode) -> [XMLNode] {
        row.elements.flatMap { element -> [XMLNode] in
            switch element.name {
            case "w:tc": [element]
            case "w:sdt": element.first("w:sdtContent").map(cells) ?? []
            case "w:customXml": cells(of: element)
            default: []
            }
        }
    }

    // MARK: Characters

    private func inline(_ node: XMLNode, _ look: WordLook, _ fate: Fate) {
        for element in node.elements {
            switch element.name {
            case "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:tcPr": continue
            case "w:r": run(element, look, fate)
            case "w:ins", "w:moveTo", "w:del", "w:moveFrom": inline(element, look, changed(element, fate))
            case "mc:AlternateContent": alternate(element) { inline($0, look, fate) }
            case "m:oMath", "m:oMathPara": add(element.text(in: ["m:t"]), look, fate.or(asked: .equation))
            default: inline(element, look, fate)
            }
        }
    }

    private func run(_ node: XMLNode, _ outer: WordLook, _ fate: Fate) {
        var look = outer
        if let properties = node.first("w:rPr") {
            styles.apply(characterStyle: properties.first("w:rStyle")?["w:val"], to: &look)
            look.apply(properties)
        }
        var fate = look.isHidden ? fate.or(dropped: .hidden) : fate
        if look.isStruck { fate = fate.or(asked: .struck) }
        for element in node.elements { piece(element, look, fate) }
    }

    private func piece(_ node: XMLNode, _ look: WordLook, _ fate: Fate) {
        switch node.name {
        case "w:t": add(Self.text(of: node), look, fate)
        case "w:delText":
            add(
                Self.text(of: node), look,
                fate.asked == nil && fate.dropped == nil && options.changes != .reject ? changed(node, fate) : fate)
        case "w:instrText", "w:delInstrText": add(node.text, look, fate.or(dropped: .field))
        case "w:tab", "w:ptab": add("\t", look, fate)
        case "w:noBreakHyphen": add("-", look, fate)
        case "w:softHyphen": add("\u{ad}", look, fate.or(dropped: .invisible))
        case "w:br", "w:cr": breakLine(node, fate)
        case "w:sym": symbol(node, look, fate)
        case "w:fldChar": field(node)
        case "w:ruby": ruby(node, look, fate)
        case "w:drawing", "w:pict", "w:object": drawing(node, Shown(), fate)
        case "mc:AlternateContent": alternate(node) { for element in $0.elements { piece(element, look, fate) } }
        case "w:footnoteReference": note("w:footnote", node, fate)
        case "w:endnoteReference": note("w:endnote", node, fate)
        case "w:rPr", "w:lastRenderedPageBreak", "w:commentReference", "w:annotationRef", "w:footnoteRef", "w:endnoteRef", "w:separator",
            "w:continuationSeparator", "w:pgNum":
            return
        default: inline(node, look, fate)
        }
    }

    /// Without `preserve`, white at either end is the file's own.
    private static func text(of node: XMLNode) -> String {
        if node["xml:space"] == "preserve" { return node.text }
        let text = node.text.unicodeScalars
        guard let first = text.firstIndex(where: { !$0.isMarkupSpace }), let last = text.lastIndex(where: { !$0.isMarkupSpace }) else {
            return ""
        }
        return String(text[first...last])
    }

    private func add(_ text: String, _ look: WordLook, _ fate: Fate) {
        var scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return }
        var fate = fields.contains(.instruction) ? fate.or(dropped: .field) : fate
        if scalars.contains(where: { (0xf000...0xf0ff).contains($0.value) }) {
            let signs = scalars.map { scalar in
                (0xf000...0xf0ff).contains(scalar.value) ? SymbolFonts.sign(scalar.value, in: look.symbolFont ?? "symbol") : scalar
            }
            if signs.contains(nil) { fate = fate.or(asked: .symbol) } else { scalars = signs.compactMap { $0 } }
        }
        builder.add(scalars, look.look, at: place, dropped: fate.dropped, asked: fate.dropped == nil ? fate.asked : nil)
    }

    private func breakLine(_ node: XMLNode, _ fate: Fate) {
        guard node.name == "w:cr" || node["w:type"] == nil || node["w:type"] == "textWrapping" else { return }
        // In a heading it is the reporter's own break; elsewhere a new paragraph.
        let isHead = style.stated == .title || style.level != nil
        builder.add(CollectionOfOne<Unicode.Scalar>("\n"), at: place, dropped: fate.dropped ?? (isHead ? nil : .white))
        if !isHead { builder.open(style, at: place) }
    }

    private func symbol(_ node: XMLNode, _ look: WordLook, _ fate: Fate) {
        guard let font = node["w:font"], let code = node["w:char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        if let sign = SymbolFonts.sign(code, in: font) { return add(String(sign), look, fate) }
        add("［\(font) \(String(code, radix: 16))］", look, fate.or(asked: .symbol))
    }

    private func field(_ node: XMLNode) {
        switch node["w:fldCharType"] {
        case "begin": fields.append(.instruction)
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = .result }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private func ruby(_ node: XMLNode, _ look: WordLook, _ fate: Fate) {
        let start = builder.manuscript.scalars.count
        if let base = node.first("w:rubyBase") { inline(base, look, fate) }
        let count = builder.manuscript.scalars.count - start
        guard let reading = node.first("w:rt")?.text(in: ["w:t"]), !reading.isEmpty else { return }
        builder.add(
            Array(reading.unicodeScalars), look.look, at: place, dropped: fate.dropped, asked: fate.dropped == nil ? fate.asked : nil,
            readingOf: count > 0 ? count : nil)
    }

    private func note(_ kind: String, _ node: XMLNode, _ fate: Fate) {
        guard let id = node["w:id"], let note = notes[kind + id], usedNotes.insert(kind + id).inserted else { return }
        later.append(.note(note, fate))
    }

    // MARK: Changes and alternatives

    private func changed(_ node: XMLNode, _ fate: Fate) -> Fate {
        let isInserted = node.name == "w:ins" || node.name == "w:moveTo"
        let words = node.text(in: ["w:t", "w:delText"])
        if !words.isEmpty, fate.dropped == nil { changes.append(Change(isInserted: isInserted, words: words, place: place)) }
        switch options.changes {
        case .accept: return isInserted ? fate : fate.or(dropped: .change)
        case .reject: return isInserted ? fate.or(dropped: .change) : fate
        case .ask, .refuse: return fate.or(asked: isInserted ? .inserted : .deleted)
        }
    }

    /// The first form of something that stands in the file in several; the text of the others is kept as doubled.
    private func alternate(_ node: XMLNode, _ take: (XMLNode) -> Void) {
        var isTaken = false
        for element in node.elements where element.name == "mc:Choice" || element.name == "mc:Fallback" {
            if !isTaken {
                take(element)
                isTaken = true
            } else {
                builder.add(Array(element.text(in: ["w:t", "w:delText"]).unicodeScalars), at: place, dropped: .double)
            }
        }
    }

    // MARK: Drawings

    /// What a drawing says of the picture in it.
    private struct Shown {
        var alternative: String?
        var extent: EmbeddedPicture.Extent?
        var crop: EmbeddedPicture.Crop?
    }

    private func drawing(_ node: XMLNode, _ shown: Shown, _ fate: Fate) {
        var shown = shown
        for element in node.elements {
            switch element.name {
            case "wp:docPr": shown.alternative = [element["descr"], element["title"]].compactMap { $0 }.first { !$0.isEmpty }
            case "wp:extent":
                if let width = element["cx"].flatMap({ Int($0) }), let height = element["cy"].flatMap({ Int($0) }), width > 0, height > 0 {
                    shown.extent = .init(width: width, height: height)
                }
            case "pic:pic":
                var own = shown
                own.crop = element.first(["pic:blipFill", "a:srcRect"]).flatMap(Self.crop)
                guard let blip = element.first(["pic:blipFill", "a:blip"]) else { continue }
                picture(blip["r:embed"] ?? blip["r:link"], own, fate)
            case "v:imagedata": picture(element["r:id"], Shown(alternative: node["alt"] ?? element["o:title"]), fate)
            case "w:txbxContent": later.append(.box(Array(element.elements), fate))
            case "c:chart": embedded(element["r:id"], texts: ["a:t", "c:v"], fate)
            case "dgm:relIds": embedded(element["r:dm"], texts: ["a:t"], fate)
            case "o:OLEObject": builder.request(.embedded, element["ProgID"] ?? "", at: place)
            case "mc:AlternateContent": alternate(element) { drawing($0, shown, fate) }
            default: drawing(element, shown, fate)
            }
        }
    }

    /// Thousandths of a per cent on each side.
    private static func crop(_ node: XMLNode) -> EmbeddedPicture.Crop? {
        func share(_ name: String) -> Double { min(1, max(0, (node[name].flatMap { Double($0) } ?? 0) / 100_000)) }
        let crop = EmbeddedPicture.Crop(left: share("l"), top: share("t"), right: share("r"), bottom: share("b"))
        return crop.left + crop.top + crop.right + crop.bottom > 0 ? crop : nil
    }

    private func picture(_ id: String?, _ shown: Shown, _ fate: Fate) {
        guard fate.dropped == nil, let id, let relationship = relationships[id] else { return }
        let name = relationship.target.split(separator: "/").last.map(String.init) ?? "picture"
        guard !relationship.isExternal else { return builder.request(.picture, relationship.target, at: place) }
        do {
            guard let bytes = try package.bytes(of: relationship.target) else { return builder.request(.picture, name, at: place) }
            guard PictureName.ending(of: bytes) != nil else { return builder.request(.picture, name, at: place) }
            later.append(
                .picture(
                    EmbeddedPicture(
                        name: name, bytes: bytes, alternative: shown.alternative, crop: shown.crop, shown: shown.extent, place: place)))
        } catch {
            fault = fault ?? error
        }
    }

    /// What a chart or diagram says, for the desk to see.
    private func embedded(_ id: String?, texts: Set<String>, _ fate: Fate) {
        guard let id, let target = relationships[id], !target.isExternal else { return builder.request(.embedded, "", at: place) }
        do {
            let words = try package.tree(target.target)?.text(in: texts) ?? ""
            if words.isEmpty { builder.request(.embedded, "", at: place) } else { later.append(.words(words, fate)) }
        } catch {
            fault = fault ?? error
        }
    }

    // MARK: End

    /// What stands beside the text: headers, footers, comments, notes that nothing refers to.
    func finish() throws(Refusal) {
        if let fault { throw fault }
        builder.close()
        for relationship in relationships.sorted(by: { $0.key < $1.key }).map(\.value) where !relationship.isExternal {
            guard let reason = ["header": DropReason.header, "footer": .header, "comments": .comment][relationship.type] else { continue }
            guard let tree = try package.tree(relationship.target) else { continue }
            builder.add(Array(tree.text(in: ["w:t"]).unicodeScalars), at: SourcePosition(file: package.file), dropped: reason)
        }
        for (id, note) in notes.sorted(by: { $0.key < $1.key }) where !usedNotes.contains(id) {
            builder.add(Array(note.text(in: ["w:t"]).unicodeScalars), at: SourcePosition(file: package.file), dropped: .hidden)
        }
    }

    func finished() throws(Refusal) -> Manuscript { try builder.finished() }
}
