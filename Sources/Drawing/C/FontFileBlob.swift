import CPangoCairo

/// The bytes of a font as HarfBuzz holds them: a file mapped into memory, whose pages are read when they are touched and not copied; or
/// a copy of bytes.
final class FontFileBlob {
    let pointer: OpaquePointer

    /// Nil where the file cannot be read.
    init?(path: String) {
        guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
        pointer = blob
    }

    init(_ bytes: [UInt8]) {
        pointer = bytes.withUnsafeBytes { buffer in
            hb_blob_create(
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self), UInt32(buffer.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
        }
    }

    deinit { hb_blob_destroy(pointer) }

    /// The file's bytes.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        var length: UInt32 = 0
        let start = hb_blob_get_data(pointer, &length)
        return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(length)))
    }
}
