import Press

/// The graphics state as far as the rules ask for it. ISO 32000-1, 8.4.
struct PaintState {
    var matrix: Matrix
    var clip = Extent(left: -.infinity, top: -.infinity, right: .infinity, bottom: .infinity)
    var fill = MarkColour.initial
    var stroke = MarkColour.initial
    var lineWidth = 1.0
    var fillOverprints = false
    var strokeOverprints = false
    var overprintMode = 0
    var isTransparent = false

    var font: String?
    var fontSize = 0.0
    var characterSpacing = 0.0
    var wordSpacing = 0.0
    var horizontalScaling = 1.0
    var leading = 0.0
    var rise = 0.0
    var rendering = 0
}
