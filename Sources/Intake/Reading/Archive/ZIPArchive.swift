import Source

/// A ZIP archive in memory (APPNOTE 6.3): stored and deflated entries, each within bounds, none over another, no names that lead anywhere.
///
/// Nothing is unpacked before it is asked for, and nothing beyond what the directory says of it.
struct ZIPArchive {
    /// Entries of one archive: a document with a thousand pictures has as many.
    static let mostEntries = 4_000
    /// Bytes that one entry may unpack to.
    static let entryBytes = 64 << 20
    /// Bytes that all together may unpack to.
    static let totalBytes = 128 << 20
    /// How many times as long as packed an entry of more than a megabyte may be: text that repeats reaches a hundred.
    static let ratio = 400

    struct Entry: Hashable {
        var name: String
        var method: Int
        var checkSum: UInt32
        /// Where its data stands in the archive.
        var data: Range<Int>
        var count: Int
    }

    private let bytes: [UInt8]
    private let file: String
    let entries: [String: Entry]

    init(_ bytes: [UInt8], file: String) throws(Refusal) {
        (self.bytes, self.file) = (bytes, file)
        entries = try ZIPDirectory(bytes, file: file).entries()
    }

    /// The bytes of an entry; nil where there is none of this name.
    func contents(of name: String) throws(Refusal) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        let packed = bytes[entry.data]
        let plain = entry.method == 0 ? Array(packed) : Inflation.plain(packed, count: entry.count)
        guard let plain, plain.count == entry.count, Inflation.checkSum(of: plain) == entry.checkSum else {
            throw ZIPDirectory.fault("its part \("part", name) is damaged", file)
        }
        return plain
    }
}

/// The directory at the end of an archive, read and checked.
struct ZIPDirectory {
    private let bytes: [UInt8]
    private let file: String

    init(_ bytes: [UInt8], file: String) { (self.bytes, self.file) = (bytes, file) }

    static func fault(_ what: Message, _ file: String) -> Refusal {
        Refusal(
            "intake.archive", at: SourcePosition(file: file), "the file is cut, damaged or unsafe: \("what", what)",
            hint: "ask for it again, saved anew as .docx")
    }

    func entries() throws(Refusal) -> [String: ZIPArchive.Entry] {
        guard let end = endRecord() else { throw Self.fault("it has no end of a ZIP archive", file) }
        let count = number16(end + 10)
        let start = number32(end + 16)
        guard count <= ZIPArchive.mostEntries, number16(end + 8) == count, number16(end + 4) == 0, start + number32(end + 12) <= end else {
            throw Self.fault("its directory is out of bounds", file)
        }
        var entries: [String: ZIPArchive.Entry] = [:]
        var lowered: Set<String> = []
        var total = 0
        var at = start
        for _ in 0..<count {
            guard at + 46 <= end, number32(at) == 0x0201_4b50 else { throw Self.fault("its directory is broken off", file) }
            let (nameLength, extraLength, remarkLength) = (number16(at + 28), number16(at + 30), number16(at + 32))
            let next = at + 46 + nameLength + extraLength + remarkLength
            guard next <= end else { throw Self.fault("its directory is broken off", file) }
            let entry = try entry(at, name: Array(bytes[(at + 46)..<(at + 46 + nameLength)]), before: start)
            total += entry.count
            guard total <= ZIPArchive.totalBytes else {
                throw Self.fault("it would unpack to more than \("most", ZIPArchive.totalBytes >> 20) MiB", file)
            }
            guard lowered.insert(entry.name.lowercased()).inserted else { throw Self.fault("it holds '\("name", entry.name)' twice", file) }
            entries[entry.name] = entry
            at = next
        }
        try refuseOverlaps(Array(entries.values))
        return entries
    }

    private func entry(_ at: Int, name bytes: [UInt8], before end: Int) throws(Refusal) -> ZIPArchive.Entry {
        guard let name = String(validating: bytes, as: UTF8.self), Self.isSafe(name) else {
            throw Self.fault("it holds a name that leads out of it", file)
        }
        let (flags, method) = (number16(at + 8), number16(at + 10))
        let (packed, count, local) = (number32(at + 20), number32(at + 24), number32(at + 42))
        if flags & 1 != 0 {
            throw Refusal(
                "intake.encrypted", at: SourcePosition(file: file), "the file is locked with a password", hint: "ask for it without one")
        }
        guard method == 0 || method == 8, method != 0 || packed == count else {
            throw Self.fault("'\("name", name)' is packed in a way that is not read", file)
        }
        guard count <= ZIPArchive.entryBytes, count <= 1 << 20 || count / max(1, packed) <= ZIPArchive.ratio else {
            throw Self.fault("'\("name", name)' would unpack to \("count", count) bytes", file)
        }
        guard local + 30 <= end, number32(local) == 0x0403_4b50 else {
            throw Self.fault("'\("name", name)' does not stand where its directory says", file)
        }
        let nameEnd = local + 30 + number16(local + 26)
        let start = nameEnd + number16(local + 28)
        guard nameEnd <= end, Array(self.bytes[(local + 30)..<nameEnd]) == bytes, start + packed <= end else {
            throw Self.fault("'\("name", name)' does not stand where its directory says", file)
        }
        return ZIPArchive.Entry(
            name: name, method: method, checkSum: UInt32(truncatingIfNeeded: number32(at + 16)), data: start..<start + packed, count: count)
    }

    /// Entries that share their bytes unpack to many times the archive.
    private func refuseOverlaps(_ entries: [ZIPArchive.Entry]) throws(Refusal) {
        var end = 0
        for entry in entries.filter({ !$0.data.isEmpty }).sorted(by: { $0.data.lowerBound < $1.data.lowerBound }) {
            guard entry.data.lowerBound >= end else { throw Self.fault("'\("name", entry.name)' stands over another part", file) }
            end = entry.data.upperBound
        }
    }

    /// Relative, without a way up, without signs that another system takes for one.
    private static func isSafe(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= Limits.nameBytes && !name.hasPrefix("/") && !name.utf8.contains { $0 < 0x20 || $0 == 0x5c }
            && !(name.utf8.count > 1 && name.dropFirst().hasPrefix(":")) && !name.split(separator: "/").contains("..")
    }

    /// Where the end record begins, behind which a remark of 65,535 bytes at most may stand.
    private func endRecord() -> Int? {
        guard bytes.count >= 22 else { return nil }
        return (max(0, bytes.count - 22 - 65_535)...(bytes.count - 22)).last { at in
            number32(at) == 0x0605_4b50 && at + 22 + number16(at + 20) == bytes.count
        }
    }

    private func number16(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
    private func number32(_ at: Int) -> Int { number16(at) | number16(at + 2) << 16 }
}
