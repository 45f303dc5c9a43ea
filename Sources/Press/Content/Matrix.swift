/// A transformation of the plane, `[a b c d e f]` as in ISO 32000-1, 8.3.3: points are rows, multiplied from the left.
public struct Matrix: Hashable, Sendable {
    public var a, b, c, d, e, f: Double

    public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    public init(_ n: [Double]) { self.init(n[0], n[1], n[2], n[3], n[4], n[5]) }

    public static let identity = Matrix(1, 0, 0, 1, 0, 0)

    /// First `self`, then `outer`.
    public func then(_ outer: Matrix) -> Matrix {
        Matrix(
            a * outer.a + b * outer.c, a * outer.b + b * outer.d,
            c * outer.a + d * outer.c, c * outer.b + d * outer.d,
            e * outer.a + f * outer.c + outer.e, e * outer.b + f * outer.d + outer.f)
    }

    public func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// How much lengths grow, the mean over all directions.
    public var scale: Double { (a * d - b * c).magnitude.squareRoot() }
    /// How much heights grow: what a type size is multiplied by.
    public var heightScale: Double { (c * c + d * d).squareRoot() }
    public var widthScale: Double { (a * a + b * b).squareRoot() }
}

extension Matrix {
    /// The way back; nil where the matrix flattens the plane.
    public var inverse: Matrix? {
        let determinant = a * d - b * c
        guard determinant != 0, determinant.isFinite else { return nil }
        return Matrix(
            d / determinant, -b / determinant, -c / determinant, a / determinant,
            (c * f - d * e) / determinant, (b * e - a * f) / determinant)
    }
}
