import Source
import Testing

@testable import Copy

/// Texts made of parts: what is read of each kind, what it is to the checks, and how it is written as plain text and HTML.
struct PartsTests {
    private static let head = """
        layout: a/b
        folio: { paper: 报, date: 2026-01-15, page: 1, name: 版 }
        headline: 题
        sections:
          - id: one
            heading: 头
            paragraphs:

        """

    private func section(_ parts: String) throws -> Section {
        let text = Self.head + parts.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n")
        return try EditionReader.read(YAMLReader.read(Array(text.utf8), file: "e.yaml"), id: "e").edition.sections[0]
    }

    private static let all = """
        - |
          第一段。

          水到田头，人心就到了田头。
        - cross-head: 小标题
        - list: [第一条, 第二条]
          marks: （一）
        - verse: |
            青石渠，
            弯又弯。

            水牌子。
        - dialogue:
            - 记者: 问一句？
            - 老陆: |
                答一段。

                再答一段。
        - signed: （记者 某某）
        - quote: 水到田头，人心就到了田头
          by: 老陆
        - box: 链接
          paragraphs:
            - 框内一段。
            - signed: 落款
          style: link
          columns: 2
          at: top
        - table:
            title: 价
            unit: 单位：元
            source: 来源某处
            rows:
              - [品种, 价]
              - [草鱼, 13.6]
              - [{ text: 停售, columns: 2 }]
        - 末段。
        - signed: 末尾署名
        """

