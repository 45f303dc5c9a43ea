extension Raster {
    /// The picture with the edges back that reduction has taken and newsprint will take: what of each sample its neighbours do not have
    /// (a mask of 3 x 3 pixels, weights 1 2 1) is added once more.
    /// - Parameter amount: how much of it, in thousandths.
    func sharpened(by amount: Int) -> Raster {
        guard amount > 0, width > 2, height > 2 else { return self }
        var result = self
        let size = channels.count
        let row = width * size
        result.samples = [UInt8](unsafeUninitializedCapacity: samples.count) { output, count in
            samples.withUnsafeBufferPointer { input in
                for y in 0..<height {
                    let (above, here, below) = (max(0, y - 1) * row, y * row, min(height - 1, y + 1) * row)
                    func column(_ at: Int) -> Int { Int(input[above + at]) + 2 * Int(input[here + at]) + Int(input[below + at]) }
                    for x in 0..<width {
                        let (left, right) = (max(0, x - 1) * size, min(width - 1, x + 1) * size)
                        for channel in 0..<size {
                            let at = x * size + channel
                            let own = Int(input[here + at])
                            let mean = column(left + channel) + 2 * column(at) + column(right + channel)
                            let edge = (16 * own - mean) * amount
                            output[here + at] = UInt8(clamping: own + (edge + (edge < 0 ? -8000 : 8000)) / 16_000)
                        }
                    }
                }
            }
            count = samples.count
        }
        return result
    }
}
