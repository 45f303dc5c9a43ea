import Testing

@testable import Proof

/// Text that marked content puts in the place of glyphs. ISO 32000-1, 14.9.4.
@Suite struct ActualTextTests {
    private func elements(_ content: String, extra: String = "") throws -> [String] {
        var pdf = PlatePDF()
        pdf.content = "0 0 0 1 k BT /f 9 Tf 1 0 0 1 30 100 Tm \(content) ET"
        pdf.resourcesExtra = extra
        let page = try #require(try PlateReading(pdf.bytes).pages.first)
        return TextElement.all(on: page).map { "\($0.identifier.map(String.init) ?? "-") \(String(String.UnicodeScalarView($0.scalars)))" }
    }

    @Test func itReplacesTheWholeSequence() throws {
        let span = "/Span <</ActualText <feff3002201c>>> BDC [<0001> 500 <0002>] TJ <0001> Tj EMC <0002> Tj"
        #expect(try elements("/P <</MCID 3>> BDC \(span) EMC") == ["3 。“二"])
    }

    @Test func itStandsInAnyForm() throws {
        #expect(try elements("/Span <</Lang (zh) /ActualText (A\\051)>> BDC <0001> Tj EMC") == ["- A)"])
        #expect(try elements("/Span /s BDC <0001> Tj EMC", extra: "/Properties<</s<</ActualText<feff7532>>>>>>") == ["- 甲"])
        #expect(try elements("/Span <</ActualText ()>> BDC <0001> Tj EMC <0002> Tj") == ["- 二"])
    }

    @Test func theOutermostWins() throws {
        #expect(try elements("/S <</ActualText (A)>> BDC /S <</ActualText (B)>> BDC <0001> Tj EMC <0002> Tj EMC") == ["- A"])
    }

    @Test func elementsFollowTheContentStream() throws {
        #expect(try elements("/P <</MCID 1>> BDC <0002> Tj EMC /P <</MCID 0>> BDC <0001> Tj EMC EMC <0003> Tj") == ["1 二", "0 一", "- 亍"])
    }

    @Test func whatDoesNotShowDoesNotCount() throws {
        #expect(try elements("3 Tr <0001> Tj 0 Tr <0002> Tj") == ["- 二"])
    }
}
