/// What this program calls itself in documents and certificates.
package enum Version {
    package static let text = "0.1.0"
    package static let producer = "Broadsheet \(text)"
}
