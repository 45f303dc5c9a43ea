import CIntake

/// Deflated data (RFC 1951, without a header) and its check sum.
enum Inflation {
    /// What was deflated; nil where it is damaged, or longer or shorter than it should be.
    static func plain(_ deflated: ArraySlice<UInt8>, count: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var status = Z_OK
        // A byte more than there should be, so that longer data is seen.
        var plain = [UInt8](unsafeUninitializedCapacity: count + 1) { output, written in
            deflated.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = inflate(&stream, Z_FINISH)
                written = output.count - Int(stream.avail_out)
            }
        }
        guard status == Z_STREAM_END, plain.count == count else { return nil }
        plain.reserveCapacity(0)
        return plain
    }

    /// CRC-32 of bytes.
    static func checkSum(of bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    }
}
