import Measure
import Source
import Testing

@testable import Copy

/// Advertisements and QR codes as an edition says them, and what is wrong with them at its place.
struct AdvertisementReadingTests {
    private static let head = "layout: a/b\nfolio: { paper: 报, date: 2026-01-15, page: 1, name: 版 }\n"
    private static let sections = "sections:\n  - { id: one, heading: 头, paragraphs: 文 }\n"

    private func edition(_ text: String) throws -> Edition {
        try EditionReader.read(YAMLReader.read(Array((Self.head + text).utf8), file: "e.yaml"), id: "sample").edition
    }

    @Test func saysItsRoomAndItsWord() throws {
        let edition = try edition(
            """
            advertisements:
              - file: ads/bank.pdf
                page: 2
                size: { width: 115mm, height: 100mm }
                alt: 新春理财
                frame: yes
                client: 左江银行
                order: GG-015
                slot: foot
              - { file: ads/tea.jpg, size: { columns: 2, lines: 21 }, label: 公益广告, alt: 茶 }
            \(Self.sections)
            """)
        #expect(edition.advertisements.count == 2)
        let (bank, tea) = (edition.advertisements[0], edition.advertisements[1])
        #expect(bank.file.value == "Editions/sample/ads/bank.pdf" && bank.artwork == "Editions/sample/ads/bank.pdf#page=2")
        #expect(bank.booking.value == .area(Size(width: .mm(115), height: .mm(100))))
        #expect(bank.label.plain == "广告" && bank.isFramed && bank.isDocument && bank.slot?.value == "foot")
        #expect(bank.client == "左江银行" && bank.order == "GG-015")
        #expect(tea.booking.value == .lattice(columns: 2, lines: 21) && tea.label.plain == "公益广告" && !tea.isDocument)
        #expect(tea.artwork == "Editions/sample/ads/tea.jpg")
        // The label is printed and proven; the booking is not.
        let texts = EditionTexts(edition).articles.suffix(2).flatMap(\.elements).flatMap(\.texts).map(\.text.plain)
        #expect(texts == ["广告", "公益广告"])
        #expect(tea.plain == "［公益广告］茶")
        let writing = HTMLWriting { "../" + $0 }
        #expect(tea.html(writing).contains("<figcaption>公益广告</figcaption>") && tea.html(writing).contains("alt=\"茶\""))
        #expect(
            bank.html(writing).contains("<object data=\"../Editions/sample/ads/bank.pdf#page=2\" type=\"application/pdf\">新春理财</object>"))
    }

    @Test func codesHoldTheirTextToTheByte() throws {
        let edition = try edition(
            """
            codes: [{ text: "https://example.com/a,b;c?d=1&e=(2)", caption: 扫码, module: 0.6mm, slot: ear }]
            sections:
              - id: one
                heading: 头
                paragraphs: 文
                code: { text: "WIFI:T:WPA;S:茶馆;;" }
            """)
        let (page, section) = (edition.codes[0], try #require(edition.sections[0].code))
        #expect(page.text.value == "https://example.com/a,b;c?d=1&e=(2)" && page.module?.value == .mm(0.6))
        #expect(section.text.value == "WIFI:T:WPA;S:茶馆;;" && section.caption == nil)
        let texts = EditionTexts(edition).articles.flatMap(\.elements).flatMap(\.texts)
        #expect(texts.filter { $0.role == .code }.map(\.text.plain) == [section.text.value, page.text.value])
        #expect(section.plain == "［二维码］WIFI:T:WPA;S:茶馆;;")
        #expect(
            page.html(HTMLWriting { $0 })
                == "<p>扫码　<a href=\"https://example.com/a,b;c?d=1&amp;e=(2)\">https://example.com/a,b;c?d=1&amp;e=(2)</a></p>")
        #expect(SectionText(edition.sections[0]).text.hasSuffix("［二维码］WIFI:T:WPA;S:茶馆;;\n"))
    }

    private static let sound = "file: a.jpg, size: { columns: 2, lines: 9 }, alt: 图"

    @Test(arguments: [
        ("source.missing-key", "advertisements:\n  - ▲{ file: a.jpg, alt: 图 }\n"),
        ("source.missing-key", "advertisements:\n  - ▲{ size: { columns: 2, lines: 9 }, alt: 图 }\n"),
        ("source.missing-key", "advertisements:\n  - ▲{ file: a.jpg, size: { columns: 2, lines: 9 } }\n"),
        ("source.unknown-key", "advertisements:\n  - { \(sound), ▲caption: 好 }\n"),
        ("file.outside", "advertisements:\n  - { file: ▲../a.jpg, size: { columns: 2, lines: 9 }, alt: 图 }\n"),
        ("copy.advertisement-page", "advertisements:\n  - { \(sound), page: ▲2 }\n"),
        ("source.range", "advertisements:\n  - { file: a.pdf, size: { columns: 2, lines: 9 }, alt: 图, page: ▲0 }\n"),
        ("copy.advertisement-size", "advertisements:\n  - { file: a.jpg, size: ▲{ width: 90mm }, alt: 图 }\n"),
        ("copy.advertisement-size", "advertisements:\n  - { file: a.jpg, size: ▲{ width: 90mm, lines: 5 }, alt: 图 }\n"),
        (
            "copy.advertisement-size",
            "advertisements:\n  - { file: a.jpg, size: ▲{ width: 90mm, height: 9mm, columns: 1, lines: 5 }, alt: 图 }\n"
        ),
        ("copy.advertisement-size", "advertisements:\n  - { file: a.jpg, size: { width: ▲5mm, height: 50mm }, alt: 图 }\n"),
        ("copy.advertisement-size", "advertisements:\n  - { file: a.jpg, size: { width: 90mm, height: ▲2000mm }, alt: 图 }\n"),
        ("source.no-unit", "advertisements:\n  - { file: a.jpg, size: { width: ▲90, height: 50mm }, alt: 图 }\n"),
        ("source.quantity", "advertisements:\n  - { file: a.jpg, size: { width: ▲9字, height: 50mm }, alt: 图 }\n"),
        ("source.range", "advertisements:\n  - { file: a.jpg, size: { columns: ▲13, lines: 9 }, alt: 图 }\n"),
        ("source.wrong-kind", "advertisements:\n  - { file: a.jpg, size: ▲large, alt: 图 }\n"),
        ("copy.advertisement-label", "advertisements:\n  - { \(sound), label: ▲推广 }\n"),
        ("source.choice", "advertisements:\n  - { \(sound), frame: ▲thin }\n"),
        ("source.identifier", "advertisements:\n  - { \(sound), slot: ▲脚 }\n"),
        ("source.missing-key", "codes:\n  - ▲{ caption: 扫码 }\n"),
        ("copy.code-text", "codes:\n  - { text: ▲\" https://example.com\" }\n"),
        ("copy.code-text", "codes:\n  - { text: ▲\"a\\tb\" }\n"),
        ("copy.code-text", "codes:\n  - { text: ▲\"" + String(repeating: "a", count: 401) + "\" }\n"),
        ("copy.code-module", "codes:\n  - { text: a, module: ▲50mm }\n"),
        ("source.no-unit", "codes:\n  - { text: a, module: ▲0.5 }\n"),
    ])
    func tellsEachFaultAtItsPlace(id: String, marked: String) throws {
        let before = try #require(marked.split(separator: "▲", maxSplits: 1, omittingEmptySubsequences: false).first)
        let lines = (Self.head + before).split(separator: "\n", omittingEmptySubsequences: false)
        let refusal = #expect(throws: Refusal.self) { try edition(marked.replacing("▲", with: "") + Self.sections) }
        #expect(refusal?.diagnostics.map(\.id) == [id], "\(String(describing: refusal))")
        #expect(refusal?.diagnostics.first?.position?.line == lines.count)
        #expect(refusal?.diagnostics.first?.position?.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
    }

    /// Only a code of the page goes to a place by name.
    @Test func aSectionsCodeHasNoSlot() {
        let text = "sections:\n  - { id: one, heading: 头, paragraphs: 文, code: { text: a, slot: ear } }\n"
        let refusal = #expect(throws: Refusal.self) { try edition(text) }
        #expect(refusal?.diagnostics.map(\.id) == ["source.unknown-key"])
    }
}
