import CPress

/// A part of one deflated stream, made apart from the others: it begins on a byte and refers to nothing before it.
struct DeflatedStripe: Sendable {
    private let bytes: [UInt8]
    private let check: UInt
    private let length: Int

    /// Deflates a part as fast as can be. The last one ends the stream.
    init(_ plain: [UInt8], isLast: Bool) {
        length = plain.count
        check = adler32_z(adler32_z(0, nil, 0), plain, plain.count)
        var stream = z_stream()
        // Negative window bits: no header of its own.
        let status = deflateInit2_(&stream, 1, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        precondition(status == Z_OK, "no memory to deflate with")
        // A flush adds at most a few bytes to the bound.
        let room = Int(deflateBound(&stream, UInt(plain.count))) + 64
        bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            plain.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(room)
                deflate(&stream, isLast ? Z_FINISH : Z_FULL_FLUSH)
                count = Int(stream.total_out)
            }
        }
        deflateEnd(&stream)
    }

    /// The whole stream with its header and check (RFC 1950).
    static func joined(_ stripes: [DeflatedStripe]) -> [UInt8] {
        let check = stripes.dropFirst().reduce(stripes.first?.check ?? 1) { adler32_combine($0, $1.check, $1.length) }
        return [0x78, 0x01] + stripes.flatMap(\.bytes) + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: check >> $0) }
    }
}
