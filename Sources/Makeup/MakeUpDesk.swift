import Copy
import Layout
import Measure

/// An edition laid out for one page of one lattice, whether that fills it or not.
struct MakeUpDesk {
    private let edition: Edition
    private let composer: Composer
    private let planner: PagePlanner

    init(_ edition: Edition, in layout: PageLayout, pictures: PictureShapes, artworks: [String: Size] = [:], composer: Composer) {
        self.edition = edition
        self.composer = composer
        let catalogue = BlockCatalogue(edition: edition, layout: layout, pictures: pictures, artworks: artworks, composer: composer)
        planner = PagePlanner(layout, shelf: BlockShelf(catalogue))
    }

    /// False where it is certain that the page will not be full, but for so many lines of white in each story.
    func mayBeFull(white: Int = 0) -> Bool { planner.mayBeFull(white: white) }

    /// True where stories stand on a floor, whose shapes are found with the page.
    var isFloor: Bool { planner.hasFloor }

    var plan: PagePlan { planner.plan() }

    func proposals(_ count: Int) -> [PagePlan] { planner.proposals(count) }

    /// The page with its blocks at their places.
    var page: StandingPage {
        let plan = plan
        plan.faults.forEach(composer.report)
        let lattice = plan.layout.sheet.lattice
        let blocks = Placing(lattice: lattice, composer: composer).place(plan)
        return StandingPage(title: edition.title, plan: plan, blocks: blocks, composer: composer)
    }
}
