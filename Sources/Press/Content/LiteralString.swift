/// A string of characters in parentheses. ISO 32000-1, 7.3.4.2.
public enum LiteralString {
    /// What stands between its parentheses, without escapes.
    public static func bytes(_ token: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = token[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
                result.append(byte)
                continue
            }
            switch escaped {
            case UInt8(ascii: "n"): result.append(10)
            case UInt8(ascii: "r"): result.append(13)
            case UInt8(ascii: "t"): result.append(9)
            case UInt8(ascii: "b"): result.append(8)
            case UInt8(ascii: "f"): result.append(12)
            case 10: break
            case 13: if rest.first == 10 { rest.removeFirst() }
            case 0x30...0x37:
                var value = Int(escaped - 0x30)
                for _ in 0..<2 {
                    guard let digit = rest.first, (0x30...0x37).contains(digit) else { break }
                    value = value * 8 + Int(digit - 0x30)
                    rest.removeFirst()
                }
                result.append(UInt8(truncatingIfNeeded: value))
            default: result.append(escaped)
            }
        }
        return result
    }
}
