import Glibc
import Measure

/// Holds an SVG against what an illustration may be: plain outlines, filled and stroked in solid colours. One pass finds everything, by
/// the table of what is allowed.
///
/// The press puts an ink in the place of each colour. What is not a solid colour (gradients, opacity, filters, rasters) has no such
/// colour; what refers to other files or runs is not opened at all; what the drawing library would pass over in silence is refused.
struct DrawingCheck {
    private var scanner: XMLScanner
    private var header = DrawingHeader(width: 1, height: 1)
    /// Elements that are open and looked at, the outermost first.
    private var open: [Place] = []
    /// How many elements are open inside one that is passed over.
    private var passed = 0
    private var elements = 0
    /// Of the outermost element: where it is wrong, the others are looked at all the same.
    private var namespace = DrawingTable.namespace
    /// By the names of clip paths: how many shapes each holds.
    private var clips: [String: Int] = [:]
    private var clipsUsed: [(name: String, offset: Int)] = []
    /// Where dashes of no length stand, which are dots under round caps, and are drawn askew under square ones.
    private var dashesOfNone: [Int] = []
    /// Where lines of no length stand, likewise.
    private var linesOfNone: [Int] = []
    private var hasSquareCaps = false
    /// Only where the file says so anywhere are lines of no length looked for.
    private let mayHaveSquareCaps: Bool

    private enum Place: Equatable {
        case container
        case clipPath(String, offset: Int)
        case shape
    }

