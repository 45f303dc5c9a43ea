import CPangoCairo
import Makeup
import Measure
import Source

/// Draws pictures in their frames.
struct PicturePainter {
    func draw(_ picture: PlacedPicture, on context: OpaquePointer) throws {}
}
