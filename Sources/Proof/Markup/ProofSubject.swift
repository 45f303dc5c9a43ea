import Copy
import Layout
import Makeup
import Measure
import Source

/// What a proof shows: one page of an edition as it was made up, what was found, and what has changed since an earlier one.
public struct ProofSubject: Sendable {
    public var edition: Edition
    /// The layout of all pages.
    public var layout: PageLayout
    /// Every page of the edition, first to last: a story may run over more than one.
    public var pages: [MadeUpPage]
    /// Which of them is shown, counted from 0.
    public var page: Int
    /// Everything found: in the copy, in make-up, by lint. In the order of their numbers.
    public var findings: [Diagnostic]
    /// The picture files, by path.
    public var pictures: [String: PictureFile]
    /// Those that cannot be read: a crossed frame stands in their place.
    public var damagedPictures: Set<String> = []
    public var redline: Redline?

    public init(
        edition: Edition, layout: PageLayout, pages: [MadeUpPage], page: Int = 0, findings: [Diagnostic], pictures: [String: PictureFile],
        redline: Redline? = nil
    ) {
        precondition(pages.indices.contains(page), "a proof of a page that was not made up")
        self.edition = edition
        self.layout = layout
        self.pages = pages
        self.page = page
        self.findings = findings
        self.pictures = pictures
        self.redline = redline
    }

    /// The page that is shown.
    var made: MadeUpPage { pages[page] }
    /// Its 版次.
    var number: PageNumber { numbers[page] }
    /// 版次 of all pages.
    var numbers: [PageNumber] { layout.pages(from: edition.folio.page).map { $0.pageNumber ?? edition.folio.page } }
}
