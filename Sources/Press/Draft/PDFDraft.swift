/// A PDF of our own that is being finished: read from a drawing, changed, and written anew. ISO 32000-1, 7.5.
///
/// It reads what Cairo 1.16 draws; libqpdf takes apart what a later one packs. What others wrote is read as a `PDFFile`, through
/// libqpdf, and so is every plate when it is proven: who reads it does not know how it was written.
///
/// libqpdf can do this too, at twice and a half the time: it was a sixth of all that a page of a batch takes.
/// Not `Sendable`: a draft belongs to the task that opened it.
final class PDFDraft {
    private enum Stored {
        case unread(at: Int)
        case read(DraftValue)
    }

    private let bytes: [UInt8]
    /// By their numbers.
    private var objects: [Stored]
    private let trailerEntries: DraftDictionary
    /// The first object that could not be read.
    private var damaged: Int?

    init(_ drawn: [UInt8]) throws(PDFFile.Unreadable) {
        let known = DraftTable(of: drawn)
        let plain = known == nil ? try PDFFile(drawn, from: .drawing).plain() : drawn
        guard let table = known ?? DraftTable(of: plain) else { throw PDFFile.Unreadable(reason: "its cross-reference table is damaged") }
        bytes = plain
        objects = table.offsets.map { $0.map { .unread(at: $0) } ?? .read(.null) }
        trailerEntries = table.trailer
        guard catalog.isDictionary else { throw PDFFile.Unreadable(reason: "it has no catalogue") }
    }

    /// What the file takes at about: the drawing's bytes.
    var size: Int { bytes.count }
    /// So many numbers are taken by objects.
    var count: Int { objects.count }

    var trailer: DraftObject { object(.dictionary(trailerEntries)) }
    var catalog: DraftObject { trailer["Root"] ?? object(.null) }

    /// The pages, at most so many; throws where there are none.
    func pages(limit: Int) throws(PDFFile.Unreadable) -> [DraftObject] {
        var pages: [DraftObject] = []
        var seen: Set<Int> = []
        func collect(_ node: DraftObject, depth: Int) {
            guard depth < 50, pages.count < limit, node.isDictionary, node.number.map({ seen.insert($0).inserted }) ?? true else { return }
            guard let kids = node["Kids"]?.items else { return pages.append(node) }
            for kid in kids { collect(kid, depth: depth + 1) }
        }
        if let root = catalog["Pages"] { collect(root, depth: 0) }
        guard !pages.isEmpty else { throw PDFFile.Unreadable(reason: "the file has no pages") }
        return pages
    }

    // MARK: Objects

    /// The value with what it refers to in its place.
    func object(_ value: DraftValue) -> DraftObject {
        guard case .reference(let number) = value else { return DraftObject(draft: self, value: value, number: nil) }
        return DraftObject(draft: self, value: self.value(of: number), number: number)
    }

    /// Nothing for a number that no object has.
    func value(of number: Int) -> DraftValue {
        guard objects.indices.contains(number) else { return .null }
        switch objects[number] {
        case .read(let value): return value
        case .unread(let offset):
            // One that asks for itself while it is read finds nothing.
            objects[number] = .read(.null)
            let value = read(number, at: offset)
            if value == nil { damaged = damaged ?? number }
            objects[number] = .read(value ?? .null)
            return value ?? .null
        }
    }

    /// Nil where the object is damaged.
    private func read(_ number: Int, at offset: Int) -> DraftValue? {
        var parser = DraftParser(bytes, from: offset)
        guard let heading = parser.values(), parser.keyword == "obj", heading.count == 2, case .integer(number) = heading[0] else {
            return nil
        }
        guard let values = parser.values(), values.count == 1 else { return nil }
        switch (values[0], parser.keyword) {
        case (let value, "endobj"): return value
        case (.dictionary(let dictionary), "stream"):
            return data(of: dictionary, from: parser.position).map { .stream(DraftStream(dictionary, data: $0)) }
        default: return nil
        }
    }

    /// The data of a stream after its keyword. ISO 32000-1, 7.3.8.1.
    private func data(of dictionary: DraftDictionary, from position: Int) -> ArraySlice<UInt8>? {
        var start = position
        if start < bytes.count, bytes[start] == 13 { start += 1 }
        if start < bytes.count, bytes[start] == 10 { start += 1 }
        guard let length = dictionary["Length"].flatMap({ object($0).integer }), (0...bytes.count - start).contains(length) else {
            return nil
        }
        var parser = DraftParser(bytes, from: start + length)
        guard parser.values()?.isEmpty == true, parser.keyword == "endstream" else { return nil }
        return bytes[start..<start + length]
    }

    // MARK: New objects

    /// A value under a number of its own.
    func add(_ value: DraftValue) -> DraftObject {
        objects.append(.read(value))
        return DraftObject(draft: self, value: value, number: objects.count - 1)
    }

    /// Gives a number another value.
    func replace(_ number: Int, with value: DraftValue) { objects[number] = .read(value) }

    /// An object from PDF syntax: `<</Type/ExtGState>>`. The text is ours, never an input's.
    func parse(_ text: String) -> DraftObject {
        var parser = DraftParser(Array(text.utf8))
        return object(parser.values()?.first ?? .null)
    }

    func array(_ items: [DraftObject]) -> DraftObject { object(.array(items.map(\.stated))) }

    /// A text string, in PDFDocEncoding or UTF-16.
    func text(_ text: String) -> DraftObject { object(.string(TextString.bytes(of: text))) }

    func name(_ name: String) -> DraftObject { object(.name(name)) }

    /// A new stream of its own number; with `deflated` data the filter is named and the data kept as it is.
    func stream(_ bytes: [UInt8], deflated: Bool = false) -> DraftObject {
        let stream = add(.stream(DraftStream(DraftDictionary(), data: [])))
        stream.replaceData(bytes, deflated: deflated)
        return stream
    }

    /// The finished file; throws where an object of the drawing is damaged.
    func written() throws(PDFFile.Unreadable) -> [UInt8] {
        var writer = DraftWriter(self)
        let bytes = writer.written()
        if let damaged { throw PDFFile.Unreadable(reason: "its object \("damaged", damaged) is damaged") }
        return bytes
    }
}
