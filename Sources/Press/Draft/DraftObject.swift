/// An object of a draft: asked for what it is not, it answers nil.
struct DraftObject {
    let draft: PDFDraft
    let value: DraftValue
    /// The object's number; nil for a direct object.
    let number: Int?

    /// As another object states it: by its number where it has one.
    var stated: DraftValue { number.map { .reference($0) } ?? value }

    // MARK: Values

    var isDictionary: Bool {
        if case .dictionary = value { return true }
        return false
    }

    var name: String? {
        if case .name(let name) = value { return name }
        return nil
    }

    var double: Double? {
        switch value {
        case .integer(let number): Double(number)
        case .real(let spelled): Double(spelled)
        default: nil
        }
    }

    var integer: Int? {
        if case .integer(let number) = value { return number }
        return nil
    }

    var items: [DraftObject]? {
        guard case .array(let items) = value else { return nil }
        return items.map(draft.object)
    }

    /// An array of numbers.
    var doubles: [Double]? {
        guard let items else { return nil }
        let numbers = items.compactMap(\.double)
        return numbers.count == items.count ? numbers : nil
    }

    // MARK: Dictionaries

    /// The dictionary itself, or the one of a stream.
    private var dictionary: DraftDictionary? {
        switch value {
        case .dictionary(let dictionary): dictionary
        case .stream(let stream): stream.dictionary
        default: nil
        }
    }

    /// The value of a key of a dictionary or of a stream's dictionary; nil where there is none.
    subscript(key: String) -> DraftObject? {
        guard let object = dictionary?[key].map(draft.object) else { return nil }
        if case .null = object.value { return nil }
        return object
    }

    func has(_ key: String) -> Bool { self[key] != nil }

    /// The keys in their order.
    var keys: [String] { dictionary?.entries.map(\.key) ?? [] }

    func set(_ key: String, _ object: DraftObject) { dictionary?[key] = object.stated }

    func set(_ key: String, parsed text: String) { set(key, draft.parse(text)) }

    func remove(_ key: String) { dictionary?[key] = nil }

    /// The same object under a number of its own.
    var indirect: DraftObject { number == nil ? draft.add(value) : self }

    // MARK: Streams

    /// The data of a stream as the file holds them.
    var data: ArraySlice<UInt8>? {
        if case .stream(let stream) = value { return stream.data }
        return nil
    }

    /// The data of a stream, decoded; nil where they are packed in another way than drawing does, damaged, or longer than the limit.
    func plainData(limit: Int = 256 << 20) -> [UInt8]? {
        guard let data, !has("DecodeParms") else { return nil }
        guard let filter = self["Filter"] else { return data.count <= limit ? Array(data) : nil }
        return filter.name == "FlateDecode" ? Deflate.plain(Array(data), limit: limit) : nil
    }

    /// The data of all content streams of a page, put together; nil where one is damaged or they would be longer than the limit.
    func pageContent(limit: Int = 256 << 20) -> [UInt8]? {
        guard let contents = self["Contents"] else { return [] }
        return PageContent.joined(contents.items ?? [contents], limit: limit) { $0.plainData(limit: $1) }
    }

    func replaceData(_ bytes: [UInt8], deflated: Bool = false) {
        guard case .stream(let stream) = value else { return }
        stream.data = bytes[...]
        stream.dictionary["Filter"] = deflated ? .name("FlateDecode") : nil
        stream.dictionary["DecodeParms"] = nil
    }
}
