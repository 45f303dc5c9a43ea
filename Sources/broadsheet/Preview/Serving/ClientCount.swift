import Synchronization

/// How many clients are being served, or how many bytes wait for them, and whether there is room for more.
final class ClientCount: Sendable {
    private let most: Int
    private let count = Atomic(0)

    init(most: Int) { self.most = most }

    /// Counts one in, or so many; false where that is too many. Either way they are to be counted out again.
    func enter(_ number: Int = 1) -> Bool { count.add(number, ordering: .relaxed).newValue <= most }
    func leave(_ number: Int = 1) { count.subtract(number, ordering: .relaxed) }
}
