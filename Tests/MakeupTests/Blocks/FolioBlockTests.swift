import Copy
import Layout
import Measure
import Testing

@testable import Makeup

/// The line at the head of the page keeps to its lines, whatever their leading.
struct FolioBlockTests {
    @Test(arguments: [15.0, 13.5, 12.0])
    func theDateStaysInTheTypeArea(_ pitch: Double) throws {
        var lattice = SampleHouse.lattice
        lattice.pitch = .pt(pitch)
        let date = try #require(PublicationDate(year: 2026, month: 1, day: 15))
        let folio = Folio(paper: "小镇报", date: date, page: 5, name: "专版", credits: [], position: SampleHouse.position)
        let frame = Frame(lattice: lattice, column: 0, columns: 4, line: 0, lines: 2)
        let items = FolioBlock(folio, composer: SampleHouse.composer()).place(in: frame).items
        let size = SampleHouse.house[style: .folioDate].size
        #expect(items.flatMap(\.baselines).allSatisfy { $0 >= frame.box.top + size / 2 && $0 <= frame.box.bottom })
    }
}

extension PlacedItem {
    /// The baselines of its glyphs.
    fileprivate var baselines: [Length] {
        switch self {
        case .glyphs(let run): run.glyphs.map(\.origin.y)
        case .group(let group): group.items.flatMap(\.baselines)
        default: []
        }
    }
}
