/// How finely pixels print: pixels an inch, across and down.
public struct PictureResolution: Hashable, Sendable {
    public var across: Double
    public var down: Double

    /// Sides that differ by more make a circle visibly an egg.
    private static let evenness = 0.01

    /// Nil where nothing is printed.
    /// - Parameters:
    ///   - across: the printed width of all pixels, in points.
    ///   - down: their printed height.
    public init?(width: Int, height: Int, across: Double, down: Double) {
        guard across > 0, down > 0, across.isFinite, down.isFinite else { return nil }
        (self.across, self.down) = (Double(width) / (across / 72), Double(height) / (down / 72))
    }

    /// The coarser of the two, which the eye sees.
    public var least: Double { min(across, down) }

    /// The picture is printed wider or narrower than it is: the two differ by more than one per cent, and by more than the half pixel
    /// that every side is rounded by.
    /// - Parameters:
    ///   - width: the picture's pixels across.
    ///   - height: the picture's pixels down.
    public func isDistorted(width: Int, height: Int) -> Bool {
        let rounding = 0.5 / Double(max(1, width)) + 0.5 / Double(max(1, height))
        return abs(across - down) > max(across, down) * (Self.evenness + rounding)
    }
}
