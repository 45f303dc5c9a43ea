import CPress
import Glibc

/// An object of a PDF: asked for what it is not, it answers nil, so that a damaged file is read without a fault. ISO 32000-1, 7.3.
public struct PDFObject {
    let file: PDFFile
    let handle: qpdf_oh
    private let known: qpdf_object_type_e?
    private var data: qpdf_data { file.data }

    /// - Parameter type: what it is, where that has been asked already: every question costs as much as many objects of a page do.
    init(file: PDFFile, handle: qpdf_oh, type: qpdf_object_type_e? = nil) {
        self.file = file
        self.handle = handle
        known = type
    }

    private var type: qpdf_object_type_e { known ?? qpdf_oh_get_type_code(data, handle) }

    // MARK: What it is

    public var isDictionary: Bool { type == ot_dictionary }
    public var isStream: Bool { type == ot_stream }
    public var isArray: Bool { type == ot_array }
    /// The object's number; nil for a direct object.
    public var number: Int? { reference?.number }

    /// Where a file keeps an object that has a number. ISO 32000-1, 7.3.10.
    public struct Reference: Hashable, Sendable {
        var number: Int
        var generation: Int

        public init(number: Int, generation: Int = 0) { (self.number, self.generation) = (number, generation) }
    }

    /// Nil for an object that stands within another.
    public var reference: Reference? {
        let number = Int(qpdf_oh_get_object_id(data, handle))
        return number > 0 ? Reference(number: number, generation: Int(qpdf_oh_get_generation(data, handle))) : nil
    }

    // MARK: Values

    public var name: String? {
        guard type == ot_name else { return nil }
        return qpdf_oh_get_name(data, handle).map(Self.withoutSlash)
    }

    private static func withoutSlash(_ name: UnsafePointer<CChar>) -> String { name.pointee == 0 ? "" : String(cString: name + 1) }

    public var double: Double? {
        guard type == ot_integer || type == ot_real else { return nil }
        let value = qpdf_oh_get_numeric_value(data, handle)
        return value.isFinite ? value : nil
    }

    public var integer: Int? {
        guard type == ot_integer else { return nil }
        return Int(qpdf_oh_get_int_value(data, handle))
    }

    public var bool: Bool? {
        guard type == ot_boolean else { return nil }
        return qpdf_oh_get_bool_value(data, handle) != QPDF_FALSE
    }

    /// A text string in Unicode.
    public var text: String? {
        guard type == ot_string else { return nil }
        return qpdf_oh_get_utf8_value(data, handle).map { String(cString: $0) }
    }

    /// The bytes of a string.
    public var stringBytes: [UInt8]? {
        guard type == ot_string else { return nil }
        var length = 0
        guard let bytes = qpdf_oh_get_binary_string_value(data, handle, &length) else { return nil }
        return UnsafeBufferPointer(start: bytes, count: length).map { UInt8(bitPattern: $0) }
    }

    public var items: [PDFObject]? {
        guard isArray else { return nil }
        return (0..<max(0, qpdf_oh_get_array_n_items(data, handle))).map { file.object(qpdf_oh_get_array_item(data, handle, $0)) }
    }

    /// An array of numbers.
    public var doubles: [Double]? {
        guard isArray else { return nil }
        if let stated = statedNumbers { return stated }
        let items = items ?? []
        let numbers = items.compactMap(\.double)
        return numbers.count == items.count ? numbers : nil
    }

