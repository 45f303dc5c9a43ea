/// Files that are not there, are no files, or lead elsewhere; names that are none; an output that cannot be written.
extension Fixture {
    private static let edition = SampleProject.edition

    static let files: [Fixture] = [
        Fixture("no such edition", "file.missing", changes: [], at: .file("Editions/smaple/edition.yaml"), edition: "smaple"),
        Fixture("edition file missing", "file.missing", changes: [.remove(edition)], at: .file(edition)),
        Fixture("edition is a folder", "file.folder", changes: [.remove(edition), .folder(edition)], at: .file(edition)),
        Fixture("edition is a pipe", "file.not-regular", changes: [.remove(edition), .fifo(edition)], at: .file(edition)),
        Fixture("edition is a device", "file.not-regular", changes: [.remove(edition), .link(edition, "/dev/zero")], at: .file(edition)),
        Fixture("edition that nobody may read", "file.unreadable", changes: [.locked(edition)], at: .file(edition)),
        Fixture("fonts that nobody may read", "file.unreadable", changes: [.locked(SampleProject.fonts)], at: .file(SampleProject.fonts)),
        Fixture("edition links out", "file.outside", changes: [.remove(edition), .link(edition, "/etc/passwd")], at: .file(edition)),
        Fixture("edition links to itself", "file.loop", changes: [.remove(edition), .link(edition, "edition.yaml")], at: .file(edition)),
        Fixture(
            "edition too large", "file.too-large", changes: [.bytes(edition, [UInt8](repeating: 0x20, count: 4 << 20 + 1))],
            at: .file(edition)),
        Fixture("edition name climbs", "file.outside", changes: [], at: .file("Editions/../sample/edition.yaml"), edition: "../sample"),
        Fixture(
            "edition name of 300 bytes", "file.name", changes: [], at: .file("Editions/\(String(repeating: "名", count: 100))/edition.yaml"),
            edition: String(repeating: "名", count: 100)),
        Fixture("edition name with a newline", "file.missing", changes: [], at: .file("Editions/a\nb/edition.yaml"), edition: "a\nb"),
        Fixture("edition name with quotes", "file.missing", changes: [], at: .file("Editions/'\"/edition.yaml"), edition: "'\""),
        Fixture("house missing", "file.missing", changes: [.remove(SampleProject.house)], at: .before("sample/page", in: edition)),
        Fixture("fonts missing", "file.missing", changes: [.remove(SampleProject.fonts)], at: .file(SampleProject.fonts)),
        Fixture(
            "fonts are a pipe", "file.not-regular", changes: [.remove(SampleProject.fonts), .fifo(SampleProject.fonts)],
            at: .file(SampleProject.fonts)),
        Fixture(
            "layout links out", "file.outside", changes: [.remove(SampleProject.page), .link(SampleProject.page, "/etc/passwd")],
            at: .before("sample/page", in: edition)),
        Fixture(
            "output is a file", "output.not-written", changes: [.remove("Output"), .text("Output", "no folder")], at: .file("ROOT/Output")),
        Fixture(
            "page's place is a folder", "output.not-written", changes: [.remove("Output/sample.pdf"), .folder("Output/sample.pdf")],
            at: .file("ROOT/Output/sample.pdf")),
        Fixture(
            "page's place is a link", "output.not-written",
            changes: [.remove("Output/sample.pdf"), .link("Output/sample.pdf", "../Fonts/fonts.yaml")], at: .file("ROOT/Output/sample.pdf")),
    ]
}
