import Press

/// The inks of a picture on the page, from its decoded pixels.
struct PictureInks: Sendable {
    private let pixels: InkPixels
    private let inverse: Matrix

    /// Nil for a picture that cannot be decoded, or has no extent.
    init?(_ source: InkSource, matrix: Matrix, from shelf: InkShelf) {
        guard let inverse = matrix.inverse, let pixels = InkPixels(source, from: shelf) else { return nil }
        self.pixels = pixels
        self.inverse = inverse
    }

    /// The mean around a place of the page; nil outside of the picture.
    func ink(x: Double, y: Double, cell: Double) -> SIMD4<Float>? {
        let place = inverse.apply(x, y)
        guard (0..<1).contains(place.x), (0..<1).contains(place.y) else { return nil }
        // A picture stands on its feet: its first row lies at 1.
        let reach = (x: cell * inverse.widthScale / 2, y: cell * inverse.heightScale / 2)
        return pixels.mean(from: (place.x - reach.x, 1 - place.y - reach.y), to: (place.x + reach.x, 1 - place.y + reach.y))
    }
}
