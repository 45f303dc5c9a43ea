import Foundation
import Glibc
import Testing

/// A preview of the sample project as a process of its own, ended when its holder ends.
final class RunningPreview {
    let project: SampleProject
    let port: UInt16
    private let process = Process()

    init(of project: SampleProject? = nil) throws {
        self.project = try project ?? SampleProject()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: Run.executable)
        process.arguments = ["preview", "sample", "--port", "0"]
        process.currentDirectoryURL = URL(fileURLWithPath: self.project.path)
        process.environment = ["PATH": "/usr/bin:/bin"]
        process.standardOutput = pipe
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let address = String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
        port = try #require(address.split(separator: ":").last.flatMap { UInt16($0.prefix { $0.isNumber }) }, "\(address)")
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    /// Ends it as Ctrl-C does, and gives its exit code.
    func interrupt() -> Int32 {
        process.interrupt()
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    }

    // MARK: Requests

    struct Answer {
        var status: Int
        var head: String
        var body: [UInt8]

        init(_ bytes: [UInt8]) {
            let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.endIndex..<bytes.endIndex
            head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
            body = Array(bytes[end.upperBound...])
            status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        }
    }

    /// Connects and sends some bytes; the descriptor of the connection.
    func connect(sending text: String) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, size) }
        }
        try #require(status == 0)
        let bytes = Array(text.utf8)
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        return descriptor
    }

    /// Sends bytes as they are and reads until the server closes.
    func exchange(_ text: String) throws -> Answer {
        let descriptor = try connect(sending: text)
        defer { close(descriptor) }
        var all: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 { all += buffer[..<count] }
        return Answer(all)
    }

    func get(_ target: String, _ fields: String = "") throws -> Answer {
        try exchange("GET \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\(fields)\r\n")
    }

    // MARK: States

    struct State: Decodable {
        struct Place: Decodable {
            var file: String
            var line: Int
        }
        struct Box: Decodable, Hashable {
            var x: Double
            var y: Double
            var width: Double
            var height: Double
        }
        struct Line: Decodable {
            var text: String
            var box: Box?
            var place: Place
        }
        struct Block: Decodable {
            var name: String
            var heading: String?
            var characters: Int
            var text: [Line]
        }
        struct Finding: Decodable {
            var severity: String
            var id: String
            var place: Place?
            var page: Int?
            var block: Int?
            var box: Box?
        }
        struct Page: Decodable {
            var number: Int
            var folio: String
            var width: Double
            var columns: Int
            var lines: Int
            var blocks: [Block]
        }

        var revision: Int
        var pageRevision: Int
        var isCurrent: Bool
        var pages: [Page]
        var findings: [Finding]

        var isMade: Bool { !pages.isEmpty }
        /// Those of the first page.
        var blocks: [Block] { pages.first?.blocks ?? [] }
        var text: String { pages.flatMap(\.blocks).flatMap(\.text).map(\.text).joined() }
    }

    func state() throws -> State { try JSONDecoder().decode(State.self, from: Data(get("/state").body)) }

    /// The first state of which this is true. Not a measure of speed: a state that never comes fails its test.
    func state(where isWanted: (State) -> Bool) async throws -> State {
        for _ in 0..<3_000 {
            let state = try state()
            if isWanted(state) { return state }
            try await Task.sleep(for: .milliseconds(20))
        }
        throw NeverCame()
    }

    struct NeverCame: Error {}
}