    static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard let first = start.unicodeScalars.first(where: { !$0.properties.isWhitespace }), first == "<" || first == "\u{feff}" else {
            return false
        }
        return start.utf8.split(separator: UInt8(ascii: "<")).contains { $0.starts(with: "svg".utf8) }
    }

    /// Everything that is known of a drawing, its faults among it. Throws where it is no text that could be looked through.
    static func read(_ bytes: [UInt8], path: String) throws(PictureFault) -> DrawingHeader {
        guard bytes.count <= Limits.vectorBytes else {
            throw PictureFault(
                id: "too-large", message: "is an SVG of more than \("most", Limits.vectorBytes >> 20) MiB", hint: "simplify its outlines")
        }
        let findings = Findings()
        EncodingCheck.report(SourceBytes(file: path, bytes: bytes), to: findings)
        guard !findings.hasErrors else {
            throw PictureFault(id: "svg", message: "is not an illustration that can be printed", inFile: findings.diagnostics)
        }
        var check = DrawingCheck(scanner: XMLScanner(bytes))
        check.look()
        return check.header
    }

    private init(scanner: XMLScanner) {
        self.scanner = scanner
        mayHaveSquareCaps = Self.namesSquare(scanner.bytes)
    }

    /// True where `square` stands anywhere in a file: its rarest letter is looked for.
    private static func namesSquare(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress else { return false }
            var at = 1
            while at + 4 < bytes.count, let found = memchr(start + at, Int32(UInt8(ascii: "q")), bytes.count - 4 - at) {
                at = start.distance(to: UnsafeRawPointer(found))
                if memcmp(start + at - 1, "square", 6) == 0 { return true }
                at += 1
            }
            return false
        }
    }

    private mutating func look() {
        do throws(XMLScanner.Fault) {
            while let event = try scanner.next() { try look(at: event) }
        } catch {
            return fault("damaged", at: error.offset, error.message, "export the file again")
        }
        if let name = scanner.innermost {
            fault("truncated", at: scanner.bytes.count, "the file ends inside <\("name", name.printable)>", "export the file again")
        }
        if elements == 0, header.faults.isEmpty { fault("damaged", at: 0, "the file has no <svg>", nil) }
        for offset in dashesOfNone where hasSquareCaps {
            fault(
                "svg-value", at: offset, "dashes of length 0 stand under square ends",
                "use round ends, or dashes as long as they are to show")
        }
        for offset in linesOfNone where hasSquareCaps {
            fault(
                "svg-value", at: offset, "a line of no length stands under square ends: presses draw it or not",
                "draw the square as a <rect>, or use round ends")
        }
        for used in clipsUsed where clips[used.name] == nil {
            fault(
                "svg-clip", at: used.offset, "no <clipPath> of the file is called '\("name", used.name.printable)'",
                "name one that is, or delete it")
        }
    }

    private mutating func look(at event: XMLScanner.Event) throws(XMLScanner.Fault) {
        let offset = scanner.offset
        switch event {
        case .declaration(let word):
            fault(
                "svg-declaration", at: offset, "'\("word", word)' is not read: entities and style sheets can name other files",
                "delete the declaration")
        case .text:
            if passed == 0 { fault("svg-text", at: offset, "text stands between the elements", "delete it, or convert it to paths") }
        case .close:
            if passed > 0 { passed -= 1 } else if let closed = open.popLast() { close(closed) }
        case .open(let element):
            if passed > 0 {
                if !element.isEmpty { passed += 1 }
            } else {
                try lookAt(element, offset)
            }
        }
    }

    private mutating func close(_ place: Place) {
        guard case .clipPath(let name, let offset) = place, clips[name] != 1 else { return }
        fault(
            "svg-clip", at: offset, "a <clipPath> holds \("clips", clips[name] ?? 0) shapes",
            "unite them to one path: what several cut out together is drawn otherwise")
    }

    // MARK: Elements

    private mutating func lookAt(_ element: XMLScanner.Element, _ offset: Int) throws(XMLScanner.Fault) {
        elements += 1
        if elements == Limits.vectorElements + 1 {
            fault("too-large", at: offset, "there are more than \("most", Limits.vectorElements) elements", "simplify the illustration")
        }
        if open.count == Limits.vectorNesting {
            fault(
                "svg-nesting", at: offset, "elements stand more than \("most", Limits.vectorNesting) deep inside one another",
                "ungroup them")
        }
        if elements == 1 {
            guard isRoot(element, offset) else {
                if !element.isEmpty { passed += 1 }
                return
            }
            try readSize(element, offset)
        } else if open.isEmpty {
            fault("damaged", at: offset, "an element stands after the end of the picture", "delete it")
        }
        guard let place = try entered(element, offset) else {
            if !element.isEmpty { passed += 1 }
            return
        }
        if element.isEmpty { close(place) } else { open.append(place) }
    }

    private mutating func isRoot(_ element: XMLScanner.Element, _ offset: Int) -> Bool {
        guard element.name == "svg" else {
            fault(
                "damaged", at: offset, "the file begins with <\("written", element.written.printable)>, not <svg>", "export the file again")
            return false
        }
        namespace = element.namespace
        if namespace != DrawingTable.namespace {
            fault(
                "svg-namespace", at: offset, "nothing says that the file is SVG: it would print blank",
                "write <svg xmlns=\"\("namespace", DrawingTable.namespace)\"")
        }
        return true
    }

    /// What the element is to those inside it; nil where they are passed over.
    private mutating func entered(_ element: XMLScanner.Element, _ offset: Int) throws(XMLScanner.Fault) -> Place? {
        let isRoot = elements == 1
        if !isRoot, element.namespace != namespace {
            // Data of the program that the drawing was made with: browsers and librsvg pass over it with all that it holds.
            if element.namespace.isEmpty {
                refuse(element, offset, "<\("name", element.name.printable)> is no element of SVG", "delete it")
            }
            return nil
        }
        if case .clipPath(let name, _) = open.last { return try enteredClip(element, name, offset) }
        switch isRoot || element.name != "svg" ? DrawingTable.element(element.name) : nil {
        case .container(let attributes):
            try lookAtAttributes(of: element, attributes)
            return .container
        case .shape(let attributes):
            if open.last == .shape { refuse(element, offset, "<\("name", element.name)> stands inside a shape", "take it out") }
            try lookAtAttributes(of: element, attributes)
            if mayHaveSquareCaps, element.name == "line", try isPoint(element) { linesOfNone.append(offset) }
            return .shape
        case .clipPath: return try clipPath(element, offset)
        case .inert: return nil
        case nil:
            let (message, hint) = DrawingTable.remedy(for: element.name)
            refuse(element, offset, message, hint)
            return DrawingTable.isUngrouped(element.name) ? .container : nil
        }
    }

    private mutating func clipPath(_ element: XMLScanner.Element, _ offset: Int) throws(XMLScanner.Fault) -> Place {
        var name = ""
        for attribute in element.attributes where attribute.namespace.isEmpty {
            let value = try scanner.text(attribute.value).trimmedOfXMLBlanks
            switch attribute.name {
            case "id": name = value
            case "clipPathUnits":
                if value != "userSpaceOnUse" {
                    fault(
                        "svg-clip", at: attribute.offset,
                        "the clip path is stated in parts of a box: clipPathUnits=\"\("value", value.printable)\"",
                        "state it in the units of the drawing")
                }
            case "clip-path": nestedClip(attribute.offset)
            default: try lookAt(attribute, of: element.name, [:], paints: false)
            }
        }
        if clips.updateValue(0, forKey: name) != nil, !name.isEmpty {
            fault("svg-clip", at: offset, "two clip paths are called '\("name", name.printable)'", "give one of them another id")
        }
        return .clipPath(name, offset: offset)
    }

    /// A shape of a clip path: what it is filled with does not show.
    private mutating func enteredClip(_ element: XMLScanner.Element, _ clip: String, _ offset: Int) throws(XMLScanner.Fault) -> Place? {
        switch DrawingTable.element(element.name) {
        case .inert: return nil
        case .shape(let attributes):
            clips[clip, default: 0] += 1
            for attribute in element.attributes {
                switch attribute.name {
                case "clip-path": nestedClip(attribute.offset)
                case "display", "visibility":
                    fault("svg-clip", at: attribute.offset, "'\("name", attribute.name)' stands within a clip path", "delete it")
                default: try lookAt(attribute, of: element.name, attributes, paints: false)
                }
            }
            return .shape
        default:
            refuse(
                element, offset, "<\("name", element.name.printable)> stands within a clip path",
                "clip by one path, rectangle, circle or polygon")
            return nil
        }
    }

    private mutating func nestedClip(_ offset: Int) {
        fault("svg-clip", at: offset, "a clip path is itself clipped", "cut its outline as it is to be")
    }

    private mutating func refuse(_ element: XMLScanner.Element, _ offset: Int, _ message: Message, _ hint: Message) {
        fault("svg-element", at: offset, message, hint)
    }

    /// True for a <line> that ends where it begins.
    private func isPoint(_ line: XMLScanner.Element) throws(XMLScanner.Fault) -> Bool {
        var places: [String: String] = [:]
        for attribute in line.attributes where attribute.namespace.isEmpty {
            places[attribute.name] = try scanner.text(attribute.value).trimmedOfXMLBlanks
        }
        func place(_ name: String) -> DrawingSize.Place? { DrawingSize.place(places[name] ?? "0") }
        return place("x1") == place("x2") && place("y1") == place("y2")
    }

    // MARK: Attributes

    private mutating func lookAtAttributes(of element: XMLScanner.Element, _ own: [String: DrawingValue]) throws(XMLScanner.Fault) {
        for attribute in element.attributes { try lookAt(attribute, of: element.name, own, paints: true) }
    }

    private mutating func lookAt(
        _ attribute: XMLScanner.Attribute, of element: String, _ own: [String: DrawingValue], paints: Bool
    ) throws(XMLScanner.Fault) {
        let name = attribute.name
        guard attribute.namespace.isEmpty else {
            if name == "base" { fault("svg-attribute", at: attribute.offset, "'xml:base' leads to another file", "delete it") }
            return
        }
        if DrawingTable.isRemark(name) { return }
        if name == "style" { return try lookAtStyle(attribute, paints: paints) }
        if let kind = own[name] ?? (name == "transform" ? .transforms : DrawingTable.property(name)) {
            if mayHaveSquareCaps, paints { try lookForPoints(attribute, kind, isClosed: element == "polygon") }
            return try lookAt(attribute, kind, paints: paints)
        }
        let isHandler = name.lowercased().hasPrefix("on")
        fault(
            isHandler ? "svg-script" : "svg-attribute", at: attribute.offset,
            isHandler ? "'\("name", name.printable)' runs a script" : "'\("name", name.printable)' of <\("element", element)> is not read",
            isHandler ? "delete it" : DrawingTable.remedy(forAttribute: name))
    }

    private mutating func lookForPoints(_ attribute: XMLScanner.Attribute, _ kind: DrawingValue, isClosed: Bool) throws(XMLScanner.Fault) {
        var text = try scanner.text(attribute.value)
        let hasPoint = text.withUTF8 { bytes in
            var reader = DrawingValueReader(UnsafeRawBufferPointer(bytes))
            return switch kind {
            case .path: reader.pathHasLineOfNone()
            case .points: reader.pointsAreOne(isClosed: isClosed)
            default: false
            }
        }
        if hasPoint { linesOfNone.append(attribute.offset) }
    }

    private mutating func lookAt(_ attribute: XMLScanner.Attribute, _ kind: DrawingValue, paints: Bool) throws(XMLScanner.Fault) {
        switch kind {
        case .inert: return
        case .path,
            .points where !scanner.bytes[attribute.value].contains(UInt8(ascii: "&")):
            let isSound = scanner.bytes[attribute.value].withUnsafeBytes { kind.allows($0) }
            if !isSound { refuse(attribute.name, value: try scanner.text(attribute.value), kind, attribute.offset) }
        default:
            try lookAt(attribute.name, try scanner.text(attribute.value).trimmedOfXMLBlanks, kind, attribute.offset, paints: paints)
        }
    }

    /// The declarations of a `style`: names in any case, comments between them. CSS 2.1, 4.1.8.
    private mutating func lookAtStyle(_ attribute: XMLScanner.Attribute, paints: Bool) throws(XMLScanner.Fault) {
        for declaration in DrawingStyle.declarations(in: try scanner.text(attribute.value)) {
            guard let (name, value) = declaration.parts else {
                fault(
                    "svg-value", at: attribute.offset, "'\("declaration", declaration.text.shortened)' is no declaration of style",
                    "write 'fill:#rrggbb'")
                continue
            }
            if let kind = DrawingTable.property(name) {
                try lookAt(name, value, kind, attribute.offset, paints: paints)
            } else if !name.hasPrefix("--") {
                fault(
                    "svg-attribute", at: attribute.offset, "the style '\("name", name.printable)' is not read",
                    DrawingTable.remedy(forAttribute: name))
            }
        }
    }

    private mutating func lookAt(_ name: String, _ value: String, _ kind: DrawingValue, _ offset: Int, paints: Bool) throws(XMLScanner
        .Fault)
    {
        if case .colour = kind {
            // The shapes of a clip path show no colour.
            guard paints else { return }
            note(name, isRoot: elements == 1)
        }
        var text = value
        guard text.withUTF8({ kind.allows(UnsafeRawBufferPointer($0)) }) else { return refuse(name, value: value, kind, offset) }
        switch kind {
        case .colour:
            if let digits = DrawingColour.read(value), let colour = ScreenColour(hex: digits) {
                header.paints.append(DrawingHeader.Paint(colour: colour, property: name, offset: offset))
            }
        case .dashes: if DrawingValue.hasNone(value) { dashesOfNone.append(offset) }
        case .words where value == "square": hasSquareCaps = true
        case .clip: if let clip = DrawingReference.name(in: value) { clipsUsed.append((clip, offset)) }
        default: break
        }
    }

    private mutating func note(_ property: String, isRoot: Bool) {
        guard isRoot else { return }
        if property == "fill" { header.hasRootFill = true }
        if property == "color" { header.hasRootColour = true }
    }

    private mutating func refuse(_ name: String, value: String, _ kind: DrawingValue, _ offset: Int) {
        switch kind {
        case .opacity:
            fault("svg-opacity", at: offset, "'\("name", name)' makes transparency", "use the solid colour that it looks like")
        case .colour where value.lowercased().hasPrefix("url("):
            fault(
                "svg-colour", at: offset, "'\("name", name)' is a gradient or pattern, which has no single ink",
                "use a solid colour: #8fb08c")
        case .colour:
            fault(
                "svg-colour", at: offset, "'\("name", name)' is '\("value", value.shortened)', which names no ink",
                "write the colour of an ink as #rrggbb")
        default:
            fault(
                "svg-value", at: offset, "'\("name", name)' is '\("value", value.shortened)'; expected \("expected", kind.expected)",
                "draw it by those alone")
        }
    }

    // MARK: Size

    private mutating func readSize(_ element: XMLScanner.Element, _ offset: Int) throws(XMLScanner.Fault) {
        var values: [String: String] = [:]
        for attribute in element.attributes where ["width", "height", "viewBox"].contains(attribute.name) {
            values[attribute.name] = try scanner.text(attribute.value).trimmedOfXMLBlanks
        }
        let box = values["viewBox"].flatMap(DrawingSize.viewBox)
        let stated = (values["width"].flatMap(DrawingSize.userUnits), values["height"].flatMap(DrawingSize.userUnits))
        if let width = stated.0, let height = stated.1 {
            (header.width, header.height) = (width, height)
        } else if let box {
            (header.width, header.height) = (box.width, box.height)
        } else {
            fault("svg-size", at: offset, "<svg> states no size", "add width and height, or a viewBox")
        }
        if values["viewBox"] != nil, box == nil {
            fault("svg-size", at: offset, "the viewBox is not four numbers with a width and a height", "write viewBox=\"0 0 400 300\"")
        }
    }

    private mutating func fault(_ id: String, at offset: Int, _ message: Message, _ hint: Message?) {
        guard header.faults.count < 1000 else { return }
        header.faults.append(DrawingHeader.Fault(id: id, offset: offset, message: message, hint: hint))
    }
}

extension String {
    /// For a message.
    fileprivate var shortened: String { (utf8.count > 40 ? String(prefix(40)) + "…" : self).printable }
}
