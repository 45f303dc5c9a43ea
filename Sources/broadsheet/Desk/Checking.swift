import Layout
import Makeup
import Proof
import Source

extension Desk {
    /// All that an editor should know of a made-up page before it is drawn: what reading and make-up found, and lint.
    func findings(on made: MadeUpPage, of job: Job) -> [Diagnostic] {
        let composition = PageComposition(made, on: job.layout.sheet.lattice)
        return job.findings + made.diagnostics + Lint(settings: job.layout.house.lint).check(composition)
    }
}
