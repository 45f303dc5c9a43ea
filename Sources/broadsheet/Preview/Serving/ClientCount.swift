import Synchronization

/// How many clients are being served, and whether there is room for one more.
final class ClientCount: Sendable {
    private let most: Int
    private let count = Atomic(0)

    init(most: Int) { self.most = most }

    /// Counts a client in; false where it is one too many. Either way it is to be counted out again.
    func enter() -> Bool { count.add(1, ordering: .relaxed).newValue <= most }
    func leave() { count.subtract(1, ordering: .relaxed) }
}
