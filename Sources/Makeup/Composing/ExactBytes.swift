/// Words and numbers one after another, told apart by their very bytes: letters that Unicode holds to be equal may be drawn by other
/// glyphs.
struct ExactBytes: Hashable {
    /// Words in UTF-8, numbers byte by byte, each after a byte that no word holds.
    private var bytes: [UInt8] = []

    /// - Parameter capacity: so many bytes are likely.
    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func add(_ words: String) {
        bytes.append(0xff)
        bytes.append(contentsOf: words.utf8)
    }

    mutating func add(_ number: Int) {
        bytes.append(0xff)
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
