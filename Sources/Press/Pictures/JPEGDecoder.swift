import CPress

/// Decodes a whole JPEG by TurboJPEG, at a half, a quarter or an eighth of its size where that is enough.
///
/// Any warning of the decoder is a fault: a picture that is damaged anywhere is not printed.
struct JPEGDecoder {
    let header: JPEGHeader
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws(PictureFault) {
        header = try JPEGHeader(bytes)
        self.bytes = bytes
        try PictureFault.checkSize(width: header.width, height: header.height)
    }

    /// The picture upright; not smaller than `wanted` pixels in width as it is stored.
    func decode(atLeast wanted: (width: Int, height: Int)) throws(PictureFault) -> Raster {
        guard let handle = tjInitDecompress() else { throw PictureFault("the picture could not be decoded for want of memory") }
        defer { tjDestroy(handle) }
        let turned = header.orientation >= 5
        let least = turned ? (width: wanted.height, height: wanted.width) : wanted
        let divisor = [8, 4, 2].first { scaled($0).width >= least.width && scaled($0).height >= least.height } ?? 1
        let (width, height) = scaled(divisor)
        var samples = try samples(handle, width, height)
        if header.components == 4 && header.isAdobe { invert(&samples) }
        return Raster(width: width, height: height, channels: channels, profile: header.profile, samples: samples).upright(
            from: header.orientation)
    }

    /// TurboJPEG rounds up.
    private func scaled(_ divisor: Int) -> (width: Int, height: Int) {
        ((header.width + divisor - 1) / divisor, (header.height + divisor - 1) / divisor)
    }

    private func invert(_ samples: inout [UInt8]) {
        samples.withUnsafeMutableBufferPointer { samples in
            for index in samples.indices { samples[index] = 255 - samples[index] }
        }
    }

    private var channels: Raster.Channels { header.components == 1 ? .grey : header.components == 3 ? .rgb : .cmyk }

    private func samples(_ handle: tjhandle, _ width: Int, _ height: Int) throws(PictureFault) -> [UInt8] {
        let format = header.components == 1 ? TJPF_GRAY : header.components == 3 ? TJPF_RGB : TJPF_CMYK
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
