import CPress

/// Codes pixels as PNG for quick looking: each row by its differences from left to right, deflated as fast as can be.
///
/// Source: ISO/IEC 15948 (PNG). The same pixels give the same bytes.
public enum PNGWriter {
    /// - Parameters:
    ///   - rgb: three bytes a pixel, row by row from the top; `3 * width * height` of them.
    ///   - pixelsPerInch: told in the file, so that it prints at its size.
    public static func png(width: Int, height: Int, rgb: [UInt8], pixelsPerInch: Int) -> [UInt8] {
        precondition(rgb.count == 3 * width * height, "pixels that are not those of the size")
        let perMetre = Int((Double(pixelsPerInch) / 0.0254).rounded())
        let header = bigEndian(width) + bigEndian(height) + [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] + chunk("IHDR", header) + chunk("sRGB", [0])
            + chunk("pHYs", bigEndian(perMetre) + bigEndian(perMetre) + [1])
            + chunk("IDAT", Deflate.bytes(filtered(rgb, width: width, height: height), level: 1)) + chunk("IEND", [])
    }

    /// The filter `Sub` of each row: every byte less the one three before it.
    private static func filtered(_ rgb: [UInt8], width: Int, height: Int) -> [UInt8] {
        let row = 3 * width
        return [UInt8](unsafeUninitializedCapacity: (row + 1) * height) { output, count in
            rgb.withUnsafeBufferPointer { input in
                for line in 0..<height {
                    let from = line * row
                    let to = line * (row + 1)
                    output[to] = 1
                    for byte in 0..<min(3, row) { output[to + 1 + byte] = input[from + byte] }
                    for byte in 3..<max(3, row) { output[to + 1 + byte] = input[from + byte] &- input[from + byte - 3] }
                }
            }
            count = (row + 1) * height
        }
    }

    private static func chunk(_ name: StaticString, _ data: [UInt8]) -> [UInt8] {
        let named = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount) + data
        let check = crc32_z(crc32_z(0, nil, 0), named, named.count)
        return bigEndian(data.count) + named + bigEndian(Int(check))
    }

    private static func bigEndian(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
}
