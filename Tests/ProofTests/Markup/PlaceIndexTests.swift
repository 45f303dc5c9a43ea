import Copy
import Makeup
import Source
import Testing
import Typesetting

@testable import Proof

@Suite struct PlaceIndexTests {
    /// Every character of every paragraph is found at its own box, line feeds of the page and bold words among them.
    @Test(arguments: ["xiashi", "county-brief", "bailu"])
    func eachCharacterOfTheCopyHasItsPlace(id: String) throws {
        let sample = try RedlineTests.Sample(id)
        let blocks = sample.made.flatMap(\.blocks)
        let page = PageCharacters(blocks)
        let index = PlaceIndex(page, of: blocks, edition: sample.edition, on: PrintedPages(sample.layout, from: sample.edition.folio.page))
        let known = Dictionary(grouping: page.elements.flatMap { zip($0.boxes, $0.scalars) }, by: \.0)
        var count = 0
        for text in sample.edition.sections.flatMap(\.paragraphs) + sample.edition.lead {
            for (offset, scalar) in text.plain.unicodeScalars.enumerated() where !scalar.properties.isWhitespace {
                let place = try #require(index.place(of: text.position(at: offset)))
                #expect(known[place.box]?.contains { $0.1 == scalar } == true, "\(scalar) at \(text.position(at: offset))")
                count += 1
            }
        }
        #expect(count > 1000)
    }

    @Test func aPlanOfTheLayoutStandsForItsBlockAndAStrangePlaceForNothing() throws {
        let sample = try RedlineTests.Sample("county-brief")
        let blocks = sample.made.flatMap(\.blocks)
        let index = PlaceIndex(
            PageCharacters(blocks), of: blocks, edition: sample.edition, on: PrintedPages(sample.layout, from: sample.edition.folio.page))
        // Sections in planned rows share the place of their row.
        for block in blocks {
            let isSection = block.plan.kind == .section
            let position = isSection ? sample.edition.sections[block.plan.number - 1].position : block.plan.position
            let place = try #require(index.place(of: position))
            #expect(place.box == block.box && place.isBlock)
        }
        #expect(index.place(of: SourcePosition(file: "Editions/other/edition.yaml", line: 1, column: 1)) == nil)
        #expect(index.place(of: SourcePosition(file: sample.edition.position.file)) == nil)
    }
}
