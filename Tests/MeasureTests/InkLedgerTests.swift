import Measure
import Testing

@Suite struct InkLedgerTests {
    private func ink(_ name: InkName, _ hex: String) throws -> Ink {
        Ink(name: name, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 0), screen: try #require(ScreenColour(hex: hex)))
    }

    @Test func inksThatLookAlikeKeepApartOnAScreen() throws {
        let ledger = InkLedger.forScreen([
            try ink("a", "#ffffff"), try ink("b", "#ffffff"), try ink("c", "#ffffff"), try ink("a", "#000000"),
        ])
        #expect(ledger.sorted.map(\.screen.hex) == ["#ffffff", "#fffffe", "#fffffd"])
    }
}
