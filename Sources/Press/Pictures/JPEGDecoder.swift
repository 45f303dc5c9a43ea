import CPress
import Source

/// Decodes a whole JPEG by TurboJPEG, at a half, a quarter or an eighth of its size where that is enough.
///
/// Any warning of the decoder is a fault: a picture that is damaged anywhere is not printed.
struct JPEGDecoder {
    private let header: PixelHeader
    private let bytes: [UInt8]

    init(_ bytes: [UInt8], _ header: PixelHeader) {
        self.header = header
        self.bytes = bytes
    }

    /// The picture upright; not smaller than `wanted` pixels as it is seen, where it has them.
    func decode(atLeast wanted: (width: Int, height: Int)) throws(DecodingFault) -> Raster {
        guard let handle = tjInitDecompress() else { throw DecodingFault("the picture could not be decoded for want of memory") }
        defer { tjDestroy(handle) }
        let least = header.orientation.isTurned ? (width: wanted.height, height: wanted.width) : wanted
        let divisor = [8, 4, 2].first { scaled($0).width >= least.width && scaled($0).height >= least.height } ?? 1
        let (width, height) = scaled(divisor)
        var samples = try samples(handle, width, height)
        if header.hasInvertedInks { invert(&samples) }
        return Raster(width: width, height: height, channels: channels, profile: try header.profile?.whole(), samples: samples).upright(
            from: header.orientation)
    }

    /// TurboJPEG rounds up.
    private func scaled(_ divisor: Int) -> (width: Int, height: Int) {
        ((header.storedWidth + divisor - 1) / divisor, (header.storedHeight + divisor - 1) / divisor)
    }

    private func invert(_ samples: inout [UInt8]) {
        samples.withUnsafeMutableBufferPointer { samples in
            for index in samples.indices { samples[index] = 255 - samples[index] }
        }
    }

    private var channels: Raster.Channels {
        switch header.coding {
        case .grey: .grey
        case .rgb: .rgb
        case .cmyk: .cmyk
        }
    }

    private func samples(_ handle: tjhandle, _ width: Int, _ height: Int) throws(DecodingFault) -> [UInt8] {
        let format = channels == .grey ? TJPF_GRAY : channels == .rgb ? TJPF_RGB : TJPF_CMYK
        let total = width * height * channels.count
        var status: Int32 = 0
        let samples = [UInt8](unsafeUninitializedCapacity: total) { buffer, count in
            status = tjDecompress2(
                handle, bytes, UInt(bytes.count), buffer.baseAddress, Int32(width), 0, Int32(height), Int32(format.rawValue),
                TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
            // Where decoding stopped early the rest was never written.
            if status != 0 { buffer.initialize(repeating: 0) }
            count = total
        }
        guard status == 0 else { throw .truncated }
        return samples
    }
}
