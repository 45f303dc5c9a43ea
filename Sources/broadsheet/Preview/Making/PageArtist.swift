import Drawing
import Measure
import Press
import Source

/// Draws the page that is shown, window by window.
actor PageArtist {
    private let desk: Desk
    private let thread = OwnThread(named: "drawing")
    private var screen: PageScreen?
    private var revision = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(desk: Desk) { self.desk = desk }

    /// Takes a page to be drawn from now on, under its number. Throws a `Refusal` where it cannot be drawn; the page before it stays.
    func show(_ page: PreviewedPage, revision: Int) throws {
        let profile = try desk.pressProfile(of: page.job)
        let screen = self.screen ?? PageScreen { Self.pixels(of: $0, house: profile) }
        try screen.show(page.made.page, book: page.job.book, ledger: page.job.layout.house.palette, pictures: page.job.pictures)
        self.screen = screen
        self.revision = revision
    }

    /// Forgets open fonts and pictures: fonts or profiles have changed.
    func forget() { screen = nil }

    /// A window of the page as a bitmap, and the number of the page that was drawn; nil where there is none yet.
    func draw(_ window: PageWindow) throws -> (bitmap: [UInt8], revision: Int)? {
        try screen?.bitmap(of: window.part, pixelsPerPoint: window.pixelsPerPoint).map { ($0, revision) }
    }

    /// Enough for a picture over the whole width of a large screen.
    private static let pictureSide = 3_000

    private static func pixels(of file: PictureFile, house profile: [UInt8]) -> PixelImage? {
        guard let pixels = try? ScreenPixels(file, atLeast: pictureSide, house: profile) else { return nil }
        return PixelImage(width: pixels.width, height: pixels.height, rgb: pixels.rgb)
    }
}
