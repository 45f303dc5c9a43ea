import Measure
import Testing

@testable import Press

/// Spot inks on the plate: a space of their own, with their stand-in.
struct SpotInkTests {
    private static let spot = SpotInk(name: "PANTONE 485 C", standIn: CMYK(cyan: 0, magenta: 955, yellow: 850, black: 0))

    /// The palette of the tests with red as a spot ink, and a tint of it.
    private static var ledger: InkLedger {
        get throws {
            var inks = House.inks
            inks[2].spot = spot
            var tint = Ink(
                name: "red-40", cmyk: inks[2].cmyk.tinted(400), screen: ScreenColour(red: 230, green: 160, blue: 160), spot: spot)
            tint.spot?.tint = 400
            return try #require(InkLedger(inks + [tint]))
        }
    }

    private static let red = "0.721569 0.109804 0.133333"
    private static let pale = "0.901961 0.627451 0.627451"
    private static let name = SpotSpace(spot).name

    private func rewritten(_ text: String) throws -> (String, ContentFaults) {
        var rewriter = InkRewriter(
            Array(text.utf8), state: InkState(matrix: Matrix(1, 0, 0, -1, -10, 210), overprint: .off), table: InkTable(try Self.ledger),
            rules: .coldset, marksArtifacts: false, faults: ContentFaults())
        return (String(decoding: rewriter.rewritten(), as: UTF8.self), rewriter.faults)
    }

    @Test func keysBecomeTintsOfTheSpotInk() throws {
        let (text, faults) = try rewritten("\(Self.red) rg 0 0 50 50 re f \(Self.pale) RG 3 w 0 0 m 9 9 l S 1 1 1 rg 0 0 9 9 re f")
        #expect(faults.isEmpty)
        #expect(
            text == "/\(Self.name) cs 1 scn 0 0 50 50 re f /\(Self.name) CS .4 SCN 3 w 0 0 m 9 9 l S 0 0 0 0 k 0 0 9 9 re f")
    }

    /// Black that has a plate of its own is not the process's black: it knocks out.
    @Test func aSpotInkNeverOverprints() throws {
        var inks = House.inks
        inks[0].spot = SpotInk(name: "Dense Black", standIn: inks[0].cmyk)
        var rewriter = InkRewriter(
            Array("0.101961 0.101961 0.101961 rg BT /f 9 Tf (A)Tj ET".utf8),
            state: InkState(matrix: Matrix(1, 0, 0, -1, -10, 210), overprint: .off), table: InkTable(try #require(InkLedger(inks))),
            rules: .coldset, marksArtifacts: false, faults: ContentFaults())
        #expect(!String(decoding: rewriter.rewritten(), as: UTF8.self).contains("/Over gs"))
    }

    @Test func theSpaceHoldsNameAndStandIn() {
        #expect(
            SpotSpace(Self.spot).definition
                == "[/Separation /PANTONE#20485#20C /DeviceCMYK <</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[0 .955 .85 0]/N 1>>]")
        #expect(SpotSpace(SpotInk(name: "专色", standIn: Self.spot.standIn)).definition.contains("/#E4#B8#93#E8#89#B2 "))
        // Tints of one ink are painted in one space.
        var tint = Self.spot
        tint.tint = 400
        #expect(SpotSpace(tint) == SpotSpace(Self.spot))
    }

    @Test func thePlateNamesTheSpaceOnceAndOnlyWhereItIsPainted() throws {
        let finisher = try Finisher(ledger: try Self.ledger, profile: try House.profile)
        let spotted = try finisher.finish(
            DrawnPDF(content: "\(Self.red) rg 10 10 50 50 re f \(Self.pale) rg 70 10 9 9 re f").bytes, at: nil)
        let plain = try finisher.finish(DrawnPDF(content: "1 1 1 rg 10 10 50 50 re f").bytes, at: nil)
        func count(_ bytes: [UInt8]) -> Int {
            String(decoding: bytes, as: UTF8.self).components(separatedBy: "/PANTONE#20485#20C").count - 1
        }
        #expect(count(spotted.bytes) == 1 && count(plain.bytes) == 0)
        let pages = try PDFFile(spotted.bytes, from: .anybody).pages(limit: 1)
        #expect(pages.first?["Resources"]?["ColorSpace"]?[Self.name]?.items?.first?.name == "Separation")
    }
}
