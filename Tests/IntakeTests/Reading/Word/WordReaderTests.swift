import Source
import Testing

@testable import Intake

struct WordReaderTests {
    private func read(_ body: String, _ changes: ReadingOptions.Changes = .refuse) throws -> Manuscript {
        try WrittenDocument(body).manuscript(changes)
    }

    private func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    @Test func everyRunOfAParagraphWhereverItStands() throws {
        let manuscript = try read(
            "<w:p>\(run("水"))<w:hyperlink r:id=\"x\">\(run("到"))</w:hyperlink><w:sdt><w:sdtContent>\(run("田"))</w:sdtContent></w:sdt><w:smartTag>\(run("头"))</w:smartTag><w:strange>\(run("了"))</w:strange></w:p>"
                + "<w:sdt><w:sdtContent>\(WrittenDocument.paragraph("第二段"))</w:sdtContent></w:sdt>")
        #expect(manuscript.printed == "水到田头了\n第二段")
    }

    @Test func trackedChangesAreTheDesksToDecide() throws {
        let body =
            "<w:p>\(run("渠长"))<w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins>\(run("五"))</w:ins>\(run("里"))<w:moveFrom>\(run("旧"))</w:moveFrom><w:moveTo>\(run("新"))</w:moveTo></w:p>"
        #expect(try read(body, .accept).printed == "渠长五里新")
        #expect(try read(body, .reject).printed == "渠长三里旧")
        let asked = try read(body, .ask)
        #expect(asked.printed == "渠长里" && asked.asked(.inserted) == "五|新" && asked.asked(.deleted) == "三|旧")
        let refusal = #expect(throws: Refusal.self) { try read(body) }
        #expect(refusal?.diagnostics.count == 4)
        #expect(refusal?.diagnostics.allSatisfy { $0.id == "intake.tracked-change" } == true)
    }

