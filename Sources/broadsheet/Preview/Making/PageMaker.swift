import Drawing
import Makeup
import Source
import Typesetting

/// Makes one edition's pages again and again. Fonts and what they have shaped stay open between two makings, while the font book is the same.
actor PageMaker {
    private let desk: Desk
    private let edition: String
    private let thread = OwnThread(named: "make-up")
    private var shaping: (book: FontBook, shaper: KeptShapes)?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(desk: Desk, edition: String) {
        self.desk = desk
        self.edition = edition
    }

    /// The pages as their files are now; nil where the files say what those of `known` said: one save may be told as several.
    /// Throws a `Refusal` where they hold a fault that no page can be made of.
    func make(unlessAs known: PreviewedEdition? = nil) throws -> PreviewedEdition? {
        let job = try desk.open(edition)
        if known?.isMade(of: job) ?? false { return nil }
        let made = desk.makeUpPages(job, shaper: shaper(of: job))
        return PreviewedEdition(made: made, findings: desk.findings(on: made))
    }

    /// Forgets open fonts: their files have changed.
    func forgetFonts() { shaping = nil }

    private func shaper(of job: Desk.Job) -> KeptShapes {
        if let shaping, shaping.book == job.book { return shaping.shaper }
        let shaper = KeptShapes(desk.shaper(of: job))
        shaping = (job.book, shaper)
        return shaper
    }
}
