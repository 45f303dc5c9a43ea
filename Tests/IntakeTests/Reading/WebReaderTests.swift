import Source
import Testing

@testable import Intake

struct WebReaderTests {
    private func read(_ text: String, file: String = "story") throws -> [Manuscript] {
        try ManuscriptReader.read(Array(text.utf8), file: file)
    }

    @Test func aPageIsItsTextAndNotWhatStandsRoundIt() throws {
        let page = try read(
            """
            <!DOCTYPE html><html><head><title>站名</title><style>p{}</style></head><body><nav>首页</nav><h1>水到田头</h1>
            <p>　　第一段<b>重</b>
            续行&nbsp;有 Latin
            words。</p><p style="display: none">暗</p><script>var a</script><div>第二段。<br>第三段。</div><!-- 注 --><footer>版权</footer></body></html>
            """)[0]
        #expect(page.printed == "水到田头\n　　第一段重\n续行\u{a0}有 Latin\nwords。\n第二段。\n第三段。")
        #expect(page.dropped(.hidden) == "暗" && page.dropped(.debris).contains("首页") && page.dropped(.debris).contains("版权"))
        #expect(page.dropped(.comment) == " 注 ")
        #expect(page.runs.flatMap { Array($0.range) } == Array(page.scalars.indices))
        let imported = try ImportedEdition([page], in: Trial.frame, words: NoBoundaries())
        let section = try Trial.edition(imported).sections[0]
        #expect(section.heading.plain == "水到田头")
        #expect(section.paragraphs[0].plain == "第一段重续行\u{a0}有 Latin words。")
        #expect(section.paragraphs[0].spans.contains(.init("重", mark: .strong)))
    }

    @Test func piecesTablesRubyAndPictures() throws {
        let page = try read(
            "<p>咘<ruby>井<rp>（</rp><rt>jǐng</rt><rp>）</rp></ruby>屯</p><table><tr><td colspan=2>年产</td></tr><tr><td>甘蔗</td><td>3</td></tr></table><p><img src='http://a/b.jpg'>后</p>"
        )[0]
        #expect(page.printed == "咘井{jǐng}屯\n后")
        #expect(page.requests.map(\.words) == ["http://a/b.jpg"])
        guard case .table(let table) = page.blocks[1] else {
            Issue.record("there is no table")
            return
        }
        #expect(table.rows.map { $0.map(\.span) } == [[2], [1, 1]])
        let drawn = try read("<figure><img alt='渠' src='data:image/png;base64,\(Trial.base64)'><figcaption>图为渠边</figcaption></figure>")[0]
        #expect(drawn.pictures.map(\.bytes) == [Trial.png] && drawn.pictures[0].alternative == "渠")
    }

    @Test func postsOfWordPressAndNinjs() throws {
        let posts = try read(
            #"[{"title":{"rendered":"水到田头 &#8211; 左江"},"content":{"rendered":"<p>第一段。</p>\n<p>第二段。</p>"},"excerpt":{"rendered":"<p>第一段</p>"}},{"title":{"rendered":"二"},"content":{"rendered":"<p>文</p>"}}]"#
        )
        #expect(posts.map(\.form) == [.wordpress, .wordpress])
        #expect(posts[0].printed == "水到田头 – 左江\n第一段。\n第二段。" && posts[0].dropped(.double) == "第一段")
        let ninjs = try read(
            #"{"uri":"u","headlines":[{"role":"main","value":"水到田头"}],"by":"梁某某","bodies":[{"role":"main","contenttype":"text/html","value":"<p>\u7b2c\u4e00\u6bb5\ud83d\ude00</p>"}]}"#
        )
        #expect(ninjs[0].form == .ninjs && ninjs[0].printed == "水到田头\n梁某某\n第一段😀")
        let refusal = #expect(throws: Refusal.self) { try read(#"{"a": 1}"#) }
        #expect(refusal?.diagnostics.map(\.id) == ["intake.foreign"])
    }

    @Test(arguments: ["[本报讯] 今年以来，", "{未完", "[1, 2", "<三月三>歌节今天开幕。"])
    func textThatBeginsWithASignIsText(_ text: String) throws { #expect(try read(text)[0].form == .text) }

    @Test func tables() throws {
        let table = try read("名称,产量\n\"甘蔗,糖\",\"3\"\"万\"\"吨\"\r\n\n", file: "a.csv")[0]
        guard case .table(let rows) = table.blocks[0] else {
            Issue.record("there is no table")
            return
        }
        #expect(rows.rows.map(\.count) == [2, 2, 1])
        #expect(table.runs.flatMap { Array($0.range) } == Array(table.scalars.indices))
        let imported = try ImportedEdition([Trial.manuscript("水到田头\n\(Trial.running(80))"), table], in: Trial.frame, words: NoBoundaries())
        #expect(try Trial.edition(imported).questions.map(\.words) == ["名称 | 产量 甘蔗,糖 | 3\"万\"吨"])
    }

    @Test func deepPagesAreReadSoon() throws {
        let deep = String(repeating: "<div>", count: 60_000) + "文字" + String(repeating: "<table><tr><td>", count: 2_000)
        let start = ContinuousClock.now
        _ = try? read(deep)
        _ = try? read(String(repeating: "[", count: 200_000))
        _ = try? read(String(repeating: "{\"a\":", count: 100_000))
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