    /// A change that takes a paragraph's end away joins it with the next.
    @Test func anEndOfAParagraphMayBeAChange() throws {
        let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("水到"))</w:p>" + WrittenDocument.paragraph("田头")
        #expect(try read(body, .accept).printed == "水到田头")
        #expect(try read(body, .reject).printed == "水到\n田头")
    }

    @Test func whatIsHiddenIsNotPrintedAndNotLost() throws {
        let manuscript = try read("<w:p>\(run("明"))\(run("暗", "<w:vanish/>"))\(run("亮", "<w:vanish w:val=\"0\"/>"))</w:p>")
        #expect(manuscript.printed == "明亮" && manuscript.dropped(.hidden) == "暗")
    }

    @Test func aBoxIsReadOnceHoweverOftenTheFileHoldsIt() throws {
        let box = { (text: String) in "<w:txbxContent>\(WrittenDocument.paragraph(text))</w:txbxContent>" }
        let manuscript = try read(
            "<w:p>\(run("正文"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><wps:txbx>\(box("框里的话"))</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box("框里的话"))</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>\(run("后半"))</w:p>"
        )
        #expect(manuscript.printed == "正文后半\n框里的话" && manuscript.dropped(.double) == "框里的话")
    }

    @Test func aFieldShowsItsResult() throws {
        let field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("3"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        let manuscript = try read("<w:p>\(run("第"))\(field)\(run("版"))<w:fldSimple w:instr=\"DATE\">\(run("今天"))</w:fldSimple></w:p>")
        #expect(manuscript.printed == "第3版今天" && manuscript.dropped(.field) == "PAGE")
    }

    @Test func automaticNumbersArePrinted() throws {
        func item(_ text: String, _ level: Int, _ list: Int = 1) -> String {
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr></w:pPr>\(run(text))</w:p>"
        }
        func level(_ number: Int, _ format: String, _ text: String) -> String {
            "<w:lvl w:ilvl=\"\(number)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/><w:suff w:val=\"nothing\"/></w:lvl>"
        }
        var document = WrittenDocument(
            item("甲", 0) + item("乙", 1) + item("丙", 1) + item("丁", 0) + item("戊", 1) + item("己", 0, 2) + item("庚", 0, 3))
        document.parts = [
            (
                "numbering",
                "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "chineseCountingThousand", "%1、"))\(level(1, "decimal", "（%1.%2）"))</w:abstractNum>"
                    + "<w:abstractNum w:abstractNumId=\"1\">\(level(0, "bullet", "\u{f06c}"))</w:abstractNum>"
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"12\"/></w:lvlOverride></w:num>"
            )
        ]
        let manuscript = try document.manuscript()
        #expect(manuscript.printed == "一、甲\n（一.1）乙\n（一.2）丙\n二、丁\n（二.1）戊\n己\n十二、庚")
        #expect(manuscript.dropped(.bullet) == "•")
    }

    @Test(
        arguments: [
            ("chineseCounting", 21, "二十一"), ("chineseCounting", 105, "一百零五"), ("chineseLegalSimplified", 10, "拾"),
            ("decimalEnclosedCircle", 3, "③"),
            ("ideographTraditional", 2, "乙"), ("upperRoman", 14, "XIV"), ("lowerLetter", 28, "bb"), ("decimalZero", 7, "07"),
            ("decimalFullWidth", 12, "１２"),
        ])
    func numbersInTheirForms(_ form: String, _ number: Int, _ text: String) { #expect(NumberForm.text(number, form) == text) }

    @Test func rubyKeepsItsBase() throws {
        let body =
            "<w:p>\(run("新楼屯旁的"))<w:r><w:ruby><w:rubyPr/><w:rt>\(run("bù"))</w:rt><w:rubyBase>\(run("咘"))</w:rubyBase></w:ruby></w:r>\(run("井屯，水清。"))</w:p>"
        #expect(try read(body).printed == "新楼屯旁的咘{bù}井屯，水清。")
        let imported = try ImportedEdition(
            [try read(WrittenDocument.paragraph("标题", style: "Title") + body + body)], in: Trial.frame, words: NoBoundaries())
        #expect(try Trial.edition(imported).sections[0].paragraphs[0].spans.contains(.init("咘", mark: .ruby("bù"))))
    }

    @Test func notesAreAskedAboutAndHeadersAndCommentsKept() throws {
        var document = WrittenDocument(
            "<w:p>\(run("正文"))<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>")
        document.parts = [
            (
                "footnotes",
                "<w:footnote w:id=\"2\">\(WrittenDocument.paragraph("脚注"))</w:footnote><w:footnote w:type=\"separator\" w:id=\"0\">\(WrittenDocument.paragraph("——"))</w:footnote>"
            ),
            ("comments", "<w:comment w:id=\"0\">\(WrittenDocument.paragraph("批注"))</w:comment>"),
            ("header1", WrittenDocument.paragraph("眉")),
            ("footer1", WrittenDocument.paragraph("脚")),
        ]
        let manuscript = try document.manuscript()
        #expect(manuscript.printed == "正文" && manuscript.asked(.note) == "脚注" && manuscript.dropped(.comment) == "批注")
        #expect(manuscript.dropped(.header).contains("眉") && manuscript.dropped(.header).contains("脚"))
    }

    @Test func looksAndStylesSayWhatALineIs() throws {
        var document = WrittenDocument(
            WrittenDocument.paragraph("水到田头", style: "T") + WrittenDocument.paragraph("渠从哪里来", style: "H")
                + "<w:p>\(run("修渠引水。", "<w:b/>"))\(run("今年以来，", "<w:b w:val=\"false\"/>"))\(run("重", "<w:em w:val=\"dot\"/>"))\(run("2", "<w:vertAlign w:val=\"superscript\"/>"))</w:p>"
        )
        document.parts = [
            (
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"标题 2\"/><w:basedOn w:val=\"H\"/></w:style>"
            )
        ]
        let manuscript = try document.manuscript()
        let styles = manuscript.blocks.map { block in
            if case .paragraph(let paragraph) = block { paragraph.style } else { ParagraphStyle() }
        }
        #expect(styles[0].stated == .title && styles[1].level == 2)
        #expect(manuscript.runs.map(\.look.isBold) == [false, false, true, false, false, false])
        #expect(manuscript.runs[4].look.isDotted && manuscript.runs[5].look.isRaised)
    }

    @Test func tablesKeepRowsAndSpans() throws {
        let cell = { (text: String, span: Int) in
            "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr>\(WrittenDocument.paragraph(text))</w:tc>"
        }
        let manuscript = try read(
            WrittenDocument.paragraph("前") + "<w:tbl><w:tr>\(cell("年产", 2))</w:tr><w:tr>\(cell("甘蔗", 1))\(cell("3万吨", 1))</w:tr></w:tbl>"
                + WrittenDocument.paragraph("后"))
        guard case .table(let table) = manuscript.blocks[1] else {
            Issue.record("there is no table")
            return
        }
        #expect(table.rows.map { $0.map(\.span) } == [[2], [1, 1]])
        let imported = try ImportedEdition([manuscript], in: Trial.frame, words: NoBoundaries())
        #expect(try Trial.edition(imported).questions.map(\.words) == ["年产 甘蔗 | 3万吨"])
        #expect(try read("<w:tbl><w:tr>\(cell("框里一段", 1))</w:tr></w:tbl>").printed == "框里一段")
    }

    @Test func signsOfPictureFonts() throws {
        let manuscript = try read(
            "<w:p>\(run("角"))<w:r><w:sym w:font=\"Symbol\" w:char=\"F061\"/></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r><w:r><w:sym w:font=\"Webdings\" w:char=\"F041\"/></w:r></w:p>"
        )
        #expect(manuscript.printed == "角α✓" && manuscript.asked(.symbol).contains("Webdings"))
    }

    @Test func picturesStandWithTheirCaptions() throws {
        let picture =
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"3600000\" cy=\"1800000\"/><wp:docPr id=\"1\" name=\"p\" descr=\"渠边的村庄\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"f0\"/><a:srcRect l=\"25000\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        var document = WrittenDocument(
            WrittenDocument.paragraph("水到田头") + WrittenDocument.paragraph(Trial.running(100)) + picture
                + WrittenDocument.paragraph("图为渠边的村庄。梁某某　摄") + WrittenDocument.paragraph(Trial.running(100)))
        document.files = [("image1.png", Trial.png)]
        let imported = try ImportedEdition([try document.manuscript()], in: Trial.frame, words: NoBoundaries())
        let shown = try #require(try Trial.edition(imported).sections[0].pictures.first)
        #expect(shown.file.value == "Editions/trial/pictures/picture-1.png" && shown.alternative == "渠边的村庄")
        #expect(shown.caption?.plain == "图为渠边的村庄。" && shown.credit?.plain == "梁某某　摄")
        #expect(imported.pictures.map(\.name) == ["picture-1.png"] && imported.pictures[0].bytes == Trial.png)
        #expect(String(decoding: imported.text, as: UTF8.self).contains("25 % off the left"))
    }
}
