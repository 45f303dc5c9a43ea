import Measure
import Source

/// Reads a web page, or a piece of one that was pasted: what is set as text is kept, what belongs to the page round it is dropped and told.
enum HTMLReader {
    static func read(_ bytes: [UInt8], file: String) throws(Refusal) -> Manuscript {
        let text = try TextDecoding.scalars(of: bytes, file: file)
        var builder = ManuscriptBuilder(bytes, file: file, form: .html)
        try read(String(scalars: text), file: file, into: &builder)
        let manuscript = try builder.finished()
        if manuscript.blocks.isEmpty {
            throw Refusal(
                "intake.empty", at: SourcePosition(file: file), "the page holds no text", hint: "look whether it is the right one")
        }
        return manuscript
    }

    /// Puts a piece of HTML into a manuscript.
    static func read(_ html: String, file: String, into builder: inout ManuscriptBuilder) throws(Refusal) {
        guard html.utf8.count(where: { $0 == UInt8(ascii: "<") }) <= mostElements else {
            throw Refusal(
                "intake.html", at: SourcePosition(file: file), "the page has more than \("most", mostElements) elements",
                hint: "paste the text of the story")
        }
        var reading = HTMLReading(file: file, builder)
        guard HTMLDocument.walk(Array(html.utf8), { reading.take($0) }) else {
            throw Refusal(
                "intake.html", at: SourcePosition(file: file), "the page cannot be read as HTML", hint: "save it again, or paste its text")
        }
        guard !reading.isTooDeep else {
            throw Refusal(
                "intake.html", at: SourcePosition(file: file),
                "elements stand more than \("most", HTMLReading.mostDepth) deep in one another",
                hint: "paste the text of the story")
        }
        builder = reading.finished()
    }

    /// Signs `<` of one page: the page of a newspaper's site has some thousands.
    private static let mostElements = 200_000
}

/// The state of reading HTML: which elements are open, and what they make of the text in them.
private struct HTMLReading {
    private let file: String
    private var builder: ManuscriptBuilder
    private var open: [Element] = []
    private var paragraphs = 0
    /// The last character kept in the paragraph is white, or there is none.
    private var endsWhite = true
    private var isOpen = false
    /// Characters of the base of the ruby that is open.
    private var base = 0

    /// Elements inside one another; pages made of tables have fifty.
    static let mostDepth = 1_000
    private(set) var isTooDeep = false

    private struct Element {
        var name: String
        var look = Look()
        var style = ParagraphStyle()
        var dropped: DropReason?
        var isReading = false
    }

