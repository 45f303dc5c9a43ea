/// A share of an edition's parts for one worker: of `hands` workers at one edition, the `hand`-th takes every part whose number falls
/// to it.
struct Assignment: Hashable, Sendable {
    var edition: String
    /// The edition's place in the order.
    var index: Int
    /// Counted from 0.
    var hand: Int
    var hands: Int

    func takes(part index: Int) -> Bool { index % hands == hand }

    /// Deals editions out to so many workers: whole editions, unless there are fewer of them than workers and they can be split.
    static func deal(_ editions: [String], jobs: Int, splits: Bool) -> [Assignment] {
        let hands = splits && !editions.isEmpty ? max(1, (jobs + editions.count - 1) / editions.count) : 1
        return editions.enumerated().flatMap { index, edition in
            (0..<hands).map { Assignment(edition: edition, index: index, hand: $0, hands: hands) }
        }
    }
}
