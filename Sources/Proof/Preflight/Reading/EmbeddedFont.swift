import Measure
import Press
import Source

/// What is wrong with an embedded font, or with some of its glyphs.
struct FontFault {
    enum Kind: Hashable {
        /// The file is not what the standard asks for.
        case standard
        /// Text that is stated is not drawn, or not as it is meant.
        case glyph
    }

    var kind: Kind
    var message: Message
    var hint: Message
}

/// A font with the program that is embedded in it: text that is stated must also be drawn. ISO 32000-1, 9.6 to 9.9; ISO 15930-7, 6.8.
struct EmbeddedFont {
    private let font: PDFObject
    private let reading: FontReading
    private let programs: FontPrograms
    private let described: PDFObject?

    /// Widths may differ by rounding, in parts of the em.
    private static let tolerance = 0.015
    /// Ink further than so many ems from its character is a blot: the widest ornaments and ligatures stay within.
    private static let reach = 4.0

    init(_ font: PDFObject, _ reading: FontReading, _ programs: FontPrograms) {
        (self.font, self.reading, self.programs) = (font, reading, programs)
        described = reading.isComposite ? font["DescendantFonts"]?.items?.first : font
    }

    func faults() -> [FontFault] {
        var faults: [FontFault] = []
        if reading.isComposite {
            if described == nil { faults.append(standard("has no descendant font")) }
            if font["Encoding"] == nil { faults.append(standard("has no encoding")) }
        }
        if reading.characters.isBeyondLimits { faults.append(standard("has a map to Unicode that is damaged")) }
        let descriptor = described?["FontDescriptor"]
        guard let stream = ["FontFile3", "FontFile2", "FontFile"].lazy.compactMap({ descriptor?[$0] }).first(where: \.isStream) else {
            return faults
        }
        guard let program = programs.program(of: stream) else { return faults + [standard("has a program that is damaged")] }
        return faults + glyphFaults(in: program)
    }

    private func standard(_ what: String) -> FontFault {
        FontFault(
            kind: .standard, message: "the font '\("font", reading.name)' \("what", what)", hint: "embed the font anew from a sound file")
    }

    private func glyphFaults(in program: FontProgram) -> [FontFault] {
        guard let glyphs = GlyphNumbers(font, described, reading, program) else { return [] }
        var (blank, damaged, giant, lacking, wrong): ([String], [String], [String], [String], [String]) = ([], [], [], [], [])
        for code in reading.shown.indices where reading.shown[code] {
            var text: [Unicode.Scalar] = []
            reading.characters.append(code, to: &text)
            if text.isEmpty, let named = glyphs.character(of: code) { text = [named] }
            let isInked = text.contains(where: \.leavesInk)
            let said = text.isEmpty ? "code \(code)" : String(scalars: text)
            guard let number = glyphs.glyph(of: code) else {
                // A code of a composite font that says nothing of itself shows the sign for a missing character.
                if isInked || (text.isEmpty && reading.isComposite) { lacking.append(said) }
                continue
            }
            guard let glyph = program.glyph(number) else {
                damaged.append(said)
                continue
            }
            if let box = glyph.box {
                let far = max(-box.left, box.right - max(glyph.advance, 0), -box.bottom, box.top)
                if far > Self.reach { giant.append(said) }
            } else if isInked {
                blank.append(said)
            }
            if (glyph.advance - reading.advances[code]).magnitude > Self.tolerance, glyphs.statesWidths { wrong.append(said) }
        }
        func fault(_ kind: FontFault.Kind, _ characters: [String], _ what: Message, _ hint: Message) -> FontFault? {
            guard !characters.isEmpty else { return nil }
            let first = characters.prefix(6).joined()
            let finding: Message =
                characters.count > 6
                ? "the font '\("font", reading.name)' \("what", what): '\("first", first)' and \("more", characters.count - 6) more"
                : "the font '\("font", reading.name)' \("what", what): '\("first", first)'"
            return FontFault(kind: kind, message: finding, hint: hint)
        }
        return [
            fault(.glyph, lacking, "has no glyph for characters that are set in it", "choose a font that has them"),
            fault(.glyph, damaged, "holds damaged glyphs", "embed the font anew from a sound file"),
            fault(.glyph, blank, "draws nothing for characters that should leave ink", "embed the font anew from a sound file"),
            fault(.glyph, giant, "draws ink far beyond its em", "embed the font anew from a sound file"),
            fault(
                .standard, wrong, "states other widths than its program has",
                "write the widths that the font has: programs go by either, and set the text otherwise"),
        ].compactMap { $0 }
    }
}

