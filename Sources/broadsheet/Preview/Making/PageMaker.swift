import BroadsheetDesk
import Drawing
import Makeup
import Source
import Typesetting

/// Makes one edition's pages again and again. What was set for one making is at hand for the next, while fonts and house words are the
/// same.
actor PageMaker {
    private let desk: Desk
    private let edition: String
    private let thread = OwnThread(named: "make-up")
    private var kept: (setting: Desk.Setting, memory: MakeUpMemory)?

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(desk: Desk, edition: String) {
        self.desk = desk
        self.edition = edition
    }

    /// The pages as their files are now; nil where the files say what those of `known` said: one save may be told as several.
    /// Throws a `Refusal` where they hold a fault that no page can be made of.
    func make(unlessAs known: PreviewedEdition? = nil) throws -> PreviewedEdition? {
        let job = try desk.open(edition)
        if known?.isMade(of: job) ?? false { return nil }
        let made = desk.makeUpPages(job, memory: memory(for: job))
        return PreviewedEdition(made: made, findings: desk.findings(on: made))
    }

    /// Forgets open fonts: their files have changed.
    func forgetFonts() { kept = nil }

    private func memory(for job: Desk.Job) -> MakeUpMemory {
        if let kept, kept.setting == job.setting { return kept.memory }
        let memory = desk.memory(for: job)
        kept = (job.setting, memory)
        return memory
    }
}
