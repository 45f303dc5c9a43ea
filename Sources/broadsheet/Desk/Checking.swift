import Layout
import Makeup
import Proof
import Source

extension Desk {
    /// All that an editor should know of a made-up page before it is drawn: what reading and make-up found, what the checks on
    /// meaning found in the copy, and lint.
    func findings(on made: MadeUpPage, of job: Job) -> [Diagnostic] {
        let composition = PageComposition(made, on: job.layout.sheet.lattice)
        let meaning = Meaning(MeaningRules(job.layout.house)).check(job.edition)
        return job.findings + meaning + made.diagnostics + Lint(settings: job.layout.house.lint).check(composition)
    }
}
