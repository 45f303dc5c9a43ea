import ArgumentParser
import Source

/// `broadsheet preview EDITION`: the page in a browser, redrawn as its files are saved.
struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Shows the page in a browser on this machine, redrawn as its files are saved.",
        discussion: "Open the address that it prints; Ctrl-C ends it. It listens on 127.0.0.1 alone and writes nothing but Output/.cache.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The edition: a folder of Editions/.", completion: .directory)
    var edition: String

    @Option(help: "The port to listen on; 0 takes any that is free.")
    var port: UInt16 = 8730

    func run() async throws {
        try await common.runWaiting("preview") { desk, report in
            // A name that no edition has is told at once; faults inside an edition are shown over its page.
            if !desk.project.folders(in: "Editions").contains(edition) { _ = try desk.open(edition) }
            let server = try LoopbackServer(port: port)
            let watch = try FolderWatch(desk.watchedFolders, fonts: desk.fontFolders)
            let signals = EndSignals()
            // The address is wanted at once, by a program that reads from a pipe too.
            try report.announce("http://127.0.0.1:\(server.port)/\n")
            await PreviewRun(desk: desk, edition: edition, server: server).run(after: watch.changes, until: signals.first)
            return []
        }
    }
}
