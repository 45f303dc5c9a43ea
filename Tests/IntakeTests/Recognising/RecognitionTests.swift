import Testing

@testable import Intake

struct RecognitionTests {
    private let body = Trial.running(120)

    @Test func theHeadOfAStory() throws {
        #expect(
            try Trial.kinds("水到田头\n——左江上游修渠见闻\n本报记者　梁某某　通讯员　农某\n\(body)\n\(body)")
                == [.title, .deck, .byline, .body, .body])
        #expect(try Trial.kinds("山里来了新渠\n水到田头\n——左江上游修渠见闻\n\(body)") == [.kicker, .title, .deck, .body])
        #expect(try Trial.kinds("引题：山里来了新渠\n主题：水到田头\n副题：左江上游修渠见闻\n\(body)") == [.kicker, .title, .deck, .body])
    }

    @Test func runningTextIsNoTitle() throws {
        #expect(try Trial.kinds("\(body)\n\(body)") == [.body, .body])
        #expect(try Trial.kinds("水渠修到了田头。\n\(body)") == [.body, .body])
    }

    @Test func crossHeadsHaveTextUnderThem() throws {
        #expect(
            try Trial.kinds("水到田头\n\(body)\n一、渠从哪里来\n\(body)\n二、水往哪里去\n\(body)") == [.title, .body, .crossHead, .body, .crossHead, .body])
        #expect(try Trial.kinds("水到田头\n\(body)\n渠从哪里来").last == .body)
    }

    @Test func signaturesStandAtTheEnd() throws {
        #expect(try Trial.kinds("水到田头\n\(body)\n（记者 梁某某）") == [.title, .body, .signature])
        #expect(try Trial.kinds("水到田头\n\(body)\n来源：新华社") == [.title, .body, .signature])
    }

    @Test func verseIsNoRowOfHeads() throws {
        let verse = "左江水悠悠，\n木棉红两岸。\n渡船过中流，\n白鹭飞上天。"
        #expect(try Trial.kinds("\(body)\n\(verse)\n\(body)") == [.body, .verse, .verse, .verse, .verse, .body])
    }

    @Test func captionsDebrisListsAndQuestions() throws {
        #expect(try Trial.kinds("水到田头\n\(body)\n图为村民在渠边洗菜。梁某某　摄\n\(body)")[2] == .caption)
        #expect(try Trial.kinds("水到田头\n\(body)\n【纠错】\n责任编辑：某某") == [.title, .body, .debris, .debris])
        #expect(try Trial.kinds("\(body)\n①先修渠。\n②再种树。\n\(body)") == [.body, .list, .list, .body])
        #expect(
            try Trial.kinds("\(body)\n问：渠修了多久？\n答：修了三年。\n问：花了多少？\n答：村里人自己出的工。")
                == [.body, .question, .question, .question, .question])
    }

    @Test func whatAWebPageLeftBehindASentenceIsDropped() throws {
        let imported = try Trial.imported("水到田头\n\(body)\n\(body)【纠错】 【责任编辑:韦某】 阅读下一篇")
        let edition = try Trial.edition(imported)
        #expect(edition.sections[0].paragraphs.map(\.plain) == [body, body])
        #expect(imported.receipt.files[0].dropped[.debris] == 20)
        #expect(try Trial.kinds("水到田头\n\(body)（责任编辑：韦某，他说还要修路。）\n\(body)").count == 3)
    }

    @Test func aNoteSaysWhatThePaperDoes() throws {
        let note = "为了记录这一年，本报推出“山里人家”系列专版，讲述村村寨寨的变化。"
        #expect(try Trial.kinds("\(note)\n欢迎读者与我们联系。\n\(body)\n\(body)") == [.note, .note, .body, .body])
        #expect(try Trial.kinds("编者按\n\(note)\n\(body)").prefix(2) == [.noteTitle, .note])
    }

    @Test func runInLeadsRecur() throws {
        let manuscript = try Trial.manuscript(
            ["修渠引水，润泽田头。", "植树造林，绿满山头。", "办学兴教，书香村头。", ""].map { Trial.running(100, $0) }.joined(separator: "\n"))
        var ledger = Ledger([manuscript])
        #expect(Recognition(Lines(manuscript, number: 0, &ledger)).leadEnds == [10, 10, 10, nil])
        let one = try Trial.manuscript([Trial.running(100, "秋风送爽，瓜果飘香。"), body, body, body].joined(separator: "\n"))
        ledger = Ledger([one])
        #expect(Recognition(Lines(one, number: 0, &ledger)).leadEnds == [nil, nil, nil, nil])
    }

    @Test(
        arguments: [
            ("本报讯（记者　梁某某）今年以来", 11), ("新华社北京1月3日电　今年以来", 10), ("本报电子版今天上线，读者", nil), ("今年以来，本报讯不断", nil),
        ] as [(String, Int?)])
    func datelines(_ text: String, _ end: Int?) throws {
        let manuscript = try Trial.manuscript(text)
        var ledger = Ledger([manuscript])
        #expect(DatelineRecogniser.end(Lines(manuscript, number: 0, &ledger)[0]) == end)
    }
}
