import Source

/// What a preview shows at one moment: the last page that could be made, and what is to be said of the files as they are now.
struct PreviewState: Sendable {
    /// Counts the states; a browser asks for what it does not have yet.
    var revision = 0
    /// Nil until the files hold a page for the first time.
    var page: PreviewedPage?
    /// The number of the state with which `page` came.
    var pageRevision = 0
    /// What stands in the way of a page: the files as they are now could not be made. The page shown is an earlier one.
    var faults: [Diagnostic] = []

    /// Faults first, then what there is to say of the page.
    var findings: [Diagnostic] { faults.isEmpty ? page?.findings ?? [] : faults }

    /// The files as they are now are this page.
    mutating func show(_ page: PreviewedPage) {
        revision += 1
        (self.page, pageRevision, faults) = (page, revision, [])
    }

    /// The files as they are now are no page; the last one stays.
    mutating func refuse(_ faults: [Diagnostic]) {
        revision += 1
        self.faults = faults.sortedByPlace()
    }
}
