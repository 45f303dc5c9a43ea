import CPress
import Dispatch
import Synchronization

/// Codes pixels as PNG for quick looking: each row by its differences from left to right, deflated as fast as can be, in stripes side by side.
///
/// Source: ISO/IEC 15948 (PNG), RFC 1950 and 1951. The same pixels give the same bytes, however many processors there are.
public enum PNGWriter {
    /// Enough for the processors of a desk's machine; the stripes are part of the file, so their number is fixed.
    private static let stripes = 4

    /// - Parameters:
    ///   - rgb: three bytes a pixel, row by row from the top; `3 * width * height` of them.
    ///   - pixelsPerInch: told in the file, so that it prints at its size.
    public static func png(width: Int, height: Int, rgb: [UInt8], pixelsPerInch: Int) -> [UInt8] {
        precondition(rgb.count == 3 * width * height, "pixels that are not those of the size")
        let perMetre = Int((Double(pixelsPerInch) / 0.0254).rounded())
        var png: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
        add("IHDR", bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0], to: &png)
        add("sRGB", [0], to: &png)
        add("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + [1], to: &png)
        add("IDAT", deflated(rgb, width: width, height: height), to: &png)
        add("IEND", [], to: &png)
        return png
    }

    /// All rows, filtered and deflated.
    private static func deflated(_ rgb: [UInt8], width: Int, height: Int) -> [UInt8] {
        let done = Mutex([DeflatedStripe?](repeating: nil, count: stripes))
        DispatchQueue.concurrentPerform(iterations: stripes) { index in
            let rows = (height * index / stripes)..<(height * (index + 1) / stripes)
            let stripe = DeflatedStripe(filtered(rgb, width: width, rows: rows), isLast: index == stripes - 1)
            done.withLock { $0[index] = stripe }
        }
        return DeflatedStripe.joined(done.withLock { $0.compactMap { $0 } })
    }

    /// The filter `Sub` of each row: every byte less the one three before it.
    private static func filtered(_ rgb: [UInt8], width: Int, rows: Range<Int>) -> [UInt8] {
        let row = 3 * width
        return [UInt8](unsafeUninitializedCapacity: (row + 1) * rows.count) { output, count in
            rgb.withUnsafeBufferPointer { input in
                for (index, line) in rows.enumerated() {
                    let from = line * row
                    let to = index * (row + 1)
                    output[to] = 1
                    for byte in 0..<min(3, row) { output[to + 1 + byte] = input[from + byte] }
                    for byte in 3..<max(3, row) { output[to + 1 + byte] = input[from + byte] &- input[from + byte - 3] }
                }
            }
            count = (row + 1) * rows.count
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
