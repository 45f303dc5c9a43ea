import BroadsheetDesk

/// A preview and its server, side by side until they are told to end.
struct PreviewRun {
    private let preview: Preview
    private let server: LoopbackServer

    init(desk: Desk, edition: String, server: LoopbackServer) {
        preview = Preview(desk: desk, edition: edition)
        self.server = server
    }

    func run(after saves: AsyncStream<FolderWatch.Change>, until end: AsyncStream<Void>) async {
        let routes = PreviewRoutes(preview: preview, rules: RequestRules(port: server.port))
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await preview.run(after: saves) }
            group.addTask { try? await server.run { await routes.answer($0) } }
            group.addTask { for await _ in end {} }
            await group.next()
            group.cancelAll()
        }
    }
}
