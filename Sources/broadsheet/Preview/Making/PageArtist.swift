import BroadsheetDesk
import Drawing
import Measure
import Press
import Source

/// Draws the pages that are shown, window by window.
actor PageArtist {
    private let desk: Desk
    private let thread = OwnThread(named: "drawing")
    private var screen: PageScreen?
    /// 版次 of the pages, first to last.
    private var numbers: [Int] = []
    private var revision = 0

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(desk: Desk) { self.desk = desk }

    /// Takes pages to be drawn from now on, under the number of their state. Throws a `Refusal` where one cannot be drawn; those before
    /// them stay.
    func show(_ edition: PreviewedEdition, revision: Int) throws {
        let (job, pages) = (edition.made.job, edition.made.pages)
        let profile = try desk.pressProfile(of: job)
        let artworks = desk.artworks
        let screen =
            self.screen
            ?? PageScreen { file in
                file.page == nil
                    ? Self.pixels(of: file, house: profile)
                    : artworks.pixels(of: file, pixelsPerInch: Self.sketchPixelsPerInch, house: profile)
            }
        try screen.show(pages.map(\.made.page), book: job.book, ledger: job.layout.house.palette, pictures: job.pictures)
        self.screen = screen
        numbers = pages.map(\.number)
        self.revision = revision
    }

    /// Forgets open fonts and pictures: fonts or profiles have changed.
    func forget() { screen = nil }

    /// A window of a page as a bitmap, and the number of the state that was drawn; nil where there is no such page.
    func draw(_ window: PageWindow) throws -> (bitmap: [UInt8], revision: Int)? {
        guard let index = numbers.firstIndex(of: window.page) else { return nil }
        return try screen?.bitmap(of: window.part, onPage: index, pixelsPerPoint: window.pixelsPerPoint).map { ($0, revision) }
    }

    /// Enough for a picture over the whole width of a large screen.
    private static let pictureSide = 3_000
    private static let sketchPixelsPerInch = 150

    private static func pixels(of file: PictureFile, house profile: [UInt8]) -> PixelImage? {
        guard let pixels = try? ScreenPixels(file, atLeast: pictureSide, house: profile) else { return nil }
        return PixelImage(width: pixels.width, height: pixels.height, rgb: pixels.rgb)
    }
}
