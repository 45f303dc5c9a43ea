/// A distance on the page, held as a whole number of units of 1/1024 point.
///
/// The unit is Pango's own, so nothing is rounded on the way to the shaper, sums are exact, a length is never NaN,
/// and a dump of a page never flickers in its last digit.
public struct Length: Hashable, Comparable, Sendable {
    /// The length in units of 1/1024 pt.
    public var units: Int

    public init(units: Int) { self.units = units }

    public static let zero = Length(units: 0)
    public static let unitsPerPoint = 1024

    /// A length of so many points (1/72 inch), rounded to the nearest unit.
    public static func pt(_ points: Double) -> Length {
        Length(units: Int((points * Double(unitsPerPoint)).rounded()))
    }

    /// A length of so many millimetres, rounded to the nearest unit.
    public static func mm(_ millimetres: Double) -> Length { pt(millimetres * 72 / 25.4) }

    public var points: Double { Double(units) / Double(Length.unitsPerPoint) }
    public var millimetres: Double { points * 25.4 / 72 }

    public static func < (a: Length, b: Length) -> Bool { a.units < b.units }
    public static func + (a: Length, b: Length) -> Length { Length(units: a.units + b.units) }
    public static func - (a: Length, b: Length) -> Length { Length(units: a.units - b.units) }
    public static prefix func - (a: Length) -> Length { Length(units: -a.units) }
    public static func += (a: inout Length, b: Length) { a.units += b.units }
    public static func -= (a: inout Length, b: Length) { a.units -= b.units }
    public static func * (a: Length, n: Int) -> Length { Length(units: a.units * n) }
    public static func * (n: Int, a: Length) -> Length { Length(units: a.units * n) }
    /// Scales by a real factor and rounds to the nearest unit.
    public static func * (a: Length, factor: Double) -> Length {
        Length(units: (Double(a.units) * factor).roundedToInt)
    }
    /// How many times `b` goes into `a`, as a real number. `b` must not be zero.
    public static func / (a: Length, b: Length) -> Double { Double(a.units) / Double(b.units) }
    /// A part of the length, rounded towards zero.
    public static func / (a: Length, n: Int) -> Length { Length(units: a.units / n) }
}

extension Length: AdditiveArithmetic {}

extension Length: CustomStringConvertible {
    /// The length in points with three decimals, without a unit: `14.000`.
    public var description: String { Self.threeDecimals(points) }

    /// Writes the description behind other bytes, as ASCII.
    public func appendDescription(to bytes: inout [UInt8]) { Self.withThreeDecimals(points) { bytes += $0 } }

    /// A number with exactly three decimals, the same in every locale.
    public static func threeDecimals(_ value: Double) -> String { withThreeDecimals(value) { String(decoding: $0, as: UTF8.self) } }

    private static func withThreeDecimals<Result>(_ value: Double, _ use: (_ digits: UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result
    {
        let thousandths = (value * 1000).roundedToInt
        // Thousands of lengths are written for each page: the digits are put straight into their place, from the last to the first.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { place in
            var (rest, start) = (thousandths.magnitude, place.count)
            func put(_ byte: UInt8) {
                start -= 1
                place[start] = byte
            }
            for digit in 0... {
                if digit == 3 { put(UInt8(ascii: ".")) }
                put(UInt8(ascii: "0") + UInt8(rest % 10))
                rest /= 10
                if digit >= 3, rest == 0 { break }
            }
            if thousandths < 0 { put(UInt8(ascii: "-")) }
            return use(UnsafeMutableBufferPointer(rebasing: place[start...]))
        }
    }
}

extension Double {
    /// The nearest integer; a value out of range becomes the nearest bound, NaN becomes zero.
    fileprivate var roundedToInt: Int {
        if isNaN { return 0 }
        return Int(exactly: rounded()) ?? (self < 0 ? Int.min / 4 : Int.max / 4)
    }
}
