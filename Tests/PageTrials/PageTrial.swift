import Copy
import Layout
import Makeup
import Source

/// An edition that was made up in a layout, and what is to be said of the answer.
public struct PageTrial: Sendable {
    public enum Answer: Hashable, Sendable {
        /// Every line of the type area is used, nothing is over.
        case exact
        /// Copy is over, or lines are empty: the page says how much, and the least that would change it.
        case leastChange
        /// The page cannot be made so: what was wrong, by the ids of the diagnostics.
        case refused([String])
    }

    public let answer: Answer
    /// What no page may show, whatever its copy: lost or doubled copy, things on one another, white that is not told. None of a sound page.
    public let faults: [String]
    public let pages: [MadeUpPage]

    private static let misfits: Set<String> = ["makeup.overset", "makeup.underset", "makeup.too-low"]

    /// Judges the pages that were made of an edition in a layout.
    public init(_ pages: [MadeUpPage], of edition: Edition, in layout: PageLayout) {
        self.pages = pages
        answer = Self.answer(of: pages)
        faults =
            TextOnPage(edition: edition, leftOut: layout.leavesOut, pages: pages).faults
            + pages.flatMap { page in
                page.lattice.map { RoomOnPage(page: page, lattice: $0, gap: layout.widestGap).faults } ?? ["an empty page"]
            }
    }

    private static func answer(of pages: [MadeUpPage]) -> Answer {
        let found = pages.flatMap(\.diagnostics)
        let others = Set(found.filter { $0.severity == .error && !misfits.contains($0.id) }.map(\.id))
        if !others.isEmpty { return .refused(others.sorted()) }
        if found.contains(where: { misfits.contains($0.id) }) { return .leastChange }
        return pages.allSatisfy(\.account.isExact) ? .exact : .refused(["white that is not told"])
    }
}

extension MadeUpPage {
    fileprivate var lattice: Lattice? { blocks.first?.frame.lattice }
}

extension PageLayout {
    fileprivate var widestGap: Int { rows.map(\.widestGap).max() ?? 0 }
}

extension Row {
    /// The most white that stands between two blocks in one column.
    fileprivate var widestGap: Int {
        let within =
            switch content {
            case .sections(let rows): [rows.gap]
            case .floor(let floor): [floor.widestGap]
            case .alternatives(let alternatives): alternatives.flatMap(\.rows).map(\.widestGap)
            case .cells(let cells): cells.map(\.widestGap)
            }
        return max(gap, within.max() ?? 0)
    }
}

extension Cell {
    fileprivate var widestGap: Int {
        switch content {
        case .blocks(let blocks): blocks.map(\.gap).max() ?? 0
        case .rows(let rows): rows.map(\.widestGap).max() ?? 0
        }
    }
}
