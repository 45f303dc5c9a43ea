/// The kinds of values that attributes and style properties of an illustration may have, each with its grammar (SVG 1.1 second edition,
/// 4.2, 7.6, 8.3, 11): of what is allowed, librsvg draws every value right.
enum DrawingValue: Sendable {
    /// One of some words, or `inherit`.
    case words(Set<String>)
    /// `inherit` passes too.
    case number(least: Double)
    /// A number with a unit of fixed size or none; a share of the picture where `allowsShares`.
    case length(least: Double, allowsShares: Bool)
    /// `none`, or lengths that are not below zero.
    case dashes
    case path
    case points
    case transforms
    /// `#rrggbb`, `#rgb`, `none`, `currentColor`, `inherit`.
    case colour
    /// Full: 1 or 100%.
    case opacity
    /// `none`, or `url(#…)` of a clip path in the file.
    case clip
    /// Draws nothing whatever it says.
    case inert

    /// What stands instead of this kind's value, to a person: `a number`.
    var expected: Message {
        switch self {
        case .words(let words): "\("words", words.sorted().map { "'\($0)'" })"
        case .number(let least): least.isFinite ? "a number from \("least", Int(least)) on" : "a number"
        case .length(let least, let allowsShares):
            switch (least.isFinite, allowsShares) {
            case (true, true): "a length from \("least", Int(least)) on in px, pt, mm, cm, in or none, or %"
            case (true, false): "a length from \("least", Int(least)) on in px, pt, mm, cm, in or none"
            case (false, true): "a length in px, pt, mm, cm, in or none, or %"
            case (false, false): "a length in px, pt, mm, cm, in or none"
            }
        case .dashes: "'none', or lengths without %"
        case .path: "path data: M, L, H, V, C, S, Q, T, A and Z with their numbers"
        case .points: "pairs of numbers"
        case .transforms: "matrix, translate, scale, rotate, skewX and skewY with their numbers, none of which flattens the shape"
        case .colour: "a colour as #rrggbb, or 'none'"
        case .opacity: "1"
        case .clip: "'none', or url(#…) of a <clipPath>"
        case .inert: "anything"
        }
    }

    /// True where a value is one of this kind.
    func allows(_ value: UnsafeRawBufferPointer) -> Bool {
        var reader = DrawingValueReader(value)
        reader.skipBlanks()
        switch self {
        case .inert: return true
        case .path: return reader.takesPath()
        case .points: return reader.takesPoints()
        case .transforms: return reader.takesTransforms()
        default: break
        }
        let text = String(decoding: value, as: UTF8.self).trimmedOfXMLBlanks
        if text == "inherit", takesInherit { return true }
        switch self {
        case .words(let words): return words.contains(text)
        case .number(let least): return reader.takesNumbers(1...1, least: least)
        case .length(let least, let allowsShares): return reader.takesLengths(1...1, least: least, allowsShares: allowsShares)
        case .dashes: return text == "none" || reader.takesLengths(1...1000, least: 0, allowsShares: false)
        case .colour: return ["none", "currentColor"].contains(text) || DrawingColour.read(text) != nil
        case .opacity: return reader.takesOne()
        case .clip: return text == "none" || DrawingReference.name(in: text) != nil
        case .inert, .path, .points, .transforms: return true
        }
    }

    /// True where one of some dashes has no length.
    static func hasNone(_ dashes: String) -> Bool {
        dashes.split { $0 == "," || $0.isWhitespace }.contains {
            $0.first { ("1"..."9").contains($0) } == nil && $0.first?.isNumber == true
        }
    }

    private var takesInherit: Bool {
        switch self {
        case .length(_, let allowsShares): !allowsShares
        case .clip, .opacity: false
        default: true
        }
    }
}

enum DrawingColour {
    /// `#rrggbb` or `#rgb`, as six digits with their sign.
    static func read(_ text: String) -> String? {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 3 || digits.count == 6, digits.allSatisfy(\.isHexDigit) else {
            return nil
        }
        return digits.count == 6 ? text : "#" + text.dropFirst().map { "\($0)\($0)" }.joined()
    }
}

enum DrawingReference {
    /// The name in `url(#name)`, in quotes or without.
    static func name(in text: String) -> String? {
        guard text.hasPrefix("url("), text.hasSuffix(")") else { return nil }
        var name = text.dropFirst(4).dropLast()[...]
        for quote in ["\"", "'"] where name.hasPrefix(quote) && name.hasSuffix(quote) && name.count >= 2 {
            name = name.dropFirst().dropLast()
        }
        return name.hasPrefix("#") && name.count > 1 && !name.contains(where: { " \"'()".contains($0) }) ? String(name.dropFirst()) : nil
    }
}

extension UInt8 {
    fileprivate var isHexDigit: Bool { (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20) }
}

extension String {
    var trimmedOfXMLBlanks: String {
        guard let first = utf8.firstIndex(where: { !$0.isXMLBlank }), let last = utf8.lastIndex(where: { !$0.isXMLBlank }) else {
            return ""
        }
        return String(self[first...last])
    }
}