    @Test func theOrderIsThatOfTheEdition() throws {
        let kinds = try section(Self.all).body.map { String("\($0)".prefix { $0 != "(" }) }
        #expect(
            kinds == [
                "paragraph", "paragraph", "crossHead", "list", "verse", "dialogue", "signature", "quote", "box", "table", "paragraph",
                "signature",
            ])
    }

    @Test func everyTextHasItsRoleAndPlace() throws {
        let section = try section(Self.all)
        let article = EditionTexts.Article(.section(section, number: 1))
        func said(_ elements: [CopyElement]) -> [String] {
            elements.map { "\($0.name): " + $0.texts.map { "\($0.role) \($0.text.oneLine)" }.joined(separator: ", ") }
        }
        #expect(
            said(article.flow) == [
                "paragraph 1: paragraph 第一段。", "paragraph 2: paragraph 水到田头，人心就到了田头。", "cross-head 1: crossHead 小标题",
                "list-item 1: mark （一）, item 第一条", "list-item 2: mark （二）, item 第二条", "verse-line 1: verse 青石渠，",
                "verse-line 2: verse 弯又弯。", "verse-line 3: verse 水牌子。", "paragraph 3: speaker 记者：, paragraph 问一句？",
                "paragraph 4: speaker 老陆：, paragraph 答一段。", "paragraph 5: paragraph 再答一段。", "signature 1: signature （记者 某某）",
                "paragraph 6: paragraph 末段。, signature 末尾署名",
            ])
        #expect(
            said(article.asides) == [
                "pull quote: mark “, quote 水到田头，人心就到了田头, credit 老陆", "box title: boxTitle 链接", "paragraph: paragraph 框内一段。, signature 落款",
                "table title: chartTitle 价", "table unit: cellHead 单位：元", "table cell 1: cellHead 品种", "table cell 2: cellHead 价",
                "table cell 3: cell 草鱼", "table cell 4: cell 13.6", "table cell 5: cell 停售", "table source: credit 来源某处",
            ])
    }

    @Test func plainTextHasALineForEachThing() throws {
        let text = SectionText(try section(Self.all)).text
        #expect(
            text == """
                头

                第一段。

                水到田头，人心就到了田头。

                小标题

                （一）第一条
                （二）第二条

                青石渠，
                弯又弯。

                水牌子。

                记者：问一句？

                老陆：答一段。

                再答一段。

                （记者 某某）

                水到田头，人心就到了田头
                老陆

                链接

                框内一段。落款

                价
                单位：元
                品种\t价
                草鱼\t13.6
                停售
                来源某处

                末段。末尾署名

                """)
    }

    @Test func eachPartHasItsElementOfHTML() throws {
        let section = try section(Self.all)
        let html = section.parts.map { $0.content.html(HTMLWriting(address: { $0 })) }.joined(separator: "\n")
        for element in [
            "<h2>小标题</h2>", "<ol>\n<li>第一条</li>", "<p>青石渠，<br/>\n弯又弯。</p>", "<strong>记者：</strong>问一句？", "<blockquote><p>水到田头",
            "<aside>\n<h2>链接</h2>", "<th scope=\"col\">品种</th>", "<td>13.6</td>", "<td colspan=\"2\">停售</td>", "<caption>价 单位：元</caption>",
        ] {
            #expect(html.contains(element), "\(element) in \(html)")
        }
    }

    @Test func rowsOfAFileAreTheTablesOwn() throws {
        let rows = try CSVRows.read(Array("品种,价\n\"黄颡鱼,活\",\"28\"\"0\"\r\n\n草鱼;,13\n".utf8), file: "a.csv")
        #expect(
            rows.description == """
                1:1 list
                  1:1 list
                    1:1 '品种'
                    1:4 '价'
                  2:1 list
                    2:1 '黄颡鱼,活'
                    2:9 '28"0'
                  4:1 list
                    4:1 '草鱼;'
                    4:5 '13'
                """)
        let marked = try CSVRows.read([0xef, 0xbb, 0xbf] + Array("品种,价".utf8), file: "a.csv")
        #expect(marked.description == "1:1 list\n  1:1 list\n    1:1 '品种'\n    1:4 '价'")
        #expect(throws: Refusal.self) { try CSVRows.read([0xb0, 0xa1, 0x2c], file: "gbk.csv") }
    }

    @Test func aCellOverRowsKeepsThoseUnderItFree() throws {
        let section = try section(
            """
            - table:
                head: 2
                rows:
                  - [{ text: 品种, rows: 2 }, { text: 价格, columns: 2 }]
                  - [批发, 零售]
                  - [草鱼, 13, 15]
            """)
        guard case .table(let table)? = section.body.first else { return #expect(Bool(false)) }
        #expect(table.columns == 3)
        #expect(
            table.placements.map { "\($0.row) \($0.column) \($0.cell.text?.plain ?? "")" } == [
                "0 0 品种", "0 1 价格", "1 1 批发", "1 2 零售", "2 0 草鱼", "2 1 13", "2 2 15",
            ])
    }

    /// `▲` stands before the place that the finding points at.
    @Test(arguments: [
        ("copy.part-kind", "- 文\n- ▲{ marks: ① }"), ("copy.part-kind", "- 文\n- ▲{ cross-head: 题, verse: 诗 }"),
        ("copy.no-text", "▲- cross-head: 题"), ("copy.no-text", "▲- signed: 某某"), ("copy.no-text", "▲- quote: 某某"),
        ("source.wrong-kind", "- 文\n- list: ▲一条"), ("copy.empty-list", "- 文\n- list: ▲[]"),
        ("source.choice", "- list: [一条]\n  marks: ▲甲"), ("source.empty-value", "- 文\n- list: [一条, ▲\"\"]"),
        ("copy.one-paragraph", "- list:\n    - |\n      一段\n\n      ▲二段"),
        ("copy.list-marks", "- list: ▲[\(Array(repeating: "条", count: 21).joined(separator: ", "))]\n  marks: ①"),
        ("source.unknown-key", "- list: [一条]\n  ▲mark: ①"), ("copy.dialogue", "- dialogue:\n    - ▲{ 甲: 问, 乙: 答 }"),
        ("source.empty-value", "- dialogue:\n    - ▲甲:"), ("copy.empty-list", "- 文\n- dialogue: ▲[]"),
        ("copy.double-signature", "- 文\n- signed: 甲\n- signed: ▲乙"), ("copy.quote-not-in-text", "- 文\n- quote: ▲没说过"),
        ("source.range", "- 文\n- quote: 文\n  columns: ▲0"), ("source.choice", "- 文\n- quote: 文\n  at: ▲left"),
        ("source.missing-key", "- 文\n- ▲box: 链接"), ("copy.part-in-box", "- 文\n- box: 链接\n  paragraphs:\n    - 文\n    - quote: ▲文"),
        ("copy.part-in-box", "- 文\n- box: 链接\n  paragraphs:\n    - 文\n    - box: ▲又\n      paragraphs: 文"),
        ("copy.table", "- table: ▲{ title: 表 }"), ("copy.table", "- table: ▲{ rows: [[甲]] }"),
        ("copy.table-row", "- table: { rows: [[甲, 乙], [▲丙]] }"), ("copy.table", "- table: ▲{ rows: [[甲], [{ text: 乙, rows: 3 }]] }"),
        ("copy.table", "- table: ▲{ rows: [[{ text: 甲, rows: 2 }], []] }"),
        ("copy.table", "- table: ▲{ rows: [[甲, 乙], [丙, 丁]], align: [left] }"),
        ("source.choice", "- table: { rows: [[甲], [乙]], align: [▲middle] }"),
        ("copy.table", "- table: { csv: ▲a.csv }"), ("file.outside", "- table: { csv: ▲../a.csv }"),
        ("copy.table", "- table: ▲{ rows: [[甲], [乙]], csv: a.csv }"),
        ("copy.table", "- table: ▲{ rows: [[甲], [乙]], in-text: yes, columns: 2 }"),
        ("source.range", "- table: { rows: [[甲], [乙]], head: ▲9 }"), ("source.unknown-key", "- table: { rows: [[甲], [乙]], ▲titel: 表 }"),
    ])
    func badPartsAreToldAtTheirPlace(id: String, parts: String) throws {
        let text = Self.head + parts.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }.joined(separator: "\n")
        var places: [String] = []
        var (line, column) = (1, 1)
        for scalar in text.unicodeScalars {
            if scalar == "▲" {
                places.append("\(line):\(column)")
            } else {
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        let clean = Array(text.filter { $0 != "▲" }.utf8)
        do throws(Refusal) {
            _ = try EditionReader.read(YAMLReader.read(clean, file: "e.yaml"), id: "e")
            #expect(Bool(false), "not refused")
        } catch {
            let found = error.diagnostics.map { "\($0.id) \($0.position?.line ?? 0):\($0.position?.column ?? 0)" }
            #expect(found.contains("\(id) \(places[0])"), "\(found)")
        }
    }

    @Test(arguments: ["drop-cap: ▲1", "dateline: 本报讯\n    drop-cap: ▲2"])
    func aDropCapBeginsRunningText(line: String) throws {
        let text =
            Self.head.replacing("    paragraphs:", with: "    " + line.replacing("▲", with: "") + "\n    paragraphs:") + "      - 文\n"
        #expect(throws: Refusal.self) { try EditionReader.read(YAMLReader.read(Array(text.utf8), file: "e.yaml"), id: "e") }
    }
}