    init(file: String, _ builder: ManuscriptBuilder) { (self.file, self.builder) = (file, builder) }

    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "section", "article", "main", "figure",
        "figcaption", "dt",
        "dd", "dl", "pre", "body", "html", "address", "center", "details", "summary", "hr",
    ]
    private static let debris: Set<String> = [
        "nav", "header", "footer", "aside", "form", "button", "select", "option", "textarea", "label", "title", "noscript", "iframe",
        "object",
        "video", "audio", "canvas", "map",
    ]
    private static let code: Set<String> = ["script", "style", "template", "head", "meta", "link", "svg", "math"]

    private var place: SourcePosition { SourcePosition(file: file, line: max(1, paragraphs), column: 1) }

    mutating func take(_ event: HTMLDocument.Event) {
        if isTooDeep { return }
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): end(name)
        case .text(let text): add(text)
        case .comment(let text): builder.add(text, at: place, dropped: .comment)
        }
    }

    mutating func finished() -> ManuscriptBuilder {
        builder.close()
        return builder
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        var element = open.last ?? Element(name: "")
        element.name = name
        switch name {
        case "b", "strong", "th": element.look.isBold = true
        case "i", "em": element.look.isItalic = true
        case "sup": element.look.isRaised = true
        case "sub": element.look.isLowered = true
        case "h1", "h2", "h3", "h4", "h5", "h6": element.style = ParagraphStyle(level: Int(name.dropFirst()))
        case "figcaption", "caption": element.style = ParagraphStyle(stated: .caption)
        case "li": element.style = ParagraphStyle(isListItem: true)
        case "rt": element.isReading = true
        case "rp": element.dropped = element.dropped ?? .double
        case "ruby": base = 0
        case "del", "s", "strike": element.dropped = element.dropped ?? .hidden
        default: break
        }
        if Self.code.contains(name) { element.dropped = element.dropped ?? .debris }
        if Self.debris.contains(name) { element.dropped = element.dropped ?? .debris }
        let look = (attributes["style"] ?? "").filter { !$0.isWhitespace }.lowercased()
        if attributes["hidden"] != nil || look.contains("display:none") || look.contains("visibility:hidden") {
            element.dropped = element.dropped ?? .hidden
        }
        if look.contains("text-align:center") || attributes["align"]?.lowercased() == "center" { element.style.isCentred = true }
        if look.contains("font-weight:bold") || look.contains("font-weight:700") { element.look.isBold = true }
        open.append(element)
        if open.count > Self.mostDepth { isTooDeep = true }
        switch name {
        case "br", "hr": closeParagraph()
        case "img": picture(attributes, element.dropped)
        case "table" where element.dropped == nil:
            closeParagraph()
            if !builder.isInTable { builder.openTable(at: place) }
        case "tr" where builder.isInTable:
            closeParagraph()
            builder.openRow()
        case "td" where builder.isInTable, "th" where builder.isInTable:
            closeParagraph()
            builder.openCell(span: max(1, min(63, attributes["colspan"].flatMap { Int($0) } ?? 1)))
        case _ where Self.blocks.contains(name): closeParagraph()
        default: break
        }
    }

    private mutating func end(_ name: String) {
        guard let last = open.lastIndex(where: { $0.name == name }) else { return }
        open.removeSubrange(last...)
        if name == "table", builder.isInTable, !open.contains(where: { $0.name == "table" }) {
            closeParagraph()
            builder.closeTable()
        } else if Self.blocks.contains(name) || name == "td" || name == "th" || name == "tr" {
            closeParagraph()
        }
    }

    private mutating func closeParagraph() {
        builder.close()
        (isOpen, endsWhite) = (false, true)
    }

    /// White is one space, or none at a paragraph's beginning; what is left over is dropped.
    private mutating func add(_ text: [Unicode.Scalar]) {
        let element = open.last ?? Element(name: "")
        if let reason = element.dropped {
            let isWhite = text.allSatisfy(\.isBlank)
            return builder.add(text, element.look, at: place, dropped: isWhite ? .white : reason)
        }
        if builder.isInTable, !open.contains(where: { $0.name == "td" || $0.name == "th" }), text.allSatisfy(\.isBlank) {
            return builder.add(text, at: place, dropped: .white)
        }
        var index = 0
        while index < text.count {
            let isWhite = text[index].isMarkupSpace
            let end = text[index...].firstIndex { $0.isMarkupSpace != isWhite } ?? text.count
            if isWhite { addWhite(text[index..<end], element) } else { addWords(text[index..<end], element) }
            index = end
        }
    }

    private mutating func addWhite(_ white: ArraySlice<Unicode.Scalar>, _ element: Element) {
        // A line end says more than a space: where Chinese stands at it, it is nothing.
        let kept = endsWhite ? nil : white.first(where: { $0 == "\n" || $0 == "\r" }) ?? white.first
        if let kept { builder.add(CollectionOfOne(kept), element.look, at: place) }
        builder.add(white.dropFirst(kept == nil ? 0 : 1), at: place, dropped: .white)
        endsWhite = true
    }

    private mutating func addWords(_ words: ArraySlice<Unicode.Scalar>, _ element: Element) {
        if !isOpen {
            paragraphs += 1
            builder.open(element.style, at: place)
            isOpen = true
        }
        if element.isReading {
            builder.add(words, element.look, at: place, readingOf: base > 0 ? base : nil)
            base = 0
        } else {
            builder.add(words, element.look, at: place)
            base += words.count
        }
        endsWhite = false
    }

    private mutating func picture(_ attributes: [String: String], _ dropped: DropReason?) {
        guard dropped == nil else { return }
        let source = attributes["src"] ?? ""
        closeParagraph()
        paragraphs += 1
        let alternative = attributes["alt"].flatMap { $0.isEmpty ? nil : $0 }
        guard source.hasPrefix("data:image/"), let comma = source.firstIndex(of: ","),
            let bytes = Base64.bytes(of: source[comma...].dropFirst()),
            PictureName.ending(of: bytes) != nil
        else { return builder.request(.picture, source.count > 200 ? String(source.prefix(200)) : source, at: place) }
        builder.add(EmbeddedPicture(name: "image", bytes: bytes, alternative: alternative, place: place))
    }
}
