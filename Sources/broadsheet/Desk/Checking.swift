import Makeup
import Source

extension Desk {
    /// Everything there is to say of a made-up page before it is drawn: what `check` tells, `make` refuses by and `preview` shows.
    func check(_ made: MadeUpPage, of job: Job) -> [Diagnostic] { job.findings + made.diagnostics }
}
