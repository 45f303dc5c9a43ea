import Glibc

/// Holds an SVG against what a press illustration may be: plain outlines, filled and stroked in solid colours.
///
/// The press stage puts an ink in the place of each colour. What is not a solid colour (gradients, opacity, filters, rasters)
/// has no such colour; what refers to other files or runs is not opened at all.
struct SVGCheck {
    private let source: SourceBytes
    private let findings = Findings()
    private var size: (width: Double, height: Double)?
    private var open: [String] = []
    private var elements = 0

    static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let first = start.unicodeScalars.first(where: { !$0.properties.isWhitespace }), first == "<" || first == "\u{feff}" else {
            return false
        }
        return start.utf8.split(separator: UInt8(ascii: "<")).contains { $0.starts(with: "svg".utf8) }
    }

    static func read(_ bytes: [UInt8], path: String) throws(PictureFault) -> PictureHeader {
        guard bytes.count <= Limits.vectorBytes else {
            throw PictureFault(
                id: "too-large", message: "is an SVG of more than \(Limits.vectorBytes >> 20) MiB", hint: "simplify its outlines")
        }
        var check = SVGCheck(source: SourceBytes(file: path, bytes: bytes))
        EncodingCheck.report(check.source, to: check.findings)
        if !check.findings.hasErrors { check.look() }
        guard !check.findings.hasErrors, let size = check.size else {
            throw PictureFault(id: "svg", message: "is not an illustration that can be printed", inFile: check.findings.diagnostics)
        }
        return PictureHeader(width: Int(size.width.rounded(.up)), height: Int(size.height.rounded(.up)))
    }

    private init(source: SourceBytes) { self.source = source }

    private mutating func look() {
        var scanner = XMLScanner(source.bytes)
        do throws(XMLScanner.Fault) {
            while let event = try scanner.next() { look(at: event, scanner.offset) }
        } catch {
            return fault("damaged", at: error.offset, error.message, "export the file again")
        }
        if !open.isEmpty {
            fault("truncated", at: source.bytes.count, "the file ends inside <\(open[open.count - 1])>", "export the file again")
        }
        if elements == 0, !findings.hasErrors { fault("damaged", at: 0, "the file has no <svg>", nil) }
    }

    private mutating func look(at event: XMLScanner.Event, _ offset: Int) {
        switch event {
        case .declaration(let word):
            fault(
                "svg-declaration", at: offset, "'\(word)' is not read: entities and style sheets can name other files",
                "delete the declaration")
        case .text:
            if !["title", "desc"].contains(open.last) {
                fault("svg-text", at: offset, "text stands between the elements", "delete it, or convert it to paths")
            }
        case .close(let name):
            if open.last == name {
                open.removeLast()
            } else {
                fault("damaged", at: offset, "</\(name)> closes nothing that is open", "export the file again")
            }
        case .open(let name, let attributes, let isEmpty):
            elements += 1
            lookAtElement(name, attributes, offset)
            if !isEmpty { open.append(name) }
        }
    }

    private mutating func lookAtElement(_ name: String, _ attributes: [XMLScanner.Attribute], _ offset: Int) {
        if elements == 1 {
            guard name == "svg" else { return fault("damaged", at: offset, "the file begins with <\(name)>, not <svg>", nil) }
            readSize(attributes, offset)
        }
        if elements == Limits.vectorElements + 1 {
            fault("too-large", at: offset, "there are more than \(Limits.vectorElements) elements", "simplify the illustration")
        }
        if open.count == Limits.vectorNesting {
            fault("svg-nesting", at: offset, "elements stand more than \(Limits.vectorNesting) deep inside one another", "ungroup them")
        }
        if open.isEmpty, elements > 1 { fault("damaged", at: offset, "an element stands after the end of the picture", nil) }
        if !Self.allowed.contains(name) {
            let remedy =
                name.contains(":")
                ? "save as plain SVG, without the drawing program's own data"
                : "use paths, rectangles, circles, ellipses, lines and polygons"
            let (what, hint) = Self.refused[name] ?? ("<\(name.printable)> is not read", remedy)
            fault("svg-element", at: offset, what, hint)
        }
        for attribute in attributes { lookAtAttribute(attribute) }
    }

    private static let allowed: Set<String> = [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc", "defs", "clipPath", "metadata",
    ]

    private static let refused: [String: (String, String)] = [
        "script": ("<script> is not read", "delete it"),
        "image": ("<image> holds a raster picture", "place the raster picture by itself, or trace it into paths"),
        "text": ("<text> needs a font", "convert the text to paths, or put it into the caption"),
        "use": ("<use> is not read: copies of copies can grow without end", "draw the copies out"),
        "style": ("<style> is not read", "write fill and stroke as attributes of each element"),
        "filter": ("<filter> makes a raster picture", "draw the effect with plain areas"),
        "mask": ("<mask> makes transparency", "cut the outlines instead"),
        "linearGradient": ("a gradient has no single ink", "use a few plain areas in solid colours"),
        "radialGradient": ("a gradient has no single ink", "use a few plain areas in solid colours"),
        "pattern": ("a pattern has no single ink", "draw its parts out"),
        "foreignObject": ("<foreignObject> is not read", "delete it"),
    ]

    // MARK: Attributes

    private func lookAtAttribute(_ attribute: XMLScanner.Attribute) {
        if attribute.name == "style" {
            for part in attribute.value.split(separator: ";") {
                let pair = part.split(separator: ":", maxSplits: 1).map { $0.trimmed }
                if pair.count == 2 { lookAtProperty(pair[0], pair[1], attribute.offset) }
            }
        } else {
            lookAtProperty(attribute.name, attribute.value.trimmed, attribute.offset)
        }
    }

    private func lookAtProperty(_ name: String, _ value: String, _ offset: Int) {
        // Most attributes are long lists of points: they are not copied, only looked through.
        var lowered: String { value.lowercased() }
        switch name {
        case _ where Self.isEvent(name):
            fault("svg-script", at: offset, "'\(name)' runs a script", "delete it")
        case "href", "xlink:href", "src", "xml:base":
            if !value.hasPrefix("#") {
                fault(
                    "svg-external", at: offset, "'\(value.prefix(60).description.printable)' names another file",
                    "put everything into this file as paths")
            }
        case "opacity", "fill-opacity", "stroke-opacity", "stop-opacity":
            if Self.fraction(lowered) != 1 {
                fault("svg-opacity", at: offset, "'\(name)' makes transparency", "use the solid colour that it looks like")
            }
        case "filter", "mask", "mix-blend-mode":
            if lowered != "none", lowered != "normal" {
                fault("svg-effect", at: offset, "'\(name)' is not read", "draw the effect with plain areas")
            }
        case "fill", "stroke", "color": lookAtColour(name, lowered, offset)
        case "clip-path":
            if lowered.contains("url("), !lowered.contains("#") {
                fault("svg-external", at: offset, "'\(name)' names another file", "clip by an outline of this file")
            }
        default:
            guard value.hasByte(UInt8(ascii: "(")) || value.hasByte(UInt8(ascii: ":")) else { return }
            if lowered.contains("url(") || lowered.contains("javascript:") {
                fault("svg-external", at: offset, "'\(name)' refers to something else", "delete it")
            }
        }
    }

    /// `onload`, `onClick`.
    private static func isEvent(_ name: String) -> Bool {
        var letters = name.utf8.lazy.map { $0 | 0x20 }.makeIterator()
        return letters.next() == UInt8(ascii: "o") && letters.next() == UInt8(ascii: "n")
    }

    /// `none`, a name, `#rgb`, `#rrggbb` or `rgb(…)`.
    private func lookAtColour(_ name: String, _ value: String, _ offset: Int) {
        let digits = value.dropFirst()
        let isHex = value.hasPrefix("#") && (digits.utf8.count == 3 || digits.utf8.count == 6) && digits.utf8.allSatisfy(Self.isHexDigit)
        let isName = !value.isEmpty && value.utf8.allSatisfy { (0x61...0x7a).contains($0) } && value != "transparent"
        let isTriple =
            value.hasPrefix("rgb(") && value.hasSuffix(")") && !value.contains("/") && value.utf8.count { $0 == UInt8(ascii: ",") } == 2
        guard !isHex, !isName, !isTriple else { return }
        if value.hasPrefix("url(") {
            fault("svg-colour", at: offset, "'\(name)' is a gradient or pattern, which has no single ink", "use a solid colour: #8fb08c")
        } else {
            fault(
                "svg-colour", at: offset, "'\(name)' is '\(value.prefix(40).description.printable)', which is not a solid colour",
                "write it as #rrggbb")
        }
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20) }

    private static func fraction(_ value: String) -> Double? {
        value.hasSuffix("%") ? number(value.dropLast()).map { $0 / 100 } : number(value[...])
    }

    // MARK: Size

    private mutating func readSize(_ attributes: [XMLScanner.Attribute], _ offset: Int) {
        let values = Dictionary(attributes.map { ($0.name, $0.value.trimmed) }, uniquingKeysWith: { first, _ in first })
        let box = values["viewBox"].map { $0.split { $0 == " " || $0 == "," }.compactMap { Self.number($0) } }
        if let width = values["width"].flatMap(Self.userUnits), let height = values["height"].flatMap(Self.userUnits), width > 0, height > 0
        {
            size = (width, height)
        } else if let box, box.count == 4, box[2] > 0, box[3] > 0 {
            size = (box[2], box[3])
        } else {
            fault("svg-size", at: offset, "<svg> states no size", "add width and height, or a viewBox")
        }
    }

    /// A length in user units of 1/96 inch; nil for per cents and unknown units.
    private static func userUnits(_ text: String) -> Double? {
        let units: [(String, Double)] = [("px", 1), ("pt", 96.0 / 72), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)]
        for (unit, factor) in units where text.hasSuffix(unit) { return number(text.dropLast(unit.count)).map { $0 * factor } }
        return number(text[...])
    }

    private static func number(_ text: Substring) -> Double? {
        guard text.utf8.count <= 20, let value = Double(text), value.isFinite, abs(value) <= 1e6 else { return nil }
        return value
    }

    private func fault(_ id: String, at offset: Int, _ message: String, _ hint: String?) {
        guard findings.diagnostics.count < 1000 else { return }
        findings.error("picture.\(id)", at: source.position(ofByte: offset), message, hint: hint)
    }
}

extension String {
    /// Without ASCII white space at either end.
    fileprivate var trimmed: String {
        if let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20, last < 0x7f { return self }
        return self[...].trimmed
    }

    fileprivate func hasByte(_ byte: UInt8) -> Bool {
        var text = self
        return text.withUTF8 { text in text.baseAddress.map { memchr($0, Int32(byte), text.count) != nil } ?? false }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(self[first...last])
    }
}
