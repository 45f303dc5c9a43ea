import Measure

/// The part of the graphics state that decides which ink is printed, how large, and whether it overprints.
struct InkState {
    /// What a fill or stroke is painted in.
    enum Paint: Equatable {
        /// No colour was set since the stream began: PDF would paint DeviceGray black.
        case unset
        /// An ink, by its number in the table of the rewriter.
        case ink(Int)
        /// A key that no ink has.
        case unknown(ScreenColour)
    }

    var fill = Paint.unset
    var stroke = Paint.unset
    /// User space to the page in points, from the top left corner of the trim box, y down.
    var matrix: Matrix
    var lineWidth = 1.0
    var fontSize = 0.0
    var textRendering = 0
    /// The overprint in force; nil where it is not known.
    var overprint: OverprintState?
}
