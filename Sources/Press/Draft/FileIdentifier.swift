/// The identifier in a file's trailer (ISO 32000-1, 14.4), made of all its bytes: another edition of a page has another one.
enum FileIdentifier {
    /// What stands in its place while it is made.
    static let placeholder = Array("<31415926535897932384626433832795>".utf8)

    static func of(_ bytes: [UInt8]) -> [UInt8] {
        var key = ContentKey()
        key.add(bytes)
        return Array("<\(key.text)>".utf8)
    }
}
