import Makeup
import Source

/// A page that could be made up, with all that is shown of it.
struct PreviewedPage: Sendable {
    var job: Desk.Job
    var made: MadeUpPage
    /// What `check` tells of it.
    var findings: [Diagnostic]
}
