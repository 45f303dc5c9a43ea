import BroadsheetDesk
import Measure
import Source

/// An edition on show: its pages are made anew when its files are saved, drawn when a browser asks, told to all browsers that look on.
///
/// Making and drawing have a thread each, so that neither holds up an answer; the latest save wins.
actor Preview {
    nonisolated let edition: String
    /// The language that findings are told in.
    nonisolated let wording: Wording
    private let maker: PageMaker
    private let artist: PageArtist
    private var audience = Audience()
    private(set) var state = PreviewState()

    /// Long enough for the several events of one save, too short to be felt.
    private static let settling = Duration.milliseconds(12)
    /// A file that is found half-written is given so long to become whole before the fault is shown.
    private static let patience = Duration.milliseconds(120)

    init(desk: Desk, edition: String) {
        self.edition = edition
        wording = .of(desk.language)
        maker = PageMaker(desk: desk, edition: edition)
        artist = PageArtist(desk: desk)
    }

    /// Makes the pages now and after each save, until the task is cancelled. A save that changes nothing is not told.
    func run(after saves: AsyncStream<FolderWatch.Change>) async {
        await make()
        for await save in saves {
            try? await Task.sleep(for: Self.settling)
            if save.includesFonts {
                await maker.forgetFonts()
                await artist.forget()
            }
            await make(unlessAs: save.includesFonts ? nil : state.current)
        }
    }

    /// A window of a page as a bitmap, with the number of the state it shows.
    func draw(_ window: PageWindow) async throws -> (bitmap: [UInt8], revision: Int)? { try await artist.draw(window) }

    /// The number of each new state, from the present one on. A browser that is slow to listen hears of the latest only.
    func revisions() -> AsyncStream<Int> { audience.join(at: state.revision) }

    private func make(unlessAs known: PreviewedEdition? = nil) async {
        do {
            if let edition = try await maker.make(unlessAs: known) { try await show(edition) }
        } catch let refusal as Refusal {
            try? await Task.sleep(for: Self.patience)
            await makeAgain(orShow: refusal)
        } catch {
            tell { $0.refuse([.error("preview.failed", at: nil, "the page could not be made: \("error", String(describing: error))")]) }
        }
    }

    /// The file may have been caught half-written: what counts is how it stands a moment later.
    private func makeAgain(orShow first: Refusal) async {
        do {
            if let edition = try await maker.make() { try await show(edition) }
        } catch {
            let faults = (error as? Refusal ?? first).diagnostics
            if faults.sortedByPlace() != state.faults { tell { $0.refuse(faults) } }
        }
    }

    /// The pages are drawn under the number that their state will have, so that a browser never gets the one without the other.
    private func show(_ edition: PreviewedEdition) async throws {
        try await artist.show(edition, revision: state.revision + 1)
        tell { $0.show(edition) }
    }

    private func tell(_ change: (inout PreviewState) -> Void) {
        change(&state)
        audience.tell(state.revision)
    }
}
