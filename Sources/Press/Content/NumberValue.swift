/// The value of a number as its bytes are met one after another: digits with a sign and a point. ISO 32000-1, 7.3.3.
struct NumberValue {
    private var digits = 0.0
    /// Ten for each digit after the point; zero before it.
    private var scale = 0.0
    private var isNegative = false

    /// False for a byte that belongs to no number.
    @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39:
            digits = digits * 10 + Double(byte - 0x30)
            scale *= 10
        case UInt8(ascii: "."): scale = 1
        case UInt8(ascii: "-"): isNegative = true
        case UInt8(ascii: "+"): break
        default: return false
        }
        return true
    }

    var value: Double {
        let whole = isNegative ? -digits : digits
        return scale > 1 ? whole / scale : whole
    }
}