    /// The numbers as the array itself states them; nil where it holds anything else, a reference to a number included. A font states
    /// thousands of widths: to ask for each is slow.
    private var statedNumbers: [Double]? {
        guard let text = qpdf_oh_unparse(data, handle) else { return nil }
        var numbers: [Double] = []
        let bytes = UnsafeBufferPointer(start: text, count: strlen(text)).withMemoryRebound(to: UInt8.self) { $0 }
        for word in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x5b || $0 == 0x5d }) {
            guard let number = Self.number(word) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// A number of digits, with a sign and a point. ISO 32000-1, 7.3.3.
    private static func number(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
        guard word.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2b || $0 == 0x2d || $0 == 0x2e }) else { return nil }
        let isWhole = word.count <= 15 && word.allSatisfy { (0x30...0x39).contains($0) }
        return isWhole ? Double(word.reduce(0) { $0 * 10 + Int($1 & 0xf) }) : Double(String(decoding: word, as: UTF8.self))
    }

    // MARK: Dictionaries

    /// The value of a key of a dictionary or of a stream's dictionary; nil where there is none.
    public subscript(key: String) -> PDFObject? {
        guard let dictionary else { return nil }
        let value = qpdf_oh_get_key(data, dictionary.handle, "/" + key)
        let type = qpdf_oh_get_type_code(data, value)
        return type == ot_null || type == ot_uninitialized ? nil : PDFObject(file: file, handle: value, type: type)
    }

    /// True where a dictionary, or a stream's, has a value for the key.
    public func has(_ key: String) -> Bool { dictionary.map { qpdf_oh_has_key(data, $0.handle, "/" + key) != QPDF_FALSE } ?? false }

    /// The dictionary itself, or the one of a stream.
    public var dictionary: PDFObject? {
        switch type {
        case ot_dictionary: self
        case ot_stream: PDFObject(file: file, handle: qpdf_oh_get_dict(data, handle), type: ot_dictionary)
        default: nil
        }
    }

    /// The same object, asked once what it is: for one that is asked for much.
    public var identified: PDFObject { PDFObject(file: file, handle: handle, type: type) }

    /// The keys in their order.
    public var keys: [String] {
        guard let dictionary else { return [] }
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(data, dictionary.handle)
        while qpdf_oh_dict_more_keys(data) != QPDF_FALSE {
            if let key = qpdf_oh_dict_next_key(data) { keys.append(Self.withoutSlash(key)) }
        }
        return keys.sorted()
    }

    /// The dictionary, or that of a stream, as text: what stands within it, references not followed.
    public var written: [UInt8] {
        guard let dictionary, let text = qpdf_oh_unparse_resolved(data, dictionary.handle) else { return [] }
        return Array(UnsafeBufferPointer(start: text, count: strlen(text)).lazy.map { UInt8(bitPattern: $0) })
    }

    // MARK: Streams

    /// The data of a stream, decoded where `decoding`; nil where a filter is unknown, the data damaged or longer than the limit.
    public func streamData(decoding: Bool = true) -> [UInt8]? {
        guard isStream else { return nil }
        var buffer: UnsafeMutablePointer<UInt8>?
        var length = 0
        var filtered: QPDF_BOOL = QPDF_FALSE
        qpdf_oh_get_stream_data(data, handle, decoding ? qpdf_dl_specialized : qpdf_dl_none, &filtered, &buffer, &length)
        defer { free(buffer) }
        guard file.takeError() == nil, !decoding || filtered != QPDF_FALSE else { return nil }
        return Array(UnsafeBufferPointer(start: buffer, count: length))
    }

    /// The decoded data of a stream from a file that nobody vouches for; nil where it would be longer than the limit or is coded more
    /// than once.
    public func streamData(limit: Int) -> [UInt8]? {
        let filters = filters
        guard filters.count(where: { $0 != "ASCII85Decode" && $0 != "ASCIIHexDecode" }) <= 1 else { return nil }
        let plainFlate = filters == ["FlateDecode"] && self["DecodeParms"] == nil
        guard plainFlate else {
            // No other filter grows by more than the 1,032 times of Flate.
            guard let raw = streamData(decoding: false), raw.count * (filters.isEmpty ? 1 : 1032) <= limit else { return nil }
            return filters.isEmpty ? raw : streamData()
        }
        return streamData(decoding: false).flatMap { Deflate.plain($0, limit: limit) }
    }

    /// The data of all content streams of a page, put together; nil where one is damaged or they would be longer than the limit.
    public func pageContent(limit: Int = 256 << 20) -> [UInt8]? {
        guard let contents = self["Contents"] else { return [] }
        return PageContent.joined(contents.items ?? [contents], limit: limit) { $0.streamData(limit: $1) }
    }
}
