import BroadsheetDesk
import FlyingFox
import Foundation

/// A web service: `POST /plate` with an edition as JSON answers its plate, or why there is none.
///
///     PageService PROJECT CACHE [PORT]
@main
enum PageService {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { return print("PageService PROJECT CACHE [PORT]") }
        let desk = try PageDesk(project: arguments[1], cache: arguments[2])
        let port = arguments.count > 3 ? UInt16(arguments[3]) ?? 0 : UInt16(0)
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: port), logger: .disabled)
        await server.appendRoute("POST /plate") { request in
            let pages = await desk.make(PageDesk.Order(edition: [UInt8](try await request.bodyData), name: "page"))
            guard let plate = pages.plates.first else {
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                return HTTPResponse(
                    statusCode: .badRequest, headers: [.contentType: "application/json"], body: try encoder.encode(pages.findings))
            }
            return HTTPResponse(statusCode: .ok, headers: [.contentType: "application/pdf"], body: Data(plate.bytes))
        }
        let running = Task { try await server.run() }
        try await server.waitUntilListening()
        if case .ip4(_, let port)? = await server.listeningAddress { print("http://127.0.0.1:\(port)/plate") }
        fflush(nil)
        try await running.value
    }
}
