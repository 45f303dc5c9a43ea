import Copy
import Layout
import Measure
import Source

@testable import Makeup

/// Editions and layouts of the sample house to plan pages for.
enum PlanningSamples {
    static func edition(_ sections: [Section], pictures: [Picture] = []) -> Edition {
        Edition(
            id: "sample", position: SourcePosition(file: "edition.yaml"), folio: folio, layout: Placed("a/b", at: SampleHouse.position),
            kicker: nil,
            headline: SampleHouse.text("标题"), deck: nil, note: nil, lead: [], figures: [], sections: sections, closing: [],
            pictures: pictures)
    }

    static let folio = Folio(
        paper: "小镇报", date: PublicationDate(year: 2026, month: 1, day: 15)!, page: 1, name: "版", credits: [], position: SampleHouse.position
    )

    static func picture(_ name: String, slot: String? = nil) -> Picture {
        Picture(
            file: Placed(name, at: SampleHouse.position), kind: .illustration, caption: nil, credit: nil, alternative: "图",
            slot: slot.map { Placed($0, at: place(9)) }, position: place(8))
    }

    static func place(_ line: Int) -> SourcePosition { SourcePosition(file: "edition.yaml", line: line, column: 1) }

    static func layout(_ rows: [Row], heights: [Int] = [], leavesOut: Set<BlockPlan.Kind> = []) -> PageLayout {
        let sheet = Sheet(trim: Size(width: .pt(700), height: .pt(700)), bleed: .zero, lattice: SampleHouse.lattice)
        return PageLayout(
            name: "a/b", house: SampleHouse.house, sheet: sheet, heights: heights, leavesOut: leavesOut, rows: rows,
            position: SourcePosition(file: "layout.yaml"))
    }

    /// The folio and the headline, over four columns.
    static let head = [row([.folio], lines: 3), row([.headline], lines: 6)]

    static func row(_ kinds: [BlockPlan.Kind], lines: Int? = nil, isOptional: Bool = false) -> Row {
        let blocks = kinds.map { BlockPlan(kind: $0, isOptional: isOptional, position: SampleHouse.position) }
        return Row(
            height: lines.map { .lines($0) } ?? .solved, cells: [Cell(columns: 4, blocks: blocks, position: SampleHouse.position)],
            position: SampleHouse.position)
    }

    static func modules(name: String? = nil, count: Int? = nil) -> Row {
        Row(
            name: name, gap: 1, content: .sections(SectionRows(count: count, across: 1...3, gap: 1, position: SampleHouse.position)),
            position: SampleHouse.position)
    }

    static func shelf(_ sections: [Section]) -> BlockShelf {
        BlockShelf(
            BlockCatalogue(edition: edition(sections), layout: layout(head + [modules()]), pictures: [:], composer: SampleHouse.composer()))
    }
}
