import Source

/// Reads the elements and style declarations of an SVG file, for `SVGCheck`: enough of XML to find every colour and effect and where it
/// stands.
///
/// What it does not understand it passes over; librsvg is the one that decides whether the file is XML.
struct SVGScanner {
    /// An element's start, or one property set by an attribute, a `style` attribute or a style sheet.
    enum Finding: Hashable {
        case element(String)
        case property(String, value: String)
        /// `<!DOCTYPE` with declarations of its own, which may define entities.
        case declarations
    }

    struct Placed: Hashable {
        var finding: Finding
        var position: SourcePosition
        /// True for the attributes of the outermost element.
        var isOnRoot: Bool
    }

    private let bytes: [UInt8]
    private let file: String
    private var at = 0
    private var elements = 0
    private var findings: [Placed] = []
    private var lineStarts: [Int] = [0]

    /// All findings in the order of the file.
    static func findings(in picture: PictureFile) -> [Placed] {
        var scanner = SVGScanner(picture)
        scanner.scan()
        return scanner.findings
    }

    private init(_ picture: PictureFile) {
        bytes = picture.bytes
        file = picture.path
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { lineStarts.append(offset + 1) }
    }

    private mutating func scan() {
        while let open = next(UInt8(ascii: "<")) {
            at = open
            if starts("<!--") {
                skip(past: "-->")
            } else if starts("<![CDATA[") {
                skip(past: "]]>")
            } else if starts("<?") {
                skip(past: "?>")
            } else if starts("<!") {
                scanDoctype()
            } else if starts("</") {
                skip(past: ">")
            } else {
                scanElement()
            }
        }
    }

    private mutating func scanDoctype() {
        let start = at
        skip(past: ">")
        if bytes[start..<at].contains(UInt8(ascii: "[")) { note(.declarations, start) }
    }

    private mutating func scanElement() {
        let start = at
        at += 1
        let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        elements += 1
        note(.element(name), start)
        while at < bytes.count, bytes[at] != UInt8(ascii: ">") { scanAttribute() }
        let isEmpty = at > 0 && bytes[at - 1] == UInt8(ascii: "/")
        at = min(at + 1, bytes.count)
        if name == "style", !isEmpty { scanSheet() }
    }

    private mutating func scanAttribute() {
        guard !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: "/") else {
            at += 1
            return
        }
        let start = at
        let name = word { !Self.isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        if name.isEmpty { at += 1 }
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return }
        at += 1
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return }
        let quote = bytes[at]
        at += 1
        let valueStart = at
        let value = word { $0 != quote }
        at = min(at + 1, bytes.count)
        if name == "style" {
            noteDeclarations(value, valueStart)
        } else {
            note(.property(name, value: Self.trimmed(value)), start)
        }
    }

    /// A style sheet: what stands between its braces. Comments are taken out first.
    private mutating func scanSheet() {
        let start = at
        let end = find("</", from: at) ?? bytes.count
        let sheet = bytes[start..<end]
        if sheet.contains(UInt8(ascii: "@")) { note(.property("@rule", value: ""), start) }
        var open: Int?
        for index in sheet.indices {
            if sheet[index] == UInt8(ascii: "{") { open = index + 1 }
            if sheet[index] == UInt8(ascii: "}"), let from = open {
                noteDeclarations(String(decoding: sheet[from..<index], as: UTF8.self), from)
                open = nil
            }
        }
        at = end
    }

    private mutating func noteDeclarations(_ text: String, _ start: Int) {
        for declaration in text.split(separator: ";") {
            guard let colon = declaration.firstIndex(of: ":") else { continue }
            let name = Self.trimmed(String(declaration[..<colon]))
            note(.property(name, value: Self.trimmed(String(declaration[declaration.index(after: colon)...]))), start)
        }
    }

    private mutating func note(_ finding: Finding, _ offset: Int) {
        findings.append(Placed(finding: finding, position: position(offset), isOnRoot: elements == 1))
    }

    private func position(_ offset: Int) -> SourcePosition {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let line = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
        return SourcePosition(file: file, line: low + 1, column: line.unicodeScalars.count + 1)
    }

    private func next(_ byte: UInt8) -> Int? { bytes[at...].firstIndex(of: byte) }

    private func starts(_ text: StaticString) -> Bool { bytes[at...].starts(with: text.bytes) }

    private func find(_ text: StaticString, from: Int) -> Int? {
        let wanted = Array(text.bytes)
        return (from..<max(from, bytes.count - wanted.count + 1)).first { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }

    private mutating func skip(past text: StaticString) {
        at = find(text, from: at).map { $0 + text.utf8CodeUnitCount } ?? bytes.count
    }

    private mutating func skipSpace() {
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    }

    private mutating func word(while isPart: (UInt8) -> Bool) -> String {
        let start = at
        while at < bytes.count, isPart(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop(while: isSpace)
        return String(decoding: bytes.reversed().drop(while: isSpace).reversed(), as: UTF8.self)
    }
}

extension StaticString {
    fileprivate var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
