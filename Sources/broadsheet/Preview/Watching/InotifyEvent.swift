import Glibc

/// One event of inotify(7): a header of four 32-bit numbers, then a name padded with zeros.
struct InotifyEvent: Hashable {
    var watch: Int32
    var mask: UInt32
    var name: String

    private static let header = 16

    static func events(in bytes: ArraySlice<UInt8>) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        var at = bytes.startIndex
        func number(_ offset: Int) -> UInt32 {
            bytes[(at + offset)..<(at + offset + 4)].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
        while at + header <= bytes.endIndex {
            let end = at + header + Int(number(12))
            guard end <= bytes.endIndex else { break }
            let name = String(decoding: bytes[(at + header)..<end].prefix { $0 != 0 }, as: UTF8.self)
            events.append(InotifyEvent(watch: Int32(bitPattern: number(0)), mask: number(4), name: name))
            at = end
        }
        return events
    }

    var isOverflow: Bool { mask & UInt32(IN_Q_OVERFLOW) != 0 }
    /// Hidden files are an editor's own; a watch that ends is followed by events of its folder's parent.
    var isSave: Bool { isOverflow || (mask & UInt32(IN_IGNORED) == 0 && !name.hasPrefix(".") && !name.hasSuffix("~")) }
    var changesFolders: Bool { isOverflow || mask & UInt32(IN_ISDIR) != 0 }
}
