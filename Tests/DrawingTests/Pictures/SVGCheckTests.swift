import Drawing
import Source
import Testing

@testable import struct Drawing.SVGCheck

@Suite struct SVGCheckTests {
    private func findings(_ body: String) -> [String] {
        SVGCheck(Samples.svg(body), Samples.ledger).diagnostics.map(\.description)
    }

    @Test(arguments: [
        "<path fill='#c81e28' stroke=\"none\" d='M0 0'/>", "<g style='fill: #231f20; stroke:currentColor'/>",
        "<style>.a { fill: #C81E28 } .b{stroke:none}</style>", "<!-- <rect fill='blue'/> --><use href='#a' clip-path='url(#c)'/>",
    ])
    func acceptsSolidInks(body: String) {
        #expect(findings(body).isEmpty)
    }

    @Test func namesTheNearestInkAndThePlace() {
        #expect(
            findings("<g>\n  <rect fill=\"#d02020\"/>") == [
                """
                a.svg:3:9: error: the illustration has the fill #d02020, which is no ink of the house
                  hint: the nearest ink is 'red', #c81e28
                """
            ])
    }

    @Test(arguments: [
        "<rect fill='red'/>", "<rect fill='rgb(1,2,3)'/>", "<rect style='stroke:url(#a)'/>", "<linearGradient/>", "<text>夏</text>",
        "<image href='a.png'/>", "<g opacity='.5'/>", "<style>@import 'a';</style>", "<use xlink:href='http://a.b/c'/>",
        "<g filter='url(#f)'/>",
    ])
    func refusesWhatThePressCannotFollow(body: String) {
        #expect(!findings(body).isEmpty)
    }

    @Test func collectsTheInksInUse() {
        #expect(SVGCheck(Samples.svg("<rect fill='#c81e28'/>"), Samples.ledger).inks == ["red", .black])
    }

    @Test(arguments: ["<", "<a b", "<a b='", "<!--", "<![CDATA[", "<style>", "<a b=c d>", "</", "<!DOCTYPE", "<a =>"])
    func survivesBrokenMarkup(body: String) {
        _ = findings(body)
    }
}
