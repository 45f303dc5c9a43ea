import Layout
import Makeup
import Proof
import Source

extension Desk {
    /// All that an editor should know of an edition's made-up pages before they are drawn: what reading and make-up found, what
    /// the checks on meaning found in the copy, and lint.
    func findings(on pages: [MadeUpPage], of job: Job) -> [Diagnostic] {
        let lint = Lint(settings: job.layout.house.lint)
        let meaning = Meaning(MeaningRules(job.layout.house)).check(job.edition)
        let composition = pages.flatMap { page in
            page.diagnostics + lint.check(PageComposition(page, on: page.blocks.first?.frame.lattice ?? job.layout.sheet.lattice))
        }
        return job.findings + meaning + composition
    }
}
