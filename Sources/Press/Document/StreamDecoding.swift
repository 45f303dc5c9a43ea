import CPress
import Source

/// Decodes a stream filter by filter as a strict reader does: what ends too soon, what does not agree with its check and what no filter
/// is known of is a fault, though most readers would mend it in silence. ISO 32000-1, 7.4.
struct StreamDecoding {
    /// Why data cannot be decoded whole.
    struct Fault: Error, Hashable {
        var reason: Message
    }

    /// So many bytes may still be unpacked.
    private(set) var room: Int

    /// What a filter makes of data; the codings of pictures are left as they are.
    mutating func plain(_ data: [UInt8], by filter: String) throws(Fault) -> [UInt8] {
        switch filter {
        case "FlateDecode", "Fl": return try inflated(data)
        case "ASCIIHexDecode", "AHx": return HexString(digits: data.prefix { $0 != UInt8(ascii: ">") }).bytes
        case "ASCII85Decode", "A85": return try Self.base85(data)
        case "RunLengthDecode", "RL": return try runs(data)
        default: return data
        }
    }

    static let known: Set<String> = [
        "FlateDecode", "Fl", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "RunLengthDecode", "RL", "LZWDecode", "LZW", "CCITTFaxDecode",
        "CCF", "DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "Crypt",
    ]

    private mutating func take(_ count: Int) throws(Fault) {
        room -= count
        if room < 0 { throw Fault(reason: "it unpacks to more than is read of a file") }
    }

    private mutating func inflated(_ data: [UInt8]) throws(Fault) -> [UInt8] {
        var state = z_stream()
        guard inflateInit_(&state, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { throw Fault(reason: "want of memory") }
        defer { inflateEnd(&state) }
        var plain: [UInt8] = []
        var status = Z_OK
        data.withUnsafeBufferPointer { input in
            state.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            state.avail_in = UInt32(clamping: input.count)
            while status == Z_OK, plain.count <= room {
                let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                    state.next_out = buffer.baseAddress
                    state.avail_out = UInt32(buffer.count)
                    status = inflate(&state, Z_NO_FLUSH)
                    count = buffer.count - Int(state.avail_out)
                }
                plain += part
                if part.isEmpty, status == Z_OK { status = Z_BUF_ERROR }
            }
        }
        try take(plain.count)
        switch status {
        case Z_STREAM_END: return plain
        case Z_OK, Z_BUF_ERROR: throw Fault(reason: "its packed data end too soon")
        default: throw Fault(reason: "its packed data are damaged")
        }
    }

    private static func base85(_ data: [UInt8]) throws(Fault) -> [UInt8] {
        var (plain, group): ([UInt8], [UInt8]) = ([], [])
        func bytes(_ group: [UInt8]) -> [UInt8] {
            let value = group.reduce(0 as UInt64) { $0 * 85 + UInt64($1) }
            return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
        }
        for byte in data {
            switch byte {
            case 0x21...0x75:
                group.append(byte - 0x21)
                if group.count == 5 {
                    plain += bytes(group)
                    group = []
                }
            case 0x7a where group.isEmpty: plain += [0, 0, 0, 0]
            case 0x7e:
                if group.count > 1 { plain += bytes(group + repeatElement(84, count: 5 - group.count)).prefix(group.count - 1) }
                return plain
            case _ where ByteClass.of(byte) == .space: break
            default: throw Fault(reason: "its coded data are damaged")
            }
        }
        throw Fault(reason: "its coded data end too soon")
    }

    private mutating func runs(_ data: [UInt8]) throws(Fault) -> [UInt8] {
        var plain: [UInt8] = []
        var place = 0
        while place < data.count, data[place] != 128 {
            let length = Int(data[place])
            if length < 128 {
                guard place + 1 + length < data.count else { throw Fault(reason: "its packed data end too soon") }
                plain += data[(place + 1)...(place + 1 + length)]
                place += length + 2
            } else {
                guard place + 1 < data.count else { throw Fault(reason: "its packed data end too soon") }
                plain += repeatElement(data[place + 1], count: 257 - length)
                place += 2
            }
            if plain.count > room { break }
        }
        try take(plain.count)
        return plain
    }
}

extension PDFObject {
    /// The names of the filters, first to last.
    public var filters: [String] {
        self["Filter"].map { filter in filter.name.map { [$0] } ?? filter.items?.compactMap(\.name) ?? [] } ?? []
    }

    /// Why the stream's data cannot be decoded whole; nil where they can. Pictures are decoded down to their pixels.
    /// - Parameters:
    ///   - room: how many bytes may be unpacked yet; it becomes less.
    ///   - shelf: photographs that are decoded already.
    public func decodingFault(room: inout Int, shelf: InkShelf) -> Message? {
        let filters = filters
        if let unknown = filters.first(where: { !StreamDecoding.known.contains($0) }) {
            return "it is coded by the unknown filter \("filter", unknown)"
        }
        guard var data = streamData(decoding: false) else { return "its data cannot be read" }
        if filters.contains("LZWDecode") || filters.contains("LZW") {
            return streamData(limit: room) == nil ? "its packed data are damaged" : nil
        }
        var decoding = StreamDecoding(room: room)
        defer { room = decoding.room }
        do throws(StreamDecoding.Fault) {
            for filter in filters { data = try decoding.plain(data, by: filter) }
        } catch {
            return error.reason
        }
        return self["Subtype"]?.name == "Image" ? PicturePixels(self, filters.last, data).fault(from: shelf) : nil
    }
}
