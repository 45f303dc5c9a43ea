import Measure
import Testing

@testable import Press

struct InkRewriterTests {
    private func rewrite(_ text: String, tagged: Bool = false, ledger: [Ink] = House.inks) throws -> (String, ContentFaults) {
        let ledger = try #require(InkLedger(ledger))
        var rewriter = InkRewriter(
            Array(text.utf8), state: InkState(matrix: Matrix(1, 0, 0, -1, -10, 210), overprint: .off),
            table: InkTable(ledger), rules: .coldset, marksArtifacts: tagged, faults: ContentFaults())
        return (String(decoding: rewriter.rewritten(), as: UTF8.self), rewriter.faults)
    }

    private func expect(_ drawn: String, becomes finished: String, tagged: Bool = false, _ location: SourceLocation = #_sourceLocation)
        throws
    {
        let (text, faults) = try rewrite(drawn, tagged: tagged)
        #expect(text == finished, sourceLocation: location)
        #expect(faults.isEmpty, sourceLocation: location)
    }

    private static let black = "0.101961 0.101961 0.101961"

    @Test func keysBecomeInks() throws {
        try expect("0.721569 0.109804 0.133333 rg 0 0 50 50 re f", becomes: "0 .955 .85 0 k 0 0 50 50 re f")
        try expect("\(Self.black) RG 3 w 0 0 m 9 9 l S", becomes: "0 0 0 1 K 3 w 0 0 m 9 9 l S")
        try expect("1 1 1 rg 0 0 50 50 re f", becomes: "0 0 0 0 k 0 0 50 50 re f")
    }

    @Test func smallBlackTextOverprints() throws {
        try expect(
            "\(Self.black) rg BT /f 1 Tf 9 0 0 9 20 20 Tm (A)Tj ET", becomes: "0 0 0 1 k BT /f 1 Tf 9 0 0 9 20 20 Tm /Over gs (A)Tj ET")
    }

    @Test func sizeCountsAsPrinted() throws {
        try expect("\(Self.black) rg 2 0 0 2 0 0 cm BT /f 6 Tf (A)Tj ET", becomes: "0 0 0 1 k 2 0 0 2 0 0 cm BT /f 6 Tf (A)Tj ET")
        try expect(
            "\(Self.black) rg .5 0 0 .5 0 0 cm BT /f 20 Tf (A)Tj ET", becomes: "0 0 0 1 k .5 0 0 .5 0 0 cm BT /f 20 Tf /Over gs (A)Tj ET")
    }

    @Test func whiteTextNeverOverprints() throws {
        try expect(
            "\(Self.black) rg BT /f 9 Tf (A)Tj 1 1 1 rg (A)Tj ET",
            becomes: "0 0 0 1 k BT /f 9 Tf /Over gs (A)Tj 0 0 0 0 k /Knock gs (A)Tj ET")
    }

    @Test func thinBlackRulesOverprint() throws {
        try expect("\(Self.black) RG 1.9 w 0 0 m 50 0 l S", becomes: "0 0 0 1 K 1.9 w /Over gs 0 0 m 50 0 l S")
        try expect("\(Self.black) rg 5 5 90 .5 re f", becomes: "0 0 0 1 k /Over gs 5 5 90 .5 re f")
        try expect("\(Self.black) rg 5 5 90 2 re f", becomes: "0 0 0 1 k 5 5 90 2 re f")
        try expect("0.721569 0.109804 0.133333 RG .5 w 0 0 m 50 0 l S", becomes: "0 .955 .85 0 K .5 w 0 0 m 50 0 l S")
    }

    @Test func aThinBlackOutlineOverprintsRoundAColouredFill() throws {
        try expect(
            "0.721569 0.109804 0.133333 rg \(Self.black) RG .5 w 5 5 90 90 re B",
            becomes: "0 .955 .85 0 k 0 0 0 1 K .5 w /OverLine gs 5 5 90 90 re B")
    }

    @Test func overprintFollowsTheStateStack() throws {
        try expect(
            "\(Self.black) rg q 5 5 90 .5 re f Q 5 5 90 9 re f", becomes: "0 0 0 1 k q /Over gs 5 5 90 .5 re f Q 5 5 90 9 re f")
    }

    @Test func untaggedThingsBecomeArtifacts() throws {
        try expect(
            "\(Self.black) rg 5 5 9 9 re f /P<</MCID 0>>BDC BT /f 20 Tf (A)Tj ET EMC",
            becomes: "0 0 0 1 k /Artifact BMC 5 5 9 9 re f EMC /P<</MCID 0>>BDC BT /f 20 Tf (A)Tj ET EMC", tagged: true)
    }

    @Test func unknownColoursAreFaultsWithTheirPlace() throws {
        let (_, faults) = try rewrite("0 0 1 rg 38.3465 181.6535 5 5 re f 0 0 1 rg 0 0 5 5 re f")
        let found = faults.diagnostics(at: nil)
        #expect(found.map(\.id) == ["press.unknown-colour"])
        #expect(found[0].message.contains("#0000ff") && found[0].message.contains("10.0 mm from the left and 8.2 mm from the top"))
    }

    @Test(arguments: [
        "0 g", "0 G", "0 0 0 1 k", "0 0 0 1 K", "/x cs", "/x CS", "1 sc", "1 SC", "/P scn", "/P SCN", "/s sh", "BI ID x EI", "BX", "EX",
        "1 0 d0",
        "1 0 0 0 0 0 d1", "zz", "2 Tr",
    ])
    func otherWaysToColourAreRefused(_ text: String) throws {
        #expect(try rewrite(text).1.diagnostics(at: nil).contains { $0.id == "press.foreign-operator" })
    }

    @Test(arguments: ["Q", "q", "(open", "1 0 rg", "(a) (b) (c) rg", "0 0 m 0 0 1 rg f", "f"])
    func damageIsRefused(_ text: String) throws { #expect(try !rewrite(text).1.isEmpty) }

    @Test func paintingWithoutInkIsRefused() throws {
        #expect(try rewrite("0 0 9 9 re f").1.diagnostics(at: nil).map(\.id) == ["press.no-ink"])
        #expect(try rewrite(".5001 .5 .5 rg").1.diagnostics(at: nil).map(\.id) == ["press.no-ink"])
    }

    /// With nothing to replace, a stream passes byte for byte, whatever it holds.
    @Test(arguments: 0..<200)
    func nothingElseIsChanged(_ seed: Int) throws {
        var dice = Dice(seed: seed)
        let pieces = [
            "q ", "Q\n", "1 w ", "[(a) -2 <ff>]TJ ", "% c\n", "W n ", "/a0 gs\r", "0 0 m ", "1 2 l ", "BT ET ", "\u{0}", "(un", ">", "zz ",
            "/P BMC EMC ",
        ]
        let text = (0..<60).map { _ in pieces[dice.roll(pieces.count)] }.joined()
        #expect(try rewrite(text, ledger: []).0.replacing("/Knock gs ", with: "") == text)
    }
}
