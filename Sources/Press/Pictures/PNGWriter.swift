import CPress
import Measure

/// Codes pixels as PNG for quick looking: each row by its differences from left to right, deflated as fast as can be, in stripes side
/// by side.
///
/// Source: ISO/IEC 15948 (PNG), RFC 1950 and 1951. The same strips give the same bytes, however many processors there are.
public enum PNGWriter {
    /// - Parameters:
    ///   - width: of each strip, in pixels.
    ///   - strips: whole rows from the top, three bytes a pixel; each is deflated by itself.
    ///   - pixelsPerInch: told in the file, so that it prints at its size.
    public static func png(width: Int, strips: [[UInt8]], pixelsPerInch: Int) -> [UInt8] {
        precondition(width > 0 && strips.allSatisfy { $0.count % (3 * width) == 0 }, "strips that are not of whole rows")
        let height = strips.reduce(0) { $0 + $1.count } / (3 * width)
        let perMetre = Int((Double(pixelsPerInch) / 0.0254).rounded())
        let deflated = Concurrently.map(Array(strips.enumerated())) { index, strip in
            DeflatedStripe(filtered(strip, width: width), isLast: index == strips.count - 1)
        }
        var png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
        add("IHDR", bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0], to: &png)
        add("sRGB", [0], to: &png)
        add("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + [1], to: &png)
        add("IDAT", DeflatedStripe.joined(deflated), to: &png)
        add("IEND", [], to: &png)
        return png
    }

    /// The filter `Sub` of each row: every byte less the one three before it.
    private static func filtered(_ rgb: [UInt8], width: Int) -> [UInt8] {
        let row = 3 * width
        let rows = rgb.count / row
        return [UInt8](unsafeUninitializedCapacity: (row + 1) * rows) { output, count in
            rgb.withUnsafeBufferPointer { input in
                for line in 0..<rows {
                    let from = line * row
                    let to = line * (row + 1)
                    output[to] = 1
                    for byte in 0..<3 { output[to + 1 + byte] = input[from + byte] }
                    for byte in 3..<row { output[to + 1 + byte] = input[from + byte] &- input[from + byte - 3] }
                }
            }
            count = (row + 1) * rows
        }
    }

    private static func add(_ name: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
        let start = png.count + 4
        png += bigEndian(data.count)
        png += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        png += data
        let check = png[start...].withUnsafeBufferPointer { crc32_z(crc32_z(0, nil, 0), $0.baseAddress, $0.count) }
        png += bigEndian(Int(check))
    }

    private static func bigEndian(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
}
