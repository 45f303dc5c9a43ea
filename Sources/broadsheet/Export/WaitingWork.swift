import Synchronization

/// What is still to be made, dealt out piece after piece to whoever asks.
final class WaitingWork: Sendable {
    private let waiting: Mutex<ArraySlice<Assignment>>

    init(_ assignments: [Assignment]) { waiting = Mutex(assignments[...]) }

    /// Nil where nothing is left.
    func next() -> Assignment? { waiting.withLock { $0.popFirst() } }
}
