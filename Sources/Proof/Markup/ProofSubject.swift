import Copy
import Layout
import Makeup
import Source

/// What a proof shows: a page as it was made up, what was found on it, and what has changed since an earlier one.
public struct ProofSubject: Sendable {
    public var edition: Edition
    public var layout: PageLayout
    public var made: MadeUpPage
    /// Everything found: in the copy, in make-up, by lint. In the order of their numbers.
    public var findings: [Diagnostic]
    /// The picture files, by path.
    public var pictures: [String: PictureFile]
    /// Those that cannot be read: a crossed frame stands in their place.
    public var damagedPictures: Set<String> = []
    public var redline: Redline?

    public init(
        edition: Edition, layout: PageLayout, made: MadeUpPage, findings: [Diagnostic], pictures: [String: PictureFile], redline: Redline? = nil
    ) {
        self.edition = edition
        self.layout = layout
        self.made = made
        self.findings = findings
        self.pictures = pictures
        self.redline = redline
    }
}
