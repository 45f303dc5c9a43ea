import BroadsheetDesk
import Measure
import Source

/// A run over many editions: deals the work out, takes the results as they come, and publishes them in groups, so that what is held in
/// memory does not grow with the run. An edition's files and its manifest appear together or not at all.
///
/// Workers make, this actor's thread writes what they have made, and the main thread, which holds back the signals that end a run,
/// publishes one group while the next is written: none waits for another's disk.
actor ExportRun {
    private let folder: OutputFolder
    private let form: ExportOrder.Form
    private let progress: ExportProgress
    private let waiting: WaitingWork
    private let thread = OwnThread(named: "writing")
    /// Shares by the edition's place in the order, until the edition is whole.
    private var shares: [Int: [ExportedShare]] = [:]
    /// What stands written in the folder and is published together.
    private var group = OutputFolder.Written()
    private var groupBytes = 0
    private var groupEditions = 0
    /// Editions that are not taken yet.
    private var remaining: Int
    /// The group that is being published.
    private var publishing: Task<Void, any Error>?
    /// What workers still hand in is not taken.
    private var hasFailed = false
    private(set) var findings: [Diagnostic] = []
    /// What the run's own manifest says of each edition.
    private var entries: [RunManifest.Edition] = []

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    /// A group is published when it has so many files or bytes: few enough for a kill to cost little, enough to share the cost of one
    /// journal.
    private static let groupFiles = 64
    private static let groupLimit = 16 << 20
    /// Towards the end groups are as small as what is still to come, down to so many editions: little is left to do once the last is made.
    private static let lastEditions = 4
    /// So many pieces a worker may have made that are not taken yet.
    private static let mostAhead = 8

    init(
        _ assignments: [Assignment], form: ExportOrder.Form, into folder: OutputFolder, progress: ExportProgress.Form, in wording: Wording
    ) {
        (self.form, self.folder) = (form, folder)
        waiting = WaitingWork(assignments)
        remaining = Set(assignments.map(\.index)).count
        self.progress = ExportProgress(progress, total: remaining, in: wording)
    }

    /// Runs so many workers side by side to the end.
    /// - Parameter manifest: the run's own, of what it has made; it is published last.
    func run(
        jobs: Int, maker: @escaping @Sendable () -> PartMaker, manifest: @Sendable (_ editions: [RunManifest.Edition]) -> RunManifest
    ) async throws {
        do {
            try await work(jobs, maker)
            try folder.write([(form.manifest, manifest(entries.sorted { $0.edition < $1.edition }).json)], to: &group)
            try await publish()
            try await publishing?.value
        } catch {
            hasFailed = true
            _ = await publishing?.result
            folder.discard()
            throw error
        }
        progress.finish()
    }

    private func work(_ jobs: Int, _ maker: @escaping @Sendable () -> PartMaker) async throws {
        let waiting = waiting
        try await Concurrently.dealtOut(to: jobs) {
            try await withThrowingTaskGroup(of: Void.self) { workers in
                for _ in 0..<jobs {
                    workers.addTask {
                        for task in try await self.shares(of: waiting, from: maker()) { try await task.value }
                    }
                }
                try await workers.waitForAll()
            }
        }
    }

    /// Makes what waits until nothing does, and gives what is not taken yet. By then what the maker held is free.
    nonisolated private func shares(of waiting: WaitingWork, from maker: PartMaker) async throws -> [Task<Void, any Error>] {
        var handedIn: [Task<Void, any Error>] = []
        while !Task.isCancelled, let next = waiting.next() {
            let share = maker.make(next)
            if handedIn.count == Self.mostAhead { try await handedIn.removeFirst().value }
            handedIn.append(Task { try await self.take(share) })
        }
        return handedIn
    }

    private func take(_ share: ExportedShare) async throws {
        guard !hasFailed else { return }
        let index = share.assignment.index
        shares[index, default: []].append(share)
        guard let all = shares[index], all.count == share.assignment.hands else { return }
        shares[index] = nil
        let edition = ExportedEdition(all)
        findings += edition.findings
        let (files, entry) = edition.made(form)
        entries.append(entry)
        try write(files)
        progress.count(edition)
        if isGroupFull { try await publish() }
    }

    /// Files go out of memory as they come, and do not hold up the end of a group.
    private func write(_ files: [ExportedPart.File]) throws {
        try folder.write(files, to: &group)
        groupBytes += files.reduce(0) { $0 + $1.bytes.count }
        groupEditions += 1
        remaining -= 1
    }

    private var isGroupFull: Bool {
        group.count >= Self.groupFiles || groupBytes >= Self.groupLimit || (groupEditions >= remaining && remaining >= Self.lastEditions)
    }

    /// Has the group published when the one before is, which is waited for: the disk may be a group behind.
    private func publish() async throws {
        let (full, before, folder) = (group, publishing, folder)
        group = full.following
        (groupBytes, groupEditions) = (0, 0)
        publishing = Task { @MainActor in
            try await before?.value
            if full.count > 0 { try folder.publish(full) }
        }
        try await before?.value
    }
}
