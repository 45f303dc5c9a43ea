/// The head of an HTTP/1.1 request (RFC 9112, 2 to 5): method, target and fields. Bodies are never read.
struct RequestHead: Hashable, Sendable {
    var method: String
    /// As it was sent, from the first slash on.
    var target: String
    /// By their names in small letters.
    private(set) var fields: [String: String]

    /// The most bytes that a head may have.
    static let limit = 16 << 10

    enum Fault: Error {
        case malformed
        case tooLarge
    }

    /// Reads a head that ends with an empty line. Only visible ASCII is taken, and a field no more than once: two hosts are none.
    init(_ bytes: some Collection<UInt8>) throws(Fault) {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.allSatisfy({ (0x20...0x7e).contains($0) || $0 == 0x0d || $0 == 0x0a || $0 == 0x09 }) else { throw .malformed }
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines.first?.split(separator: " ", omittingEmptySubsequences: false) ?? []
        guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0", words[1].hasPrefix("/") else { throw .malformed }
        (method, target) = (String(words[0]), String(words[1]))
        fields = [:]
        for line in lines.dropFirst() where !line.isEmpty {
            guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { throw .malformed }
            let name = line[..<colon].lowercased()
            let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
            guard !name.contains(where: { $0 == " " || $0 == "\t" }), fields.updateValue(String(value), forKey: name) == nil else {
                throw .malformed
            }
        }
    }

    /// The target up to its question mark.
    var path: Substring { target.prefix { $0 != "?" } }

    /// The whole numbers that the target asks with: `?x=1&y=2`; nil where anything else stands there, or a name twice.
    var numbers: [String: Int]? {
        var numbers: [String: Int] = [:]
        for pair in target.dropFirst(path.count + 1).split(separator: "&", omittingEmptySubsequences: false) {
            let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
            guard parts.count == 2, let value = Int(parts[1]), numbers.updateValue(value, forKey: String(parts[0])) == nil else {
                return nil
            }
        }
        return numbers
    }
}
