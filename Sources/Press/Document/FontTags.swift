/// The tags of font subsets, six letters before the font's name (ISO 32000-1, 9.6.4), made of the subsets themselves.
///
/// Drawing makes them of the numbers that glyphs have inside the program, which differ with the pages drawn before. Made of the font
/// program, the same page has the same tags whenever it is made, and two subsets that differ have tags that differ.
struct FontTags {
    let file: PDFDraft

    /// Gives a font its tag, and the font that it is composed of.
    func write(to font: DraftObject, _ descendant: DraftObject?) {
        guard let descriptor = (descendant ?? font)["FontDescriptor"], let name = font["BaseFont"]?.name?.withoutTag,
            let program = ["FontFile3", "FontFile2", "FontFile"].lazy.compactMap({ descriptor[$0] }).first?.data
        else { return }
        let tagged = file.name(Self.tag(of: program) + "+" + name)
        font.set("BaseFont", tagged)
        descendant?.set("BaseFont", tagged)
        descriptor.set("FontName", tagged)
    }

    static func tag(of program: ArraySlice<UInt8>) -> String {
        var key = ContentKey()
        key.add(program)
        var rest = key.number
        return String(
            (0..<6).map { _ in
                defer { rest /= 26 }
                return Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))
            })
    }
}

extension String {
    /// The name of a font; nil for one without a tag, which is no subset.
    fileprivate var withoutTag: String? {
        let parts = split(separator: "+", maxSplits: 1)
        return parts.count == 2 && parts[0].utf8.count == 6 ? String(parts[1]) : nil
    }
}
