/// Keeps the ink of every pixel within what the press can dry: the three colours give way, black stays.
struct InkLimit {
    /// In tenths of a per cent of one ink's full amount.
    let tenths: Int

    func apply(to picture: inout Raster) {
        let limit = tenths * 255 / 1000
        picture.samples.withUnsafeMutableBufferPointer { samples in
            for pixel in stride(from: 0, to: samples.count - 3, by: 4) {
                let colours = Int(samples[pixel]) + Int(samples[pixel + 1]) + Int(samples[pixel + 2])
                let room = max(0, limit - Int(samples[pixel + 3]))
                guard colours > room else { continue }
                for ink in 0..<3 { samples[pixel + ink] = UInt8(Int(samples[pixel + ink]) * room / colours) }
            }
        }
    }
}
