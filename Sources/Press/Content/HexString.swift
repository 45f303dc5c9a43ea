/// A string of hexadecimal digits. ISO 32000-1, 7.3.4.3.
public struct HexString {
    /// As they stand in the file, with what stands among them.
    public let digits: ArraySlice<UInt8>

    public init(digits: ArraySlice<UInt8>) { self.digits = digits }

    /// The number of its last four bytes.
    public var code: Int { number.value }

    private var number: (value: Int, digits: Int) {
        var (value, count) = (0, 0)
        for digit in digits {
            guard let digit = Self.value(digit) else { continue }
            value = (value << 4 | Int(digit)) & 0xffff_ffff
            count += 1
        }
        return (count % 2 == 0 ? value : value << 4 & 0xffff_ffff, count)
    }

    /// The one character that it is in UTF-16, so many further on; nil where it is none or several.
    public func scalar(advancedBy count: Int = 0) -> Unicode.Scalar? {
        let number = number
        return number.digits == 4 ? Unicode.Scalar(UInt16(truncatingIfNeeded: number.value + count)) : nil
    }

    /// The text that it is in UTF-16, with its last two bytes counted up.
    public func text(advancedBy count: Int) -> String {
        var units = units
        guard let last = units.last else { return "" }
        units[units.count - 1] = UInt16(truncatingIfNeeded: Int(last) + count)
        return String(decoding: units, as: UTF16.self)
    }

    private var units: [UInt16] {
        var units: [UInt16] = []
        var (unit, count) = (0 as UInt16, 0)
        for case let digit? in digits.lazy.map(Self.value) {
            unit = unit << 4 | UInt16(digit)
            count += 1
            if count % 4 == 0 { units.append(unit) }
        }
        // A digit that is missing at the end is 0.
        if count % 4 == 3 { units.append(unit << 4) }
        return units
    }

    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    public func append(to bytes: inout [UInt8]) {
        bytes.reserveCapacity(bytes.count + digits.count / 2)
        var half: UInt8?
        for digit in digits {
            guard let digit = Self.value(digit) else { continue }
            if let high = half {
                bytes.append(high << 4 | digit)
                half = nil
            } else {
                half = digit
            }
        }
        if let half { bytes.append(half << 4) }
    }

    @inline(__always)
    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 0x30...0x39: digit - 0x30
        case 0x41...0x46: digit - 0x37
        case 0x61...0x66: digit - 0x57
        default: nil
        }
    }
}
