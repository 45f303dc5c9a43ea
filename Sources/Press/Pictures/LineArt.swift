/// Line art: a picture of ink and paper, a bit a pixel. It is printed pixel by pixel in black ink alone, never screened or resampled.
struct LineArt: Hashable {
    let width: Int
    let height: Int
    /// Rows from the top, each of whole bytes, the first pixel in the highest bit: 0 is ink, as a stencil mask paints it (ISO 32000-1,
    /// 8.9.6.2).
    let bits: [UInt8]

    /// Nil for a picture that holds a tone between black and white, or a colour.
    init?(_ picture: Raster) {
        guard picture.channels != .cmyk else { return nil }
        (width, height) = (picture.width, picture.height)
        let (size, rowBytes) = (picture.channels.count, (picture.width + 7) / 8)
        var isLineArt = true
        let (width, height) = (picture.width, picture.height)
        bits = picture.samples.withUnsafeBufferPointer { samples in
            [UInt8](unsafeUninitializedCapacity: rowBytes * height) { output, count in
                output.initialize(repeating: 0xff)
                rows: for y in 0..<height {
                    for x in 0..<width {
                        let at = (y * width + x) * size
                        let value = samples[at]
                        guard value == 0 || value == 255, size == 1 || (samples[at + 1] == value && samples[at + 2] == value) else {
                            isLineArt = false
                            break rows
                        }
                        if value == 0 { output[y * rowBytes + x >> 3] &= ~(0x80 >> UInt8(x & 7)) }
                    }
                }
                count = rowBytes * height
            }
        }
        if !isLineArt { return nil }
    }
}
