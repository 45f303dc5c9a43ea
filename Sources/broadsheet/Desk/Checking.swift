import Drawing
import Layout
import Makeup
import Proof
import Source

extension Desk {
    /// All that an editor should know of an edition's made-up pages before they are drawn: what reading and make-up found, what
    /// the checks on meaning found in the copy, and lint.
    func findings(on edition: MadeEdition) -> [Diagnostic] {
        let house = edition.job.layout.house
        let lint = Lint(settings: house.lint)
        let meaning = Meaning(MeaningRules(house, lexicon: EmbeddedLexicon())).check(edition.job.edition)
        let composition = edition.pages.flatMap {
            $0.made.diagnostics + lint.check(PageComposition($0.made, of: edition.job.edition, on: $0.lattice))
        }
        return edition.job.findings + OpenPoints.findings(of: edition.job.edition) + meaning + composition
    }

    /// What of an edition's pictures the press would refuse.
    func pictureFaults(in edition: MadeEdition) throws -> [Diagnostic] {
        let plates = PlateMaker(self)
        return try edition.pages.flatMap { try plates.pictureFaults(on: $0.made.page, of: $0.job) }
    }
}
