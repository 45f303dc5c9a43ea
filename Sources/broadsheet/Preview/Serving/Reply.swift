/// What a request is answered with.
struct Reply: Sendable {
    enum Status: String, Sendable {
        case ok = "200 OK"
        case malformed = "400 Bad Request"
        case forbidden = "403 Forbidden"
        case notFound = "404 Not Found"
        case methodNotAllowed = "405 Method Not Allowed"
        case misdirected = "421 Misdirected Request"
        case tooLarge = "431 Request Header Fields Too Large"
        case busy = "503 Service Unavailable"
    }

    enum Body: Sendable {
        case bytes([UInt8])
        /// Server-sent events (HTML, 9.2), until the browser goes.
        case events(AsyncStream<String>)
    }

    var status: Status
    var type: String
    var body: Body
    var fields: [String: String] = [:]

    /// So many bytes wait with it.
    var bytes: Int {
        if case .bytes(let bytes) = body { bytes.count } else { 0 }
    }

    static func ok(_ type: String, _ bytes: [UInt8]) -> Reply { Reply(status: .ok, type: type, body: .bytes(bytes)) }

    static func refused(_ status: Status) -> Reply {
        Reply(status: status, type: "text/plain; charset=utf-8", body: .bytes(Array((status.rawValue + "\n").utf8)))
    }

    /// The head, in bytes. A connection carries one request, so nothing that follows a head is ever taken for another.
    ///
    /// The front end may load from this server alone, and no other page may load or frame anything of it.
    var head: [UInt8] {
        var lines = [
            "HTTP/1.1 \(status.rawValue)", "Content-Type: \(type)", "Connection: close", "Cache-Control: no-store",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer", "Cross-Origin-Resource-Policy: same-origin", "Cross-Origin-Opener-Policy: same-origin",
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ]
        if case .bytes(let bytes) = body { lines.append("Content-Length: \(bytes.count)") }
        if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
        lines += fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}
