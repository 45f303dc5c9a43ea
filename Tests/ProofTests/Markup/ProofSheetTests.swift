import Makeup
import Measure
import Source
import Testing
import Typesetting

@testable import Proof

@Suite struct ProofSheetTests {
    private func sheet(_ findings: [Diagnostic], showing overlays: Set<String> = OverlayCatalogue.usual, lowerBy height: Length = .zero)
        throws -> Page
    {
        let sample = try RedlineTests.Sample("county-brief")
        var pages = sample.made
        pages[0].page.trim.height -= height
        let subject = ProofSubject(
            edition: sample.edition, layout: sample.layout, pages: pages, findings: findings, pictures: sample.pictures)
        let stamp = ProofStamp(edition: "0123", layout: "4567")
        return ProofSheet(ProofDraft(subject, stamp: stamp, shaper: BoxShaper()), showing: overlays).page
    }

    private let sheetSize = Size(width: .pt(100), height: .pt(100))

    private func groups(_ page: Page) -> Set<String> {
        Set(page.items.compactMap { if case .group(let group) = $0 { group.label } else { nil } })
    }

    @Test func showsTheOverlaysThatAreAskedForAndEverythingStandsOnTheSheet() throws {
        let page = try sheet([], showing: ["lattice", "styles"])
        #expect(groups(page).isSuperset(of: ["proof lattice", "proof styles", "proof masthead", "proof notes"]))
        #expect(!groups(page).contains("proof blocks"))
        let sheet = Box(origin: .zero, size: page.trim)
        for run in page.glyphRuns {
            for glyph in run.glyphs {
                #expect(sheet.contains(Box(origin: glyph.origin, size: Size(width: .zero, height: .zero))), "\(run.text)")
            }
        }
    }

    /// Where the layout leaves the page's height open, its sheet says no more than the most of it.
    @Test func aPageThatIsLowerThanItsSheetIsShownAsItIs() throws {
        #expect(try sheet([], lowerBy: .pt(140)).trim.height == sheet([]).trim.height - .pt(140))
    }

    @Test func theListGrowsByColumnsAndNumbersEachFinding() throws {
        let few = try sheet([.error("a.b", at: nil, "one")])
        let many = try sheet((1...150).map { .warning("a.b", at: nil, "finding \("number", $0) of many", hint: "mend it") })
        #expect(many.trim.width > few.trim.width && many.trim.height == few.trim.height)
        let numbers = many.glyphRuns.filter { $0.size == ProofLettering.size(of: .number) && $0.ink == ProofInks.red }.map(\.text)
        #expect(Set(numbers).isSuperset(of: (1...150).map(String.init)))
    }

    @Test func aCharacterWithoutAGlyphIsDrawnAsASortThatIsWanting() {
        let run = GlyphRun(
            font: "song", size: .pt(10), ink: .black, text: "山水",
            glyphs: [PlacedGlyph(id: 0, origin: Point(x: .pt(5), y: .pt(50))), PlacedGlyph(id: 7, origin: Point(x: .pt(15), y: .pt(50)))],
            clusters: [GlyphCluster(bytes: 3, glyphs: 1), GlyphCluster(bytes: 3, glyphs: 1)])
        let items = ProofSubstitutes(damagedPictures: [], sheet: sheetSize).items(for: [.glyphs(run)])
        #expect(items.count == 3)
        guard case .glyphs(let kept) = items[0] else { return #expect(Bool(false)) }
        #expect(kept.text == "山水" && kept.glyphs.map(\.id) == [7] && kept.clusters.map(\.glyphs) == [0, 1])
    }

    @Test func whatStandsOffTheSheetIsLeftOutAndTheRestStays() {
        let run = GlyphRun(
            font: "song", size: .pt(10), ink: .black, text: "山水",
            glyphs: [
                PlacedGlyph(id: 6, origin: Point(x: .pt(95), y: .pt(50))), PlacedGlyph(id: 7, origin: Point(x: .pt(105), y: .pt(50))),
            ],
            clusters: [GlyphCluster(bytes: 3, glyphs: 1), GlyphCluster(bytes: 3, glyphs: 1)])
        let flat = PlacedItem.panel(Panel(box: Box(x: .zero, y: .zero, width: .pt(10), height: .zero), ink: .black))
        let items = ProofSubstitutes(damagedPictures: [], sheet: sheetSize).items(for: [.glyphs(run), flat])
        guard case .glyphs(let kept)? = items.first, items.count == 1 else { return #expect(Bool(false)) }
        #expect(kept.text == "山水" && kept.glyphs.map(\.id) == [6])
    }

    @Test func aDamagedPictureIsACrossedFrame() {
        let box = Box(x: .zero, y: .zero, width: .pt(20), height: .pt(10))
        let picture = PlacedItem.picture(PlacedPicture(file: "a.png", box: box, alternative: ""))
        #expect(ProofSubstitutes(damagedPictures: [], sheet: sheetSize).items(for: [picture]) == [picture])
        #expect(ProofSubstitutes(damagedPictures: ["a.png"], sheet: sheetSize).items(for: [picture]).count == 3)
    }
}
