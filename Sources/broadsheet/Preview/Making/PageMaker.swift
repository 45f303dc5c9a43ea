import Drawing
import Makeup
import Source

/// Makes one edition's page again and again. Fonts and what they have shaped stay open between two pages, while the font book is the same.
actor PageMaker {
    private let desk: Desk
    private let edition: String
    private let thread = OwnThread(named: "make-up")
    private var shaping: (book: FontBook, shaper: PangoShaper)?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(desk: Desk, edition: String) {
        self.desk = desk
        self.edition = edition
    }

    /// The page as its files are now: the first of two, with the findings of both. Throws a `Refusal` where they hold a fault that no page can be made of.
    func make() throws -> PreviewedPage {
        let job = try desk.open(edition)
        let pages = job.pages.map { desk.makeUp($0, shaper: shaper(of: job)) }
        return PreviewedPage(job: job, made: pages[0], findings: desk.findings(on: pages, of: job))
    }

    /// Forgets open fonts: their files have changed.
    func forgetFonts() { shaping = nil }

    private func shaper(of job: Desk.Job) -> PangoShaper {
        if let shaping, shaping.book == job.book { return shaping.shaper }
        let shaper = desk.shaper(of: job)
        shaping = (job.book, shaper)
        return shaper
    }
}
