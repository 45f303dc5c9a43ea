import Press
import Testing

@testable import Proof

/// PDFs that nobody vouches for: findings, never a crash.
struct DamagedPDFTests {
    private let preflight = Preflight(rules: .coldset)

    @Test(arguments: ["", "%PDF-1.6", "hello", "%PDF-1.6\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>"])
    func junkIsNoReadablePDF(_ text: String) {
        let findings = preflight.check(Array(text.utf8))
        #expect(findings.map(\.rule) == ["PX"] && findings[0].message.english.hasPrefix("not a readable PDF"))
    }

    @Test func truncatedFilesGiveFindings() {
        let whole = PlatePDF().bytes
        for length in stride(from: 0, to: whole.count - 20, by: 37) { #expect(!preflight.check(Array(whole.prefix(length))).isEmpty) }
    }

    @Test func changedBytesNeverCrash() {
        let whole = PlatePDF(content: PlatePDF.text + " q 1 0 0 1 9 9 cm 0 0 0 1 K 1 w 1 1 m 2 2 3 3 4 4 c h B* Q [(a)-3<00ff>]TJ").bytes
        var state: UInt64 = 88_172_645_463_325_252
        func roll(_ sides: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state >> 33) % sides
        }
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<(1 + roll(10)) { bytes[roll(bytes.count)] = UInt8(roll(256)) }
            _ = preflight.check(bytes)
        }
    }

    @Test func loopsEnd() {
        var plate = PlatePDF()
        plate.content = "/x Do"
        plate.resourcesExtra = "/XObject<</x 13 0 R>>"
        plate.objects = [PlatePDF.stream("/x Do /x Do", "/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</x 13 0 R>>>>")]
        #expect(plate.broken() == ["PX", "FM"])
        var pages = PlatePDF()
        pages.pageExtra = "/Kids[3 0 R]"
        _ = pages.broken()
    }

    /// A stream that would grow beyond the limit is not unpacked.
    @Test func bombsAreNotUnpacked() throws {
        let bomb = PlatePDF.stream(String(repeating: "x", count: 2 << 20), "/Filter/RunLengthDecode")
        var plate = PlatePDF()
        plate.content = "/x Do"
        plate.resourcesExtra = "/XObject<</x 13 0 R>>"
        plate.objects = [bomb.replacing("<<", with: "<</Subtype/Form/BBox[0 0 9 9]", maxReplacements: 1)]
        #expect(plate.broken() == ["PX", "FM"])
    }

    @Test(arguments: [
        "1e999 0 0 1 0 0 cm 0 0 9 9 re f", "99999999999999999999 w 0 0 m 9 9 l S", "BT /f 1e9 Tf <0001> Tj ET", "BT /none 9 Tf (x) Tj ET",
        "0 0 0 0 0 0 cm 0 0 9 9 re f",
        "Q Q Q", "1 2 3 4 5 6 c 7 8 9 9 v f", "9 9 8 8 v S", "h 9 9 l h 1 2 3 4 y B", "1e999 9 m 1 2 3 4 5 6 c f", "W n h f",
        "/none gs /none Do /none sh", "1 0 0 1 1000000000 1000000000 cm 0 0 0 1 k 0 0 999999999 999999999 re f", "k K rg f",
        "9 9 9 9 k 0 0 9 9 re f", "] >> ) }",
    ])
    func extremeContentIsSurvived(_ content: String) { _ = PlatePDF(content: content).broken() }
}
