import BroadsheetDesk
import Makeup
import Source

/// The pages of an edition that could be made up, with all that is shown of them.
struct PreviewedEdition: Sendable {
    var made: MadeEdition
    /// What `check` tells of them.
    var findings: [Diagnostic]

    /// Of the same files come the same pages.
    func isMade(of job: Desk.Job) -> Bool { made.job == job }
}
