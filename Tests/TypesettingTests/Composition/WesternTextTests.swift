import Measure
import Testing

@testable import Typesetting

/// Latin words, addresses, signs and small figures among Han.
struct WesternTextTests {
    private func kinds(_ text: String) -> [CharacterClass] {
        Typesetter(shaper: BoxShaper()).shape(StyledText(text, style: TextStyle(font: "song", size: Setting.em))).cells.map(\.kind)
    }

    @Test(arguments: [("It’s", 2), ("O‘Neal", 1), ("students’ x", 8)])
    func anApostropheIsAPartOfItsWord(_ text: String, _ place: Int) { #expect(kinds(text)[place] == .latin) }

    @Test(arguments: [("他说：“村里人都叫它‘老渡口’，叫了。”", 14), ("‘a’字", 2)])
    func aQuotationMarkStaysOne(_ text: String, _ place: Int) { #expect(kinds(text)[place] == .closing) }

    @Test func signsStandWithTheirNumbers() {
        #expect(kinds("＋2") == [.prefix, .latin])
        #expect(kinds("5％") == [.latin, .suffix])
        #expect(kinds("气－2度")[1] == .prefix)
    }

    /// An address is parted behind / _ - and before a point, and nowhere else.
    @Test(arguments: [
        "https://www.example.cn/2026/06/05/content_8812345.html", "www.example.cn/zt/kjzt/2026lh/index.html",
        "name_of_office@mail.example.cn",
    ])
    func anAddressIsPartedAtItsSigns(_ address: String) {
        let lines = Setting.composed("详见网站" + address + "或来电咨询。").lines(measures: .constant(Setting.em * 12)).lines
        var end = 0
        let whole = Array("详见网站" + address)
        for line in lines.dropLast() {
            end += line.text.count
            guard end > 4, end < whole.count else { continue }
            #expect("/_-".contains(whole[end - 1]) || ".?&=".contains(whole[end]), "\(line.text)")
            #expect(line.faults.isEmpty || line.faults.allSatisfy { $0.rule != "R01" })
        }
    }

    /// What a font lacks is made of its plain figures, smaller: raised or lowered, under its own text.
    @Test func scriptsAreMadeOfPlainFigures() throws {
        let shaped = Typesetter(shaper: BoxShaper(missing: ["₂", "⁵"])).shape(
            StyledText("CO₂和10⁵", style: TextStyle(font: "song", size: Setting.em)))
        #expect(shaped.uncovered.isEmpty)
        let items = shaped.composed(by: .newspaper).singleLine().items(at: .zero)
        let small = items.compactMap { item -> GlyphRun? in
            if case .glyphs(let run) = item, run.size < Setting.em { run } else { nil }
        }
        #expect(small.map(\.text) == ["₂", "⁵"])
        #expect(small[0].glyphs[0].origin.y > .zero && small[1].glyphs[0].origin.y < .zero)
        #expect(small.map(\.size) == [Setting.em * 2 / 3, Setting.em * 2 / 3].map { max($0, min(Setting.em, .pt(6))) })
    }
}
