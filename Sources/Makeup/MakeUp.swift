import Copy
import Layout
import Measure
import Source
import Typesetting

/// Makes up a page: plans the layout for the edition, finds the heights that fill the page, and places everything.
///
/// The steps: make the blocks (`Blocks/`), plan (`Planning/`), share out the lines (`Rows/`, `Fitting/`), place. Nothing is left out: a
/// part of the edition without a place, a place without copy, a character without a glyph and copy that does not fit are each a finding.
public struct MakeUp {
    private let memory: MakeUpMemory
    private let artworks: [String: Size]

    /// - Parameters:
    ///   - memory: what pages that were made before have left.
    ///   - artworks: the sizes of pictures that have one, by path: of pages of PDFs.
    public init(_ memory: MakeUpMemory, artworks: [String: Size] = [:]) {
        self.memory = memory
        self.artworks = artworks
    }

    /// - Parameter words: where the words of headlines end.
    public init(shaper: any Shaper, words: any WordBoundaries = SmallLexicon()) { self.init(MakeUpMemory(shaper: shaper, words: words)) }

    /// Every page of an edition in a layout, one or two.
    public func pages(_ edition: Edition, in layout: PageLayout, pictures: PictureShapes) -> [MadeUpPage] {
        let shelf = TextShelf()
        return layout.pages(from: edition.folio.page).map { page(edition, in: $0, pictures: pictures, shelf: shelf) }
    }

    /// The page of an edition in a layout; the first, where the layout names a second. Where nothing finer fills it, it is made after
    /// the first of the house's steps that does; but a story that runs over several pages must be set alike on all, and bars them.
    /// - Parameter pictures: width over height of each picture file of the edition.
    public func page(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes) -> MadeUpPage {
        page(edition, in: whole.pages(from: edition.folio.page)[0], pictures: pictures, shelf: TextShelf())
    }

    private func page(_ edition: Edition, in layout: PageLayout, pictures: PictureShapes, shelf: TextShelf) -> MadeUpPage {
        var edition = edition
        if let number = layout.pageNumber { edition.folio.page = number }
        let desk = MakeUpDesk(edition, in: layout, pictures: pictures, artworks: artworks, composer: composer(for: layout, shelf: shelf))
        let page = desk.page
        if page.isFull || !layout.chains.isEmpty { return page.madeUp }
        // A floor has tried other shapes, heads and gaps before it left a line white: that stands where the house prints it.
        if page.isPrintable && desk.isFloor { return page.madeUp }
        // White is the last of what a desk does: first a step that fills the page, then white on the page as it is, then white after a step.
        var printable: MadeUpPage?
        let white = page.isPrintable ? 0 : layout.house.fitting.mostWhite
        for step in layout.house.fitting.steps {
            guard let changed = layout.taking(step) else { continue }
            let desk = MakeUpDesk(
                edition, in: changed, pictures: pictures, artworks: artworks, composer: composer(for: changed, shelf: shelf))
            guard desk.mayBeFull(white: white) else { continue }
            let other = desk.page
            guard other.isFull || white > 0 && printable == nil && other.isPrintable else { continue }
            var made = other.madeUp
            made.levers.insert(Lever(step, from: layout, to: changed), at: 0)
            if other.isFull { return made }
            printable = made
        }
        return printable ?? page.madeUp
    }

    /// How a layout is planned for an edition, without a page being made. A second page stands as the layout has it.
    public func plan(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes) -> PagePlan {
        let layout = whole.pages(from: edition.folio.page)[0]
        var plan = MakeUpDesk(
            edition, in: layout, pictures: pictures, artworks: artworks, composer: composer(for: layout, shelf: TextShelf())
        ).plan
        plan.layout.next = whole.next
        return plan
    }

    /// Up to so many plans of a layout for an edition that differ in their great cuts, the best first. Each is a layout with nothing left
    /// open, of which the page can be made.
    public func proposals(_ edition: Edition, in whole: PageLayout, pictures: PictureShapes, count: Int) -> [PagePlan] {
        let layout = whole.pages(from: edition.folio.page)[0]
        let desk = MakeUpDesk(
            edition, in: layout, pictures: pictures, artworks: artworks, composer: composer(for: layout, shelf: TextShelf()))
        return desk.proposals(count).map { plan in
            var plan = plan
            plan.layout.next = whole.next
            return plan
        }
    }

    private func composer(for layout: PageLayout, shelf: TextShelf) -> Composer {
        Composer(house: layout.house, lattice: layout.sheet.lattice, memory: memory, shelf: shelf)
    }
}
