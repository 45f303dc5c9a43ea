import Foundation
import Source

/// What the preview's server answers: three files of its own, the state, windows of the pages, and the events of saves. Nothing else
/// has an address; no path of a request ever reaches the file system.
struct PreviewRoutes: Sendable {
    let preview: Preview
    let rules: RequestRules

    /// A comment now and then lets the server notice that a browser has gone.
    private static let heartbeat = Duration.seconds(10)

    func answer(_ request: RequestHead) async -> Reply {
        if let refusal = rules.refusal(of: request) { return .refused(refusal) }
        switch request.path {
        case "/": return .ok("text/html; charset=utf-8", PreviewFile.html)
        case "/preview.css": return .ok("text/css; charset=utf-8", PreviewFile.css)
        case "/preview.js": return .ok("text/javascript; charset=utf-8", PreviewFile.js)
        case "/state": return await state()
        case "/window": return await window(request)
        case "/events": return await events()
        default: return .refused(.notFound)
        }
    }

    private func state() async -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(StateDocument(await preview.state, edition: preview.edition, in: preview.wording)) else {
            return .refused(.busy)
        }
        return .ok("application/json", Array(json))
    }

    private func window(_ request: RequestHead) async -> Reply {
        guard let numbers = request.numbers, let page = numbers["page"], let x = numbers["x"], let y = numbers["y"],
            let width = numbers["width"],
            let height = numbers["height"], let scale = numbers["scale"],
            let window = PageWindow(page: page, x: x, y: y, width: width, height: height, scale: scale)
        else { return .refused(.malformed) }
        guard let drawn = try? await preview.draw(window) else { return .refused(.notFound) }
        var reply = Reply.ok("image/bmp", drawn.bitmap)
        reply.fields["Page-Revision"] = String(drawn.revision)
        return reply
    }

    private func events() async -> Reply {
        let revisions = await preview.revisions()
        let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(2))
        let telling = Task {
            for await revision in revisions { continuation.yield("data: \(revision)\n\n") }
            continuation.finish()
        }
        let beating = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: Self.heartbeat)
                continuation.yield(": still here\n\n")
            }
        }
        continuation.onTermination = { _ in
            telling.cancel()
            beating.cancel()
        }
        return Reply(status: .ok, type: "text/event-stream", body: .events(stream))
    }
}
