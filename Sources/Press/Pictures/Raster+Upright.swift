import Source

extension Raster {
    /// The picture as the photographer saw it, from the orientation that the camera noted. Exif 2.3, 4.6.4.
    func upright(from orientation: PictureOrientation) -> Raster {
        guard orientation != .upright else { return self }
        let turned = orientation.isTurned
        var result = self
        result.width = turned ? height : width
        result.height = turned ? width : height
        let size = channels.count
        let target = (width: result.width, height: result.height)
        samples.withUnsafeBufferPointer { source in
            result.samples.withUnsafeMutableBufferPointer { output in
                var place = 0
                for y in 0..<target.height {
                    for x in 0..<target.width {
                        let (column, row) = stored(x, y, orientation)
                        let from = (row * width + column) * size
                        for channel in 0..<size { output[place + channel] = source[from + channel] }
                        place += size
                    }
                }
            }
        }
        return result
    }

    /// Where the upright pixel x, y is stored.
    private func stored(_ x: Int, _ y: Int, _ orientation: PictureOrientation) -> (column: Int, row: Int) {
        switch orientation {
        case .upright: (x, y)
        case .topRight: (width - 1 - x, y)
        case .bottomRight: (width - 1 - x, height - 1 - y)
        case .bottomLeft: (x, height - 1 - y)
        case .leftTop: (y, x)
        case .rightTop: (y, height - 1 - x)
        case .rightBottom: (width - 1 - y, height - 1 - x)
        case .leftBottom: (width - 1 - y, x)
        }
    }
}
