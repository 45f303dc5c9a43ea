import CPangoCairo
import Makeup
import Measure
import Source

/// Draws an SVG illustration by itself, as vectors in the keys of the ledger: what the press stage keeps and puts on pages.
public struct IllustrationDrawer: Sendable {
    private let ledger: InkLedger

    public init(ledger: InkLedger) { self.ledger = ledger }

    /// A PDF of one page that the whole illustration fills. Throws a `Refusal` with all that is wrong with the file.
    public func draw(_ file: PictureFile, size: Size) throws -> [UInt8] {
        let page = Box(x: .zero, y: .zero, width: size.width, height: size.height)
        let picture = PlacedPicture(file: file.path, box: page, alternative: "")
        let painter = try PicturePainter(PictureFiles([file.path: file]), of: [picture], ledger)
        let surface = CairoSurface.pdf(width: size.width.points, height: size.height.points, packed: false)
        do {
            try painter.draw(picture, on: surface.context)
            return try surface.finish()
        } catch let fault as CairoFault {
            throw Refusal([
                .error(
                    "drawing.failed", at: SourcePosition(file: file.path), "the illustration could not be drawn: \("reason", fault.message)"
                )
            ])
        }
    }
}
