/// Characters that no font of the house has.
extension Fixture {
    static let text: [Fixture] = [
        Fixture("character of extension B", "font.missing-glyph", edition: "第二段说的", "第二段▲\u{2A6D6}说的"),
        Fixture("emoji in the body", "font.missing-glyph", edition: "第二段说的", "第二段▲😀说的"),
        Fixture("emoji in the headline", "font.missing-glyph", edition: "题目", "题▲😀目"),
        Fixture("private character", "font.missing-glyph", edition: "第二段说的", "第二段▲\u{E123}说的"),
        Fixture("noncharacter", "yaml.control", edition: "第二段说的", "第二段▲\u{FFFF}说的"),
    ]
}
