import Measure
import Source

/// One part of an edition as it was made: the files it is, and what the manifest says of it.
struct ExportedPart: Sendable {
    typealias File = (name: String, bytes: [UInt8])

    /// One of its PDFs.
    struct PDF {
        var name: String
        var bytes: [UInt8]
        /// The trim of its page.
        var sheet: Size
        /// SHA-256 of the bytes.
        var digest: String
    }

    /// The section's number in the edition, counted from 1; 0 for the page as a whole.
    var number: Int
    var files: [File]
    var record: ManifestPart
}

/// What came of an assignment.
struct ExportedShare: Sendable {
    var assignment: Assignment
    /// What the manifest says of the edition as a whole; nil where it could not be read.
    var head: ManifestHead?
    var parts: [ExportedPart] = []
    /// Files that belong to several parts, such as the pictures of their HTML.
    var sharedFiles: [ExportedPart.File] = []
    var findings: [Diagnostic] = []
    /// The digest of the manifest of an earlier run, where all that it names was found whole.
    var keptManifest: String?
}
