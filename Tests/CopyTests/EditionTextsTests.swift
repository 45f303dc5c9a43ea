import Source
import Testing

@testable import Copy

/// The one list of an edition's texts: what is printed and not in it would be proven by nobody.
struct EditionTextsTests {
    /// Every text that an edition can have, each on a line of its own.
    private static let lines = """
        layout: a/b
        folio:
          paper: 报
          date: 2026-01-15
          page: 5
          name: 专版
          credits:
            - role: 编辑
              name: 某某
        kicker: 页引题
        headline: 页主题
        deck: 页副题
        note:
          title: 按语题
          paragraphs: 按语文
        lead: 导语说了12亩。开头
        figures:
          - number: 12
            unit: 亩
            label: 页数读
            from: 说了12亩
        pictures:
          - file: pictures/a.svg
            kind: illustration
            alt: 页图
            caption: 页图题
            credit: 页图署名
        sections:
          - id: one
            kicker: 引题
            heading: 标题
            short-heading: 短标题
            deck: 副题
            byline: 署名
            dateline: 电头
            paragraphs: 井屯有8户，原有7户。人家
            stats:
              - number: 8
                unit: 户
                label: 数读
                from: 井屯有8户
            charts:
              - kind: before-after
                title: 图表题
                figures:
                  - { number: 7, unit: 户, from: 原有7户, label: 从前 }
                  - { number: 8, unit: 户, from: 井屯有8户, label: 如今 }
            pictures:
              - file: pictures/b.svg
                kind: illustration
                alt: 图
                caption: 图题
                credit: 图署名
        closing: 结语
        """.split(separator: "\n").map(String.init)

    /// Keys whose words are not printed, and units, whose figures must say what the text says.
    private static let silent = ["alt", "from", "unit", "weekday", "lunar"]

    private func texts(_ lines: [String]) throws -> [String] {
        let yaml = lines.joined(separator: "\n")
        let edition = try EditionReader.read(YAMLReader.read(Array(yaml.utf8), file: "e.yaml"), id: "e").edition
        return EditionTexts(edition).articles.flatMap { article in
            article.elements.flatMap { element in element.texts.map { "\(article.part.id) \($0.role) \($0.text.plain)" } }
        }
    }

    @Test func aCharacterChangedInAnyFieldChangesAText() throws {
        let written = try texts(Self.lines)
        var changed = 0
        for (index, line) in Self.lines.enumerated() {
            let key = line.drop { $0 == " " || $0 == "-" }.prefix { $0 != ":" }
            guard let last = line.lastIndex(where: { $0 > "\u{3000}" }), !Self.silent.contains(String(key)) else { continue }
            var lines = Self.lines
            lines[index].replaceSubrange(last...last, with: "囗")
            #expect(try texts(lines) != written, "nobody hears of '\(line)'")
            changed += 1
        }
        #expect(changed >= 22)
    }

    @Test func eachTextStandsOnce() throws {
        let written = try texts(Self.lines).filter { !$0.contains(" value ") }
        #expect(Set(written).count == written.count)
    }

    @Test func figuresAreTakenFromRunningTextAlone() throws {
        let yaml = Self.lines.joined(separator: "\n")
        let edition = try EditionReader.read(YAMLReader.read(Array(yaml.utf8), file: "e.yaml"), id: "e").edition
        let section = try #require(EditionTexts(edition).articles.first { $0.part.id == "one" })
        #expect(section.told.map(\.plain) == ["井屯有8户，原有7户。人家"])
        #expect(section.figures.map(\.shown) == ["8户", "7户", "8户"])
    }
}
