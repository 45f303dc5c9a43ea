import Testing

@testable import broadsheet

struct RequestHeadTests {
    private func head(_ text: String) throws -> RequestHead { try RequestHead(Array(text.utf8)) }

    @Test func readsMethodTargetAndFields() throws {
        let head = try head("GET /window?x=-5&y=7 HTTP/1.1\r\nHost: 127.0.0.1:1\r\nACCEPT:  */*")
        #expect(head.method == "GET")
        #expect(head.path == "/window")
        #expect(head.numbers == ["x": -5, "y": 7])
        #expect(head.fields == ["host": "127.0.0.1:1", "accept": "*/*"])
    }

    @Test(arguments: [
        "", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET http://evil.example/ HTTP/1.1", "GET / HTTP/1.1\r\nHost",
        "GET / HTTP/1.1\r\n: a",
        "GET / HTTP/1.1\r\nHost: a\r\nhost: b", "GET / HTTP/1.1\r\nHost : a", "GET /\u{0} HTTP/1.1", "GET /夏 HTTP/1.1",
        "GET / HTTP/1.1\r\n folded: a",
    ])
    func refusesWhatIsNoRequest(_ text: String) { #expect(throws: RequestHead.Fault.self) { try head(text) } }

    @Test(arguments: ["/window?x", "/window?x=", "/window?x=1&x=2", "/window?x=1e3", "/window?x=1&", "/window?x=99999999999999999999"])
    func takesWholeNumbersOnly(_ target: String) throws { #expect(try head("GET \(target) HTTP/1.1").numbers == nil) }
}

struct RequestRulesTests {
    private let rules = RequestRules(port: 8730)

    private func refusal(_ fields: String, method: String = "GET") throws -> Reply.Status? {
        rules.refusal(of: try RequestHead(Array("\(method) /state HTTP/1.1\r\n\(fields)".utf8)))
    }

    @Test(arguments: [
        "Host: 127.0.0.1:8730", "Host: localhost:8730",
        "Host: 127.0.0.1:8730\r\nOrigin: http://127.0.0.1:8730\r\nSec-Fetch-Site: same-origin",
    ])
    func answersItsOwnPage(_ fields: String) throws { #expect(try refusal(fields) == nil) }

    /// DNS rebinding: the browser asks under the name of a page of the web that points to this machine.
    @Test(arguments: [
        "", "Host: evil.example", "Host: evil.example:8730", "Host: 127.0.0.1", "Host: 127.0.0.1:8731", "Host: 127.0.0.1:8730.evil.example",
        "Host: 0.0.0.0:8730",
    ])
    func refusesAForeignHost(_ fields: String) throws { #expect(try refusal(fields) == .misdirected) }

    @Test(arguments: [
        "Origin: http://evil.example", "Origin: null", "Origin: https://127.0.0.1:8730", "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
    ])
    func refusesAForeignPage(_ field: String) throws { #expect(try refusal("Host: 127.0.0.1:8730\r\n" + field) == .forbidden) }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"])
    func changesNothing(_ method: String) throws { #expect(try refusal("Host: 127.0.0.1:8730", method: method) == .methodNotAllowed) }
}

struct PageWindowTests {
    @Test func isAPartOfThePageInPoints() throws {
        let part = try #require(PageWindow(page: 5, x: 100, y: -50, width: 400, height: 200, scale: 2_000)).part
        #expect(part.description == "50.000 -25.000 200.000 x 100.000")
    }

    @Test(arguments: [
        (0, 0, 0, 10, 1_000), (0, 0, 10, -1, 1_000), (0, 0, 9_000, 10, 1_000), (0, 0, 8_000, 8_000, 1_000), (0, 0, 10, 10, 0),
        (0, 0, 10, 10, 64_001),
        (.max, 0, 10, 10, 1_000), (0, .min, 10, 10, 1_000),
    ])
    func isNoLargerThanAScreen(_ x: Int, _ y: Int, _ width: Int, _ height: Int, _ scale: Int) {
        #expect(PageWindow(page: 5, x: x, y: y, width: width, height: height, scale: scale) == nil)
    }
}
