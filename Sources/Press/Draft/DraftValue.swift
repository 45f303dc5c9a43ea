/// A value of a draft. ISO 32000-1, 7.3.
enum DraftValue {
    case null
    case boolean(Bool)
    case integer(Int)
    /// As it is spelled: `0.50`.
    case real(String)
    /// A number, name or string of another file, as that spells it.
    case spelled([UInt8])
    case name(String)
    case string([UInt8])
    case array([DraftValue])
    case dictionary(DraftDictionary)
    case stream(DraftStream)
    /// The object of this number, generation 0.
    case reference(Int)
}

/// A dictionary of a draft: whoever holds it sees what is changed. Its keys are in their order.
final class DraftDictionary {
    private(set) var entries: [(key: String, value: DraftValue)] = []

    /// An empty dictionary with room for so many entries.
    init(room: Int = 0) { entries.reserveCapacity(room) }

    subscript(key: String) -> DraftValue? {
        get {
            let place = place(of: key)
            return isKey(key, at: place) ? entries[place].value : nil
        }
        set {
            let place = place(of: key)
            switch (newValue, isKey(key, at: place)) {
            case (let value?, true): entries[place].value = value
            case (let value?, false): entries.insert((key, value), at: place)
            case (nil, true): entries.remove(at: place)
            case (nil, false): break
            }
        }
    }

    private func isKey(_ key: String, at place: Int) -> Bool { place < entries.count && entries[place].key == key }

    /// Where a key stands, or would stand.
    private func place(of key: String) -> Int {
        var (first, last) = (0, entries.count)
        while first < last {
            let middle = (first + last) / 2
            if entries[middle].key < key { first = middle + 1 } else { last = middle }
        }
        return first
    }
}

/// A stream of a draft: its dictionary, and its data as the file holds them.
final class DraftStream {
    let dictionary: DraftDictionary
    var data: ArraySlice<UInt8>

    init(_ dictionary: DraftDictionary, data: ArraySlice<UInt8>) {
        self.dictionary = dictionary
        self.data = data
    }
}
