import CPress
import Glibc

/// A value that is carried from one file into another. ISO 32000-1, 7.3.
///
/// Numbers, names and strings stay as the first file spells them; objects that others refer to are numbered as they were met.
indirect enum CarriedValue: Hashable, Sendable {
    /// Anything but a collection, as PDF syntax.
    case spelled([UInt8])
    case array([CarriedValue])
    case dictionary([Entry])
    /// Its data are as the file holds them, with their filters.
    case stream([Entry], data: [UInt8])
    /// One of the objects that are carried along, counted from 0.
    case reference(Int)

    struct Entry: Hashable, Sendable {
        var key: String
        var value: CarriedValue
    }
}

/// Takes objects out of a document with everything that they refer to.
struct Carrier {
    /// Why something cannot be carried.
    enum Fault: Error {
        case tooMany, tooDeep, tooLarge, unreadable, unnamed
    }

    private(set) var objects: [CarriedValue] = []
    /// Where they stood.
    private(set) var references: [PDFObject.Reference] = []
    private var numbers: [PDFObject.Reference: Int] = [:]
    private var room: Int
    private let most: Int

    private static let depthLimit = 100
    /// What changes nothing of how a page looks: the work of other programs, and the places of a structure that stays behind.
    private static let leftBehind: Set<String> = [
        "Metadata", "PieceInfo", "StructParent", "StructParents", "LastModified", "AF", "Parent", "OC",
    ]

    private static let layers: Set<String> = ["OCG", "OCMD"]

    /// - Parameters:
    ///   - bytes: all streams together have at most so many.
    ///   - most: so many objects at the most.
    init(bytes: Int, objects most: Int) { (room, self.most) = (bytes, most) }

    mutating func value(_ object: PDFObject, depth: Int = 0) throws(Fault) -> CarriedValue {
        guard let reference = object.reference else { return try content(of: object, depth: depth) }
        if let known = numbers[reference] { return .reference(known) }
        guard objects.count < most else { throw .tooMany }
        let number = objects.count
        numbers[reference] = number
        references.append(reference)
        objects.append(.spelled(Array("null".utf8)))
        objects[number] = try content(of: object, depth: depth)
        return .reference(number)
    }

    private mutating func content(of object: PDFObject, depth: Int) throws(Fault) -> CarriedValue {
        guard depth < Self.depthLimit else { throw .tooDeep }
        if object.isStream {
            guard let data = object.streamData(decoding: false) else { throw .unreadable }
            room -= data.count
            guard room >= 0 else { throw .tooLarge }
            return .stream(try entries(of: object, without: ["Length", "DL"], depth: depth), data: data)
        }
        // A layer has no meaning without the list of layers, which stays behind; what it holds is shown.
        if object.isDictionary, Self.layers.contains(object["Type"]?.name ?? "") { return .dictionary([]) }
        if object.isDictionary { return .dictionary(try entries(of: object, without: [], depth: depth)) }
        if let items = object.items {
            var values: [CarriedValue] = []
            for item in items { values.append(try value(item, depth: depth + 1)) }
            return .array(values)
        }
        return .spelled(object.spelled)
    }

    private mutating func entries(of object: PDFObject, without left: Set<String>, depth: Int) throws(Fault) -> [CarriedValue.Entry] {
        var entries: [CarriedValue.Entry] = []
        for key in object.keys where !left.contains(key) && !Self.leftBehind.contains(key) {
            // A key that is no text would be another one after it was written.
            if key.unicodeScalars.contains("\u{fffd}") { throw .unnamed }
            guard let value = object[key] else { continue }
            entries.append(CarriedValue.Entry(key: key, value: try self.value(value, depth: depth + 1)))
        }
        return entries
    }
}

extension PDFObject {
    /// A number, name, string or truth value as PDF syntax.
    fileprivate var spelled: [UInt8] {
        guard let text = qpdf_oh_unparse_binary(file.data, handle) else { return Array("null".utf8) }
        return Array(UnsafeBufferPointer(start: text, count: strlen(text)).lazy.map { UInt8(bitPattern: $0) })
    }
}

extension PDFDraft {
    /// Puts carried objects into this file; gives what a value among them is here.
    func values(of carried: [CarriedValue]) -> (CarriedValue) -> DraftValue {
        // Numbers first: objects may refer to one another in a ring.
        let numbers = carried.map { _ in add(.null).number ?? 0 }
        func value(_ carried: CarriedValue) -> DraftValue {
            switch carried {
            case .spelled(let bytes): .spelled(bytes)
            case .array(let items): .array(items.map(value))
            case .dictionary(let entries): .dictionary(dictionary(entries))
            case .stream(let entries, let data): .stream(DraftStream(dictionary(entries), data: data[...]))
            case .reference(let number): .reference(numbers[number])
            }
        }
        func dictionary(_ entries: [CarriedValue.Entry]) -> DraftDictionary {
            let made = DraftDictionary(room: entries.count)
            for entry in entries { made[entry.key] = value(entry.value) }
            return made
        }
        for (number, object) in zip(numbers, carried) { replace(number, with: value(object)) }
        return value
    }
}
