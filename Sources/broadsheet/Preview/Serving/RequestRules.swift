/// Who may ask: the browser on this machine, for the page that this server gave it, and nobody for another.
///
/// The server listens on the loopback address only; but any page of the web, open in the same browser, can send requests there, and under a
/// name of its own that it lets point to 127.0.0.1 (DNS rebinding). Such requests bear a foreign `Host`, `Origin` or `Sec-Fetch-Site`.
struct RequestRules: Hashable, Sendable {
    var port: UInt16

    /// Why a request is refused: the status to answer with; nil where it may be answered.
    func refusal(of request: RequestHead) -> Reply.Status? {
        guard let host = request.fields["host"], hosts.contains(host) else { return .misdirected }
        if let origin = request.fields["origin"], !hosts.contains(where: { "http://" + $0 == origin }) { return .forbidden }
        if let site = request.fields["sec-fetch-site"], site != "same-origin", site != "none" { return .forbidden }
        guard request.method == "GET" || request.method == "HEAD" else { return .methodNotAllowed }
        return nil
    }

    private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }
}
