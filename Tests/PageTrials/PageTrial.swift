import Copy
import Layout
import Makeup
import Source

/// An edition made up in a layout, and what is to be said of the answer.
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

    public init(_ edition: Edition, in layout: PageLayout, pictures: [String: Double], by makeUp: MakeUp) {
        pages = makeUp.pages(edition, in: layout, pictures: pictures)
        answer = Self.answer(of: pages)
        faults = TextOnPage(edition: edition, pages: pages).faults
            + pages.flatMap { page in page.lattice.map { RoomOnPage(page: page, lattice: $0, gap: layout.widestGap).faults } ?? ["an empty page"] }
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
    fileprivate var widestGap: Int {
        rows.flatMap { [$0.gap] + $0.cells.flatMap(\.blocks).map(\.gap) }.max() ?? 0
    }
}
