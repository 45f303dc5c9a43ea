import CPress

/// Measures, before a PDF is opened, what its larger deflated streams would unpack to. Nothing is kept while measuring.
///
/// The library unpacks cross-reference and object streams by itself and without a limit: a file of 3 MB can ask it for 3 GB.
enum UnpackingCheck {
    /// Together, and so each.
    static let limit = 512 << 20
    /// Smaller streams cannot grow beyond 16 MiB.
    private static let smallest = 16 << 10
    private static let keyword = Array("stream".utf8)

    /// True where the streams stay within the limit.
    static func passes(_ bytes: [UInt8], limit: Int = limit) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var room = limit
            var place = 0
            while let start = nextStream(in: bytes, from: place) {
                place = start
                guard start + smallest < bytes.count, bytes[start] & 0x0f == 8 else { continue }
                guard let used = measure(UnsafeBufferPointer(rebasing: bytes[start...]), room: &room) else { return false }
                place += used
            }
            return true
        }
    }

    /// Where the data of the next stream begins. ISO 32000-1, 7.3.8.
    private static func nextStream(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var place = start
        while place + 8 < bytes.count {
            if bytes[place] == keyword[0], zip(keyword.indices, keyword).allSatisfy({ bytes[place + $0] == $1 }) {
                if bytes[place + 6] == 10 { return place + 7 }
                if bytes[place + 6] == 13 { return place + (bytes[place + 7] == 10 ? 8 : 7) }
            }
            place += 1
        }
        return nil
    }

    /// How many bytes the deflated data take; nil where they would unpack to more than there is room for. Data that are not deflated
    /// take none.
    private static func measure(_ data: UnsafeBufferPointer<UInt8>, room: inout Int) -> Int? {
        var state = z_stream()
        guard inflateInit_(&state, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return 0 }
        defer { inflateEnd(&state) }
        state.next_in = UnsafeMutablePointer(mutating: data.baseAddress)
        state.avail_in = UInt32(clamping: data.count)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { scratch in
            var status = Z_OK
            while status == Z_OK {
                state.next_out = scratch.baseAddress
                state.avail_out = UInt32(scratch.count)
                status = inflate(&state, Z_NO_FLUSH)
                room -= scratch.count - Int(state.avail_out)
                if room < 0 { return nil }
            }
            return status == Z_STREAM_END ? data.count - Int(state.avail_in) : 0
        }
    }
}
