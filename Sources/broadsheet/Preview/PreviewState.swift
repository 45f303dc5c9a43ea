import Source

/// What a preview shows at one moment: the last pages that could be made, and what is to be said of the files as they are now.
struct PreviewState: Sendable {
    /// Counts the states; a browser asks for what it does not have yet.
    var revision = 0
    /// Nil until the files hold an edition for the first time.
    var edition: PreviewedEdition?
    /// The number of the state with which its pages came.
    var pageRevision = 0
    /// What stands in the way of pages: the files as they are now could not be made. The pages shown are earlier ones.
    var faults: [Diagnostic] = []

    /// Faults first, then what there is to say of the pages.
    var findings: [Diagnostic] { faults.isEmpty ? edition?.findings ?? [] : faults }

    /// The edition that the files hold now; nil where they hold a fault.
    var current: PreviewedEdition? { faults.isEmpty ? edition : nil }

    /// The files as they are now are this edition.
    mutating func show(_ edition: PreviewedEdition) {
        revision += 1
        (self.edition, pageRevision, faults) = (edition, revision, [])
    }

    /// The files as they are now are none; the last pages stay.
    mutating func refuse(_ faults: [Diagnostic]) {
        revision += 1
        self.faults = faults.sortedByPlace()
    }
}
