import Copy
import Proof
import Source

extension Desk {
    /// What an editor must look at in a job's copy: the checks on meaning.
    func meaning(of job: Job) -> [Diagnostic] { Meaning(MeaningRules(job.layout.house)).check(job.edition) }
}
