import CPress

/// Codes a picture in four inks as a JPEG that a PDF takes without a Decode array: the amounts are not inverted.
struct InkJPEG {
    let quality: Int

    func encode(_ picture: Raster) throws(DecodingFault) -> [UInt8] {
        guard let handle = tjInitCompress() else { throw DecodingFault("the picture could not be coded for want of memory") }
        defer { tjDestroy(handle) }
        var output: UnsafeMutablePointer<UInt8>?
        var length: UInt = 0
        defer { tjFree(output) }
        let status = tjCompress2(
            handle, picture.samples, Int32(picture.width), 0, Int32(picture.height), Int32(TJPF_CMYK.rawValue), &output, &length,
            Int32(TJSAMP_444.rawValue), Int32(quality), TJFLAG_ACCURATEDCT)
        guard status == 0, let output else { throw DecodingFault("the picture could not be coded") }
        return Array(UnsafeBufferPointer(start: output, count: Int(length)))
    }
}
