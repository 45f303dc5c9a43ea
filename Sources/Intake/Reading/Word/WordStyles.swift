/// The styles of a document, as far as they say what a paragraph is and how its characters look.
struct WordStyles {
    private struct Style {
        var name: String
        var base: String?
        var paragraph: XMLNode?
        var run: XMLNode?
    }

    /// What holds of a paragraph by its style.
    struct Paragraph {
        var style = ParagraphStyle()
        var look = WordLook()
        var numbering: XMLNode?
        /// It belongs to a table of contents, which repeats the headings.
        var isContents = false
    }

    private var styles: [String: Style] = [:]
    private var normal: String?
    private var defaults = WordLook()
    /// Styles that stand on one another; more is a loop.
    private static let mostBases = 12

    init(_ root: XMLNode?) {
        guard let root else { return }
        if let run = root.first(["w:docDefaults", "w:rPrDefault", "w:rPr"]) { defaults.apply(run) }
        for element in root.elements where element.name == "w:style" {
            guard let id = element["w:styleId"] else { continue }
            styles[id] = Style(
                name: (element.first("w:name")?["w:val"] ?? id).lowercased(), base: element.first("w:basedOn")?["w:val"],
                paragraph: element.first("w:pPr"), run: element.first("w:rPr"))
            if element["w:type"] == "paragraph", element["w:default"] == "1" || element["w:default"] == "true" { normal = id }
        }
    }

    /// The chain of a style, the one it stands on last first.
    private func chain(_ id: String?) -> [Style] {
        var chain: [Style] = []
        var next = id
        while let id = next, let style = styles[id], chain.count < Self.mostBases {
            chain.append(style)
            next = style.base
        }
        return chain.reversed()
    }

    func paragraph(_ properties: XMLNode?) -> Paragraph {
        let chain = chain(properties?.first("w:pStyle")?["w:val"] ?? normal)
        var paragraph = Paragraph()
        paragraph.look = defaults
        for style in chain {
            if let run = style.run { paragraph.look.apply(run) }
            if let own = style.paragraph { apply(own, to: &paragraph) }
            name(style.name, &paragraph)
        }
        if let properties { apply(properties, to: &paragraph) }
        return paragraph
    }

    func apply(characterStyle id: String?, to look: inout WordLook) {
        for style in chain(id) { if let run = style.run { look.apply(run) } }
    }

    private func apply(_ properties: XMLNode, to paragraph: inout Paragraph) {
        if let level = properties.first("w:outlineLvl")?["w:val"].flatMap(Int.init) {
            paragraph.style.level = (0...8).contains(level) ? level + 1 : nil
        }
        if let alignment = properties.first("w:jc")?["w:val"] { paragraph.style.isCentred = alignment == "center" }
        if let numbering = properties.first("w:numPr") { paragraph.numbering = numbering }
    }

    private static let stated: [String: PartKind] = [
        "title": .title, "标题": .title, "文章标题": .title, "主标题": .title, "subtitle": .deck, "副标题": .deck, "caption": .caption, "题注": .caption,
        "图注": .caption,
        "署名": .byline, "作者": .byline, "引题": .kicker,
    ]

    /// `heading 1`, `标题 1`, `Title`, `toc 2`.
    private func name(_ name: String, _ paragraph: inout Paragraph) {
        if let kind = Self.stated[name] { paragraph.style.stated = kind }
        for opening in ["heading ", "标题 ", "标题", "heading"] where name.hasPrefix(opening) {
            if let level = Int(name.dropFirst(opening.count)), (1...9).contains(level) { paragraph.style.level = level }
        }
        if name.hasPrefix("toc ") || name.hasPrefix("目录") { paragraph.isContents = true }
    }
}

/// How characters look by the properties that were given them, one over another.
struct WordLook {
    var look = Look()
    var isHidden = false
    var isStruck = false
    /// The font of signs, where it is one whose letters are none.
    var symbolFont: String?

    mutating func apply(_ properties: XMLNode) {
        for property in properties.elements {
            switch property.name {
            case "w:b": look.isBold = Self.isOn(property)
            case "w:i": look.isItalic = Self.isOn(property)
            case "w:vanish", "w:specVanish": isHidden = Self.isOn(property)
            case "w:strike", "w:dstrike": isStruck = Self.isOn(property)
            case "w:sz": look.size = property["w:val"].flatMap { Int($0) }
            case "w:em": look.isDotted = property["w:val"].map { $0 != "none" } ?? false
            case "w:vertAlign":
                look.isRaised = property["w:val"] == "superscript"
                look.isLowered = property["w:val"] == "subscript"
            case "w:rFonts":
                if let font = property["w:ascii"] ?? property["w:hAnsi"] { symbolFont = SymbolFonts.isKnown(font) ? font : nil }
            default: continue
            }
        }
    }

    static func isOn(_ property: XMLNode) -> Bool { !["0", "false", "off", "none"].contains(property["w:val"] ?? "1") }
}
