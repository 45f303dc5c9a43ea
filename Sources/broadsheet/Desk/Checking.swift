import Layout
import Makeup
import Proof
import Source

extension Desk {
    /// All that an editor should know of an edition's made-up pages before they are drawn: what reading and make-up found, and lint.
    func findings(on pages: [MadeUpPage], of job: Job) -> [Diagnostic] {
        let lint = Lint(settings: job.layout.house.lint)
        return job.findings + pages.flatMap { $0.diagnostics + lint.check(PageComposition($0, on: job.layout.sheet.lattice)) }
    }
}
