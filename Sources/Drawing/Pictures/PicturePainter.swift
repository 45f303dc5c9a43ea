import CPangoCairo
import Makeup
import Measure
import Source

/// Draws pictures in their frames: SVG as vectors, JPEG as the file it is, pixels only on a picture of the page.
struct PicturePainter {
    private enum Prepared {
        case vectors(SVGDrawing, width: Double, height: Double)
        case raster(PictureSurface)
        /// A page of a PDF of which nobody gives pixels: on proofs a crossed frame stands for it, and its plate holds the page itself.
        case page
    }

    private let files: PictureFiles
    private var prepared: [PictureFile: Prepared] = [:]
    private let kept: KeptPictures?
    /// The inks that the illustrations show.
    private(set) var inks: Set<InkName> = []

    /// Gets ready the files in use. `pixels` gives a raster picture's pixels, for a picture of the page; without it JPEG files are
    /// handed through. Files that are as an `earlier` painter of the same inks had them are taken from it; with `kept`, what is drawn
    /// is kept for the next time.
    init(
        _ files: PictureFiles, of pictures: [PlacedPicture], _ ledger: InkLedger, pixels: ((PictureFile) -> PixelImage?)? = nil,
        earlier: PicturePainter? = nil,
        kept: KeptPictures? = nil
    ) throws {
        self.files = files
        self.kept = kept
        var faults: [Diagnostic] = []
        for file in files.files(of: pictures) {
            do {
                if let ready = earlier?.prepared[file] {
                    prepared[file] = ready
                    continue
                }
                kept?.forget(file.path)
                prepared[file] = try file.drawing.map { try vectors(file, $0, ledger) } ?? Self.raster(file, pixels)
            } catch let refusal as Refusal {
                faults += refusal.diagnostics
            } catch let fault as CairoFault {
                faults.append(Self.unreadable(file, fault.message))
            }
        }
        guard faults.isEmpty else { throw Refusal(faults) }
    }

    /// Draws the part of the picture inside its crop so that it fills its box.
    func draw(_ picture: PlacedPicture, on context: OpaquePointer) throws {
        guard let file = files[picture], let ready = prepared[file] else { return }
        cairo_save(context)
        defer { cairo_restore(context) }
        let box = picture.box
        cairo_rectangle(context, box.left.points, box.top.points, box.width.points, box.height.points)
        cairo_clip(context)
        let crop = picture.crop
        let width = box.width.points / (crop.right - crop.left)
        let height = box.height.points / (crop.bottom - crop.top)
        cairo_translate(context, box.left.points - crop.left * width, box.top.points - crop.top * height)
        if let kept {
            try draw(ready, of: picture.file, width: width, height: height, on: context, kept)
        } else {
            try Self.draw(ready, width: width, height: height, on: context)
        }
    }

    /// Draws all of a picture from the origin, as it was drawn before at this zoom.
    private func draw(_ ready: Prepared, of file: String, width: Double, height: Double, on context: OpaquePointer, _ kept: KeptPictures)
        throws
    {
        var (across, down) = (width, height)
        cairo_user_to_device_distance(context, &across, &down)
        let key = KeptPictures.Key(file: file, width: Int(across.magnitude.rounded(.up)), height: Int(down.magnitude.rounded(.up)))
        guard kept.takes(key) else { return try Self.draw(ready, width: width, height: height, on: context) }
        let surface = try kept.surface(key) { try Self.draw(ready, width: Double(key.width), height: Double(key.height), on: $0.context) }
        cairo_scale(context, width / Double(key.width), height / Double(key.height))
        surface.lay(on: context)
    }

    /// Draws all of a picture from the origin in this size.
    private static func draw(_ ready: Prepared, width: Double, height: Double, on context: OpaquePointer) throws {
        switch ready {
        case .page: Self.cross(width: width, height: height, on: context)
        case .raster(let surface):
            cairo_scale(context, width, height)
            surface.paint(on: context)
        case .vectors(let drawing, let ownWidth, let ownHeight):
            cairo_scale(context, width / ownWidth, height / ownHeight)
            try drawing.draw(on: context, width: ownWidth, height: ownHeight)
        }
    }

    private static func cross(width: Double, height: Double, on context: OpaquePointer) {
        cairo_set_source_rgb(context, standInGrey, standInGrey, standInGrey)
        cairo_set_line_width(context, standInWeight)
        cairo_rectangle(context, 0, 0, width, height)
        for (from, to) in [(0.0, height), (height, 0)] {
            cairo_move_to(context, 0, from)
            cairo_line_to(context, width, to)
        }
        cairo_stroke(context)
    }

    private static let standInGrey = 0.6
    /// Points; half of it lies outside the frame and is not seen.
    private static let standInWeight = 1.0

    private mutating func vectors(_ file: PictureFile, _ header: DrawingHeader, _ ledger: InkLedger) throws -> Prepared {
        let faults = file.faults(in: ledger)
        guard faults.isEmpty else { throw Refusal(faults) }
        inks.formUnion(file.inks(of: ledger))
        let black = ledger[.black]?.screen.hex
        let drawing = try SVGDrawing(
            file.bytes, rootFill: header.hasRootFill ? nil : black, rootColour: header.hasRootColour ? nil : black)
        return .vectors(drawing, width: header.width, height: header.height)
    }

    private static func raster(_ file: PictureFile, _ pixels: ((PictureFile) -> PixelImage?)?) throws -> Prepared {
        if file.page != nil, let pixels, pixels(file) == nil { return .page }
        guard let pixels else {
            guard file.format == .jpeg else { throw Refusal([notJPEG(file)]) }
            return .raster(try PictureSurface(jpeg: file.bytes))
        }
        guard let image = pixels(file) else { throw CairoFault(message: "it cannot be decoded") }
        return .raster(try PictureSurface(image))
    }

    private static func notJPEG(_ file: PictureFile) -> Diagnostic {
        .error(
            "drawing.picture-format", at: SourcePosition(file: file.path),
            "the picture came to drawing as \("format", file.format.rawValue)",
            hint: "the press stage turns pictures into JPEG before the page is drawn")
    }

    private static func unreadable(_ file: PictureFile, _ why: Message) -> Diagnostic {
        .error(
            "drawing.picture-unreadable", at: SourcePosition(file: file.path), "the picture cannot be drawn: \("why", why)",
            hint: "save it again from the program it was made with")
    }
}
