import Measure
import Source

/// A run over many editions: deals the work out, takes the results in the order of the editions, and publishes them in groups, so that what is
/// held in memory does not grow with the run. An edition's files and its manifest appear together or not at all.
@MainActor
final class ExportRun {
    private let folder: OutputFolder
    private let form: ExportOrder.Form
    private let progress: ExportProgress
    private let waiting: WaitingWork
    /// Shares by the edition's place in the order, until the edition is whole.
    private var shares: [Int: [ExportedShare]] = [:]
    /// What stands written in the folder and is published together.
    private var group = OutputFolder.Written()
    private var groupBytes = 0
    private var groupEditions = 0
    /// Editions that are not taken yet.
    private var remaining: Int
    /// What workers still hand in is not taken.
    private var hasFailed = false
    private(set) var findings: [Diagnostic] = []

    /// A group is published when it has so many files or bytes: few enough for a kill to cost little, enough to share the cost of one journal.
    private static let groupFiles = 64
    private static let groupLimit = 16 << 20
    /// Towards the end groups are as small as what is still to come, down to so many editions: little is left to do once the last is made.
    private static let lastEditions = 4

    init(_ assignments: [Assignment], form: ExportOrder.Form, into folder: OutputFolder, progress: ExportProgress) {
        (self.form, self.folder, self.progress) = (form, folder, progress)
        waiting = WaitingWork(assignments)
        remaining = Set(assignments.map(\.index)).count
    }

    /// So many pieces a worker may have made that are not taken yet: what it makes while the disk has a group.
    nonisolated private static let mostAhead = 8

    /// Runs so many workers side by side to the end. None waits for the disk: each goes on while what it has made is taken.
    func run(jobs: Int, maker: @escaping @Sendable () -> PartMaker) async throws {
        do {
            try await work(jobs, maker)
            try publish()
        } catch {
            hasFailed = true
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

    private func take(_ share: ExportedShare) throws {
        guard !hasFailed else { return }
        let index = share.assignment.index
        shares[index, default: []].append(share)
        guard let all = shares[index], all.count == share.assignment.hands else { return }
        shares[index] = nil
        let edition = ExportedEdition(all)
        findings += edition.findings
        try write(edition.files(form))
        progress.count(edition)
        if isGroupFull { try publish() }
    }

    private var isGroupFull: Bool {
        group.count >= Self.groupFiles || groupBytes >= Self.groupLimit || (groupEditions >= remaining && remaining >= Self.lastEditions)
    }

    /// Files go out of memory as they come, and do not hold up the end of a group.
    private func write(_ files: [ExportedPart.File]) throws {
        try folder.write(files, to: &group)
        groupBytes += files.reduce(0) { $0 + $1.bytes.count }
        groupEditions += 1
        remaining -= 1
    }

    private func publish() throws {
        if group.count > 0 { try folder.publish(group) }
        group = OutputFolder.Written()
        (groupBytes, groupEditions) = (0, 0)
    }
}
