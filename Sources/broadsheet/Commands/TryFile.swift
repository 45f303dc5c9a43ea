import ArgumentParser
import Proof
import Source

/// Looks through a page of a PDF on standard input within limits of time and memory, and says nothing: for this program's own use (`TrialRun`).
struct TryFile: ParsableCommand {
    static let name = "try-file"
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "Looks through a page of a PDF within limits, and says nothing.", shouldDisplay: false)

    @Option(help: "The page, from 1.")
    var page = 1

    func run() throws {
        let bytes = try StandardInput.read(upTo: Limits.pictureBytes)
        HeldRun.begin(size: bytes.count) { _ in "" }
        guard let artwork = try? ArtworkReading(bytes, page: page) else { return }
        _ = artwork.header
        _ = ArtworkCheck(.coldset).check(artwork)
    }
}