/// Which glyph of its program a code of a font stands for.
private struct GlyphNumbers {
    private let font: PDFObject
    private let program: FontProgram
    private let encoding: FontEncoding
    private let isComposite: Bool
    private let isTrueType: Bool
    private let characters: CharacterMap
    /// The glyphs of characters by their numbers; nil where each is its own.
    private let table: [UInt8]?
    private let numbers: CharacterNumbers
    /// False for a font that takes its widths from elsewhere.
    let statesWidths: Bool

    /// Nil where that cannot be told from the file alone: the codes are those of a list that every reader knows by heart.
    init?(_ font: PDFObject, _ described: PDFObject?, _ reading: FontReading, _ program: FontProgram) {
        (self.font, self.program) = (font, program)
        encoding = FontEncoding(font)
        (isComposite, characters) = (reading.isComposite, reading.characters)
        isTrueType = described?["FontDescriptor"]?.has("FontFile2") == true
        guard let numbers = isComposite ? CharacterNumbers(font["Encoding"]) : CharacterNumbers() else { return nil }
        self.numbers = numbers
        table = described?["CIDToGIDMap"]?.streamData(limit: 131_072)
        statesWidths = isComposite ? true : font["Widths"]?.isArray == true
    }

    func character(of code: Int) -> Unicode.Scalar? { isComposite ? nil : encoding.character(of: code) }

    func glyph(of code: Int) -> Int? {
        guard !isComposite else {
            let cid = numbers[code]
            guard cid > 0 else { return nil }
            guard isTrueType else { return program.glyph(cid: cid) }
            guard let table else { return cid < program.glyphCount ? cid : nil }
            guard cid * 2 + 1 < table.count else { return nil }
            let glyph = Int(table[cid * 2]) << 8 | Int(table[cid * 2 + 1])
            return glyph > 0 ? glyph : nil
        }
        if let name = encoding.name(of: code), let glyph = program.glyph(named: name) { return glyph }
        var text: [Unicode.Scalar] = []
        characters.append(code, to: &text)
        return program.glyph(code: code, character: encoding.character(of: code) ?? text.first)
    }
}

/// The numbers of characters for a composite font's codes of two bytes. ISO 32000-1, 9.7.5.
private struct CharacterNumbers {
    private var numbers: CodeTable<Int>?

    /// Each code is its number.
    init() {}

    /// Nil for codes that the file does not explain.
    init?(_ encoding: PDFObject?) {
        if let name = encoding?.name {
            guard name == "Identity-H" || name == "Identity-V" else { return nil }
            return
        }
        guard let bytes = encoding?.streamData(limit: 4 << 20), encoding?["UseCMap"] == nil else { return nil }
        var table = CodeTable(usual: 0)
        var lexer = ContentLexer(bytes)
        var block: [ContentToken] = []
        var room = CodeTable<Int>.codes.count * 4
        func code(_ token: ContentToken) -> Int {
            token.kind == .hexString ? HexString(digits: bytes[token.start..<token.end]).code : Int(token.value.bounded)
        }
        while let token = lexer.nextWord() {
            guard token.kind == .keyword else {
                block.append(token)
                continue
            }
            let word = bytes[token.start..<token.end]
            if word.elementsEqual("endcidchar".utf8) {
                for index in stride(from: 0, to: block.count - 1, by: 2) { table[code(block[index])] = code(block[index + 1]) }
            } else if word.elementsEqual("endcidrange".utf8) {
                for index in stride(from: 0, to: block.count - 2, by: 3) {
                    let (first, last, cid) = (code(block[index]), code(block[index + 1]), code(block[index + 2]))
                    guard first <= last, last < 65_536, room > 0 else { continue }
                    room -= last - first + 1
                    for code in first...last { table[code] = cid + code - first }
                }
            } else if word.elementsEqual("endcodespacerange".utf8) {
                guard block.allSatisfy({ $0.kind != .hexString || $0.end - $0.start == 6 }) else { return nil }
            }
            block = []
        }
        numbers = table
    }

    subscript(code: Int) -> Int { numbers.map { $0[code] } ?? code }
}
