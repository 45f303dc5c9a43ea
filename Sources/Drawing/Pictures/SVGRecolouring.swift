import Measure
import Source

/// An illustration in other screen colours of the same inks: what a simulation of print shows.
public enum SVGRecolouring {
    /// The file with each colour that is an ink's key in one ledger written as the same ink's key in the other. What is no ink's stays.
    public static func file(_ file: PictureFile, from: InkLedger, to: InkLedger) -> PictureFile {
        guard file.drawing != nil else { return file }
        return (try? PictureFile.inspect(bytes(file.bytes, from, to), path: file.path)) ?? file
    }

    private static func bytes(_ bytes: [UInt8], _ from: InkLedger, _ to: InkLedger) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let sign = rest.firstIndex(of: UInt8(ascii: "#")) {
            result += rest[..<sign]
            let digits = rest[(sign + 1)...].prefix { isHex($0) }
            result += key(of: digits, from, to) ?? [UInt8(ascii: "#")] + digits
            rest = rest[(sign + 1 + digits.count)...]
        }
        return result + rest
    }

    private static func key(of digits: ArraySlice<UInt8>, _ from: InkLedger, _ to: InkLedger) -> [UInt8]? {
        let text = String(decoding: digits, as: UTF8.self)
        let six = text.utf8.count == 3 ? text.map { "\($0)\($0)" }.joined() : text
        guard let colour = ScreenColour(hex: "#" + six), let ink = from.byKey[colour], let other = to[ink.name] else { return nil }
        return Array(other.screen.hex.utf8)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }
}
