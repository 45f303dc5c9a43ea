import Measure

/// The part of a page that a browser shows, at the browser's own pixels.
struct PageWindow: Hashable, Sendable {
    /// 版次.
    var page: Int
    /// From the corner of the trim, in whole pixels.
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// In thousandths of a pixel.
    var scale: Int

    /// Nil where it is larger than any screen, or off the page by more than a page.
    init?(page: Int, x: Int, y: Int, width: Int, height: Int, scale: Int) {
        let place = -1_000_000...1_000_000
        guard (1...8_192).contains(width), (1...8_192).contains(height), width * height <= 36_000_000,
            place.contains(x), place.contains(y), (20...64_000).contains(scale)
        else { return nil }
        (self.page, self.x, self.y, self.width, self.height, self.scale) = (page, x, y, width, height, scale)
    }

    var pixelsPerPoint: Double { Double(scale) / 1_000 }

    var part: Box {
        func length(_ pixels: Int) -> Length { .pt(Double(pixels) / pixelsPerPoint) }
        return Box(x: length(x), y: length(y), width: length(width), height: length(height))
    }
}
