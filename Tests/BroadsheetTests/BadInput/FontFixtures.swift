/// Fonts that are not there or are no fonts.
extension Fixture {
    private static func font(_ name: String, _ id: String, _ change: Change) -> Fixture {
        Fixture(
            name, id,
            changes: [
                .edit(SampleProject.fonts, "song: [{ family: Noto Serif CJK SC, weight: 400 }]", "▲song: [{ file: house.otf }]"), change,
            ])
    }

    static let fonts: [Fixture] = [
        Fixture(
            "family of nobody", "fonts.not-found",
            changes: [.edit(SampleProject.fonts, "song: [{ family: Noto Serif CJK SC", "▲song: [{ family: Nobody Song")]),
        Fixture(
            "weight that is not there", "fonts.not-found",
            changes: [
                .edit(
                    SampleProject.fonts, "song: [{ family: Noto Serif CJK SC, weight: 400",
                    "▲song: [{ family: Noto Serif CJK SC, weight: 123")
            ]),
        Fixture(
            "role without a face", "layout.font-without-face",
            changes: [.edit(SampleProject.fonts, "[{ family: Noto Serif CJK SC, weight: 400 }]", "▲[]")]),
        font("font file cut short", "fonts.damaged", .start("Fonts/house.otf", of: "NotoSansCJK-Regular.ttc", count: 20_000)),
        font("font file cut in its header", "fonts.damaged", .start("Fonts/house.otf", of: "NotoSansCJK-Regular.ttc", count: 30)),
        font("font file cut at its end", "fonts.damaged", .start("Fonts/house.otf", of: "LXGWWenKai-Regular.ttf", count: 1_000_000)),
        font(
            "font file of noise", "fonts.damaged",
            .bytes("Fonts/house.otf", (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ 7) })),
        font(
            "font header before noise", "fonts.damaged",
            .bytes("Fonts/house.otf", Array("OTTO".utf8) + (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ 7) })),
        font("font that forbids embedding", "fonts.embedding", .forbidding("Fonts/house.otf", of: "LXGWWenKai-Regular.ttf")),
        font("empty font file", "fonts.damaged", .bytes("Fonts/house.otf", [])),
        Fixture("font file is a pipe", "file.not-regular", changes: [.fifo("Fonts/house.otf")], at: .file("Fonts/house.otf")),
        Fixture("font file is a device", "file.outside", changes: [.link("Fonts/zero.otf", "/dev/zero")], at: .file("Fonts/zero.otf")),
        Fixture(
            "font file links out", "file.outside", changes: [.folder("Fonts/more"), .link("Fonts/more/house.otf", "/etc/passwd")],
            at: .file("Fonts/more/house.otf")),
        font("font file is a folder", "fonts.not-found", .folder("Fonts/house.otf")),
        Fixture(
            "font file climbs out", "file.outside",
            changes: [
                .edit(
                    SampleProject.fonts, "song: [{ family: Noto Serif CJK SC, weight: 400 }]",
                    "song: [{ file: ▲../../../../../../etc/passwd }]")
            ]),
    ]
}
