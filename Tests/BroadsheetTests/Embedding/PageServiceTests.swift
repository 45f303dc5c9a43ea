import Foundation
import Glibc
import Testing

/// The web service over the library: JSON in, plates out, ten at once.
struct PageServiceTests {
    private static let edition = """
        {"layout": "sample/section-sheet", "folio": {"paper": "报", "date": "2026-01-15", "page": 5, "name": "专版"}, "headline": "题目",
        "lead": "\(SampleProject.lead)",
        "sections": [{"id": "one", "heading": "头一节", "paragraphs": "累计完成征地超3500亩，群众都说好。"},
        {"id": "two", "heading": "第二节", "paragraphs": "这一节只有一段。"}]}
        """

    @Test func answersTenAtOnce() async throws {
        let project = try SampleProject()
        try project.write(Data(ExportCommandTests.sheet.utf8), to: "Layouts/sample/section-sheet.yaml")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Run.executable).deletingLastPathComponent().appendingPathComponent("PageService")
        process.arguments = [project.path, project.path + "/Output"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        defer { process.terminate() }
        let address = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(address.split(separator: ":").last?.split(separator: "/").first.flatMap { UInt16($0) }, "\(address)")
        let answers = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<10 { group.addTask { Self.answer(to: Self.edition, at: port) } }
            return await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(
            answers.allSatisfy { $0.starts(with: Array("HTTP/1.1 200".utf8)) },
            "\(String(decoding: answers[0].prefix(2_000), as: UTF8.self))")
        #expect(Set(answers.map { $0.suffix(20_000) }).count == 1)
        let refused = String(
            decoding: Self.answer(to: Self.edition.replacingOccurrences(of: "\"lead\"", with: "\"leads\""), at: port), as: UTF8.self)
        #expect(refused.hasPrefix("HTTP/1.1 400") && refused.contains("\"severity\":\"error\""))
    }

    /// The whole answer to a POST, head and body.
    private static func answer(to body: String, at port: UInt16) -> [UInt8] {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { return [] }
        let request = Array(
            "POST /plate HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)".utf8)
        guard write(socket, request, request.count) == request.count else { return [] }
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(socket, &piece, piece.count), count > 0 { all += piece[..<count] }
        return all
    }
}
