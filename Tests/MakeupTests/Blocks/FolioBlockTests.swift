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
        let items = FolioBlock(FurnitureFields(folio, nil, in: SampleHouse.house), composer: SampleHouse.composer()).place(in: frame).items
        let size = SampleHouse.house[style: .folioDate].size
        #expect(items.flatMap(\.baselines).allSatisfy { $0 >= frame.box.top + size / 2 && $0 <= frame.box.bottom })
    }

    private static let credits = ["责任编辑", "版式", "校对"].map { Folio.Credit(role: $0, name: "欧阳某某", position: SampleHouse.position) }

    private func items(page: PageNumber = 5, columns: Int, credits: [Folio.Credit] = Self.credits) throws -> (items: [PlacedItem], box: Box)
    {
        let date = try #require(PublicationDate(year: 2026, month: 1, day: 15))
        let folio = Folio(paper: "左江日报", date: date, page: page, name: "专版", credits: credits, position: SampleHouse.position)
        let frame = Frame(lattice: SampleHouse.lattice, column: 0, columns: columns, line: 0, lines: 3)
        return (
            FolioBlock(FurnitureFields(folio, nil, in: SampleHouse.house), composer: SampleHouse.composer()).place(in: frame).items,
            frame.box
        )
    }

    /// From the one edge of the sheet to the other no character stands on another.
    @Test(arguments: [1, 2, 3, 4, 5, 6], [true, false])
    func itsPartsStandClearOnASheetOfAnyWidth(columns: Int, hasCredits: Bool) throws {
        let (items, box) = try items(columns: columns, credits: hasCredits ? Self.credits : [])
        let runs = items.flatMap(\.runs)
        for (index, run) in runs.enumerated() {
            #expect(run.left >= box.left - .pt(0.01) && run.right <= box.right + .pt(0.01))
            for other in runs[..<index] where abs((run.base - other.base).points) < run.size.points * 0.8 {
                #expect(run.right <= other.left + .pt(0.01) || other.right <= run.left + .pt(0.01))
            }
        }
    }

    @Test func anEvenPageIsMirrored() throws {
        let (odd, box) = try items(page: 5, columns: 6)
        let (even, _) = try items(page: 6, columns: 6)
        let (first, last) = (odd.flatMap(\.runs), even.flatMap(\.runs))
        #expect(first.first?.left == box.left && (first.last?.left ?? box.left) > box.centre.x)
        #expect((last.first?.left ?? box.left) > box.centre.x && last.last?.left == box.left)
    }
}

extension PlacedItem {
    /// Left edge, the middle of the last character, baseline and size of its texts.
    fileprivate var runs: [(left: Length, right: Length, base: Length, size: Length)] {
        switch self {
        case .glyphs(let run):
            guard let first = run.glyphs.first, let last = run.glyphs.last else { return [] }
            return [(first.origin.x, last.origin.x + run.size / 2, first.origin.y, run.size)]
        case .group(let group): return group.items.flatMap(\.runs)
        default: return []
        }
    }

    /// The baselines of its glyphs.
    fileprivate var baselines: [Length] {
        switch self {
        case .glyphs(let run): run.glyphs.map(\.origin.y)
        case .group(let group): group.items.flatMap(\.baselines)
        default: []
        }
    }
}
