import Measure
import Source
import Testing

@testable import broadsheet

/// Files of galleys: what they say, and every fault with its place.
@Suite struct GalleyReadingTests {
    private func read(_ text: String, file: String) throws -> GalleyReading.Result {
        let defaults = GalleyReading.Defaults(size: .pt(10), font: "song", strongFont: "song-bold")
        return try GalleyReading(defaults).read(Array(text.utf8), file: file)
    }

    @Test func aTextIsOneGalleyAParagraphALine() throws {
        let galleys = try read("　　夏石镇,全面。\n\n坚持引领。\n", file: "story.txt").galleys
        #expect(galleys.count == 1)
        #expect(galleys[0].paragraphs.map(\.plain) == ["夏石镇，全面。", "坚持引领。"])
        #expect(galleys[0].measure == .pt(140))
    }

    @Test func aListSaysHowEachIsSet() throws {
        let result = try read(
            """
            sheet: { width: 595pt, height: 842pt, margin: 40pt }
            galleys:
              - { text: 夏石镇, measure: 12, indent: 0, size: 9pt, columns: 2, gap: 2, prohibition: strict, scheme: kaiming, hanging: yes }
              - { text: 高质量发展, kind: heading, direction: vertical }
            """, file: "galleys.yaml")
        #expect(result.sheet.size == Size(width: .pt(595), height: .pt(842)))
        #expect(result.galleys[0].measure == .pt(108))
        #expect(result.galleys[0].columns == 2)
        #expect(result.galleys[0].rules.prohibition == .strict)
        #expect(result.galleys[0].rules.hangs)
        #expect(result.galleys[1].kind == .heading)
        #expect(result.galleys[1].direction == .vertical)
    }

    @Test func everyFaultIsToldWithItsPlace() {
        #expect {
            try read("galleys:\n  - { text: 夏石镇, mesure: 14 }\n  - { kind: headline, text: '' }\n", file: "bad.yaml")
        } throws: { error in
            let places = (error as? Refusal)?.diagnostics.compactMap(\.position).map(\.description)
            return places == ["bad.yaml:2:18", "bad.yaml:3:13", "bad.yaml:3:29"]
        }
    }

    /// Where a control character stands, and where a merge was not finished; a rule of signs is copy.
    @Test(arguments: [
        ("左江\u{0}日报。", "copy.invisible", "story.txt:1:3"), ("一\n\u{0}左江", "copy.invisible", "story.txt:2:1"),
        ("左江\u{1b}日报。", "copy.invisible", "story.txt:1:3"), ("一\n　<<<<<<< 甲\n二", "yaml.merge-marker", "story.txt:2:2"),
    ])
    func whatNoCopyHoldsIsRefused(_ text: String, _ id: String, _ place: String) {
        #expect {
            try read(text, file: "story.txt")
        } throws: { error in
            let found = (error as? Refusal)?.diagnostics
            return found?.map(\.id) == [id] && found?.first?.position?.description == place
        }
    }

    @Test func signsMayStandInCopy() throws {
        #expect(try read("=======\n>>>>>>>>\n<<<<<<<<", file: "story.txt").galleys[0].paragraphs.count == 3)
    }

    @Test func anEmptyTextIsRefused() {
        #expect(throws: Refusal.self) { try read(" \n\n", file: "empty.txt") }
    }
}
