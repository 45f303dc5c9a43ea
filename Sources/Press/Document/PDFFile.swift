import CPress
import Glibc
import Source

/// A PDF in memory, read by libqpdf.
///
/// Not `Sendable`: a document belongs to the task that opened it. All its objects end with it.
public final class PDFFile {
    /// The bytes are no PDF that can be read, and why.
    public struct Unreadable: Error, Hashable, Sendable {
        public var reason: Message

        public init(reason: Message) { self.reason = reason }
    }

    let data: qpdf_data
    /// qpdf reads from the caller's memory as long as it lives.
    private let source: UnsafeMutableRawBufferPointer

    /// Where a PDF comes from.
    public enum Origin: Sendable {
        /// This program, a moment ago.
        case drawing
        /// Anybody: its streams are measured before they are unpacked, and a broken cross-reference table is rebuilt by scanning the file.
        case anybody
    }

    public init(_ bytes: [UInt8], from origin: Origin) throws(Unreadable) {
        guard origin == .drawing || UnpackingCheck.passes(bytes) else {
            throw Unreadable(reason: "its streams unpack to more than 512 MiB")
        }
        source = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 1)
        source.copyBytes(from: bytes)
        data = qpdf_init()
        qpdf_set_suppress_warnings(data, QPDF_TRUE)
        qpdf_silence_errors(data)
        qpdf_set_attempt_recovery(data, origin == .anybody ? QPDF_TRUE : QPDF_FALSE)
        qpdf_read_memory(data, "page", source.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(bytes.count), nil)
        if let reason = takeError() { throw Unreadable(reason: reason) }
    }

    deinit {
        var data: qpdf_data? = data
        qpdf_cleanup(&data)
        source.deallocate()
    }

    public var version: String { String(cString: qpdf_get_pdf_version(data)) }
    public var isEncrypted: Bool { qpdf_is_encrypted(data) != QPDF_FALSE }
    public var trailer: PDFObject { object(qpdf_get_trailer(data)) }
    public var catalog: PDFObject { object(qpdf_get_root(data)) }

    /// The pages, at most so many; throws where the page tree is damaged.
    public func pages(limit: Int) throws(Unreadable) -> [PDFObject] {
        let count = qpdf_get_num_pages(data)
        if let reason = takeError() { throw Unreadable(reason: reason) }
        guard count > 0 else { throw Unreadable(reason: "the file has no pages") }
        return (0..<min(Int(count), limit)).map { object(qpdf_get_page_n(data, $0)) }
    }

    /// The object of this number, generation 0.
    public func object(number: Int) -> PDFObject { object(PDFObject.Reference(number: number, generation: 0)) }

    public func object(_ reference: PDFObject.Reference) -> PDFObject {
        object(qpdf_get_object_by_id(data, Int32(reference.number), Int32(reference.generation)))
    }

    func object(_ handle: qpdf_oh) -> PDFObject { PDFObject(file: self, handle: handle) }

    /// The same document with every object by itself and one plain cross-reference table, its streams as they are.
    func plain() throws(Unreadable) -> [UInt8] {
        qpdf_init_write_memory(data)
        qpdf_set_object_stream_mode(data, qpdf_o_disable)
        qpdf_set_compress_streams(data, QPDF_FALSE)
        qpdf_set_decode_level(data, qpdf_dl_none)
        qpdf_set_static_ID(data, QPDF_TRUE)
        qpdf_write(data)
        if let reason = takeError() { throw Unreadable(reason: reason) }
        return Array(UnsafeBufferPointer(start: qpdf_get_buffer(data), count: qpdf_get_buffer_length(data)))
    }

    /// What the library had to mend while it read so far, in its words; each is told once. A file in order gives none.
    public func repairs() -> [String] {
        var repairs: [String] = []
        while qpdf_more_warnings(data) != QPDF_FALSE, let warning = qpdf_next_warning(data) {
            let code = qpdf_get_error_code(data, warning)
            guard code == qpdf_e_damaged_pdf || code == qpdf_e_pages, repairs.count < Self.mostRepairs else { continue }
            let words = qpdf_get_error_message_detail(data, warning).map { String(cString: $0) } ?? ""
            // The size of the table may be stated too large; nobody reads otherwise for it.
            if !words.hasPrefix("reported number of objects") { repairs.append(words) }
        }
        return repairs
    }

    private static let mostRepairs = 8

    /// The error that is pending, which is then over.
    func takeError() -> Message? {
        guard qpdf_has_error(data) != QPDF_FALSE, let error = qpdf_get_error(data) else { return nil }
        return qpdf_get_error_message_detail(data, error).map { Message(verbatim: String(cString: $0)) } ?? "unknown fault"
    }
}
