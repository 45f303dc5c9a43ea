import Press

/// A font of a page: whether it is embedded, how wide its glyphs are, and which characters its codes stand for. ISO 32000-1, 9.6 to 9.10.
final class FontReading {
    let name: String
    let isEmbedded: Bool
    let isSubset: Bool
    /// Codes of two bytes.
    let isComposite: Bool
    /// A font whose glyphs are drawings.
    let isDrawn: Bool
    /// The advances of its codes, in parts of the type size.
    let advances: CodeTable<Double>
    /// What its codes stand for.
    let characters: CharacterMap
    /// The height of its em in parts of the type size: that of drawn glyphs is what their drawings measure.
    let em: Double
    /// From a drawing's own measure to the em.
    let drawingMatrix: Matrix
    /// The codes that text was set in.
    private(set) var shown = CodeTable(usual: false)
    private let font: PDFObject
    private unowned let programs: FontPrograms

    init(_ font: PDFObject, _ programs: FontPrograms) {
        (self.font, self.programs) = (font, programs)
        let base = font["BaseFont"]?.name ?? "?"
        isSubset = base.utf8.count > 7 && Array(base.utf8)[6] == UInt8(ascii: "+")
        name = isSubset ? String(base.dropFirst(7)) : base
        let kind = font["Subtype"]?.name
        (isComposite, isDrawn) = (kind == "Type0", kind == "Type3")
        let described = isComposite ? font["DescendantFonts"]?.items?.first : font
        let descriptor = described?["FontDescriptor"]
        isEmbedded = isDrawn || ["FontFile3", "FontFile2", "FontFile"].contains { descriptor?[$0]?.isStream == true }
        characters = CharacterMap(font["ToUnicode"])
        let matrix = font["FontMatrix"]?.doubles.flatMap { $0.count == 6 ? Matrix($0) : nil } ?? Matrix(0.001, 0, 0, 0.001, 0, 0)
        drawingMatrix = matrix
        em = isDrawn ? Self.em(ofDrawings: font, matrix) : 1
        advances =
            isComposite
            ? Self.compositeAdvances(of: described) : Self.simpleAdvances(of: font, descriptor, isDrawn ? matrix.a.magnitude : 0.001)
    }

    /// Drawings measure as much as the font's box; where that says nothing, as the widest of them.
    private static func em(ofDrawings font: PDFObject, _ matrix: Matrix) -> Double {
        let box = Rectangle(font["FontBBox"]?.doubles)
        let height = box.map { $0.top - $0.bottom } ?? 0
        let most = height > 0 ? height : font["Widths"]?.doubles?.prefix(256).max() ?? 0
        let em = most * matrix.heightScale
        return em > 0 && em.isFinite ? em : 1
    }

    private static func simpleAdvances(of font: PDFObject, _ descriptor: PDFObject?, _ unit: Double) -> CodeTable<Double> {
        var advances = CodeTable(usual: (descriptor?["MissingWidth"]?.double ?? (unit == 0.001 ? 500 : 0)) * unit)
        let first = font["FirstChar"]?.integer ?? 0
        for (offset, width) in (font["Widths"]?.doubles ?? []).prefix(65_536).enumerated() { advances[first &+ offset] = width * unit }
        return advances
    }

    /// `c [w1 w2 ...]` or `first last w`. ISO 32000-1, 9.7.4.3.
    private static func compositeAdvances(of font: PDFObject?) -> CodeTable<Double> {
        var advances = CodeTable(usual: (font?["DW"]?.double ?? 1000) / 1000)
        let items = font?["W"]?.items ?? []
        let codes = CodeTable<Double>.codes
        var index = 0
        // Ranges may overlap, and each code is stated once in any font that is meant well.
        var room = codes.count * 4
        while index + 1 < items.count {
            guard let first = items[index].integer, codes.contains(first) else { return advances }
            if let list = items[index + 1].doubles {
                for (offset, width) in list.enumerated() { advances[first + offset] = width / 1000 }
                index += 2
            } else if index + 2 < items.count, let last = items[index + 1].integer, let width = items[index + 2].double,
                codes.contains(last), last >= first, room > 0
            {
                for code in first...last { advances[code] = width / 1000 }
                room -= last - first + 1
                index += 3
            } else {
                return advances
            }
        }
        return advances
    }

    /// Keeps that text was set in a code.
    @inline(__always)
    func note(_ code: Int) { shown[code] = true }

    /// The drawing of a code.
    func drawing(of code: Int) -> PDFObject? {
        FontEncoding(font).name(of: code).flatMap { font["CharProcs"]?[$0] }
    }

    /// What is wrong with the font itself and with the glyphs that text was set in.
    private(set) lazy var faults: [FontFault] = isDrawn ? [] : EmbeddedFont(font, self, programs).faults()
}
