import Drawing
import Measure
import Source
import Testing

@Suite struct SVGRecolouringTests {
    private func ledger(_ red: String, _ white: String) throws -> InkLedger {
        let none = CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0)
        let inks = try [("red", red), ("white", white)].map {
            Ink(name: InkName($0), cmyk: none, screen: try #require(ScreenColour(hex: $1)))
        }
        return try #require(InkLedger(inks))
    }

    @Test func writesEachInkAnewAndLeavesTheRest() throws {
        let text = ##"<svg viewBox="0 0 9 9"><path id="a" fill="#C8202F"/><use href="#abc"/><path fill="#fff" stroke="#123456"/></svg>"##
        let file = PictureFile(path: "a.svg", bytes: Array(text.utf8), format: .svg, content: .drawing(DrawingHeader(width: 1, height: 1)))
        let other = SVGRecolouring.file(file, from: try ledger("#c8202f", "#ffffff"), to: try ledger("#a04040", "#d8d4cc"))
        #expect(
            String(decoding: other.bytes, as: UTF8.self)
                == ##"<svg viewBox="0 0 9 9"><path id="a" fill="#a04040"/><use href="#abc"/><path fill="#d8d4cc" stroke="#123456"/></svg>"##
        )
    }
}
