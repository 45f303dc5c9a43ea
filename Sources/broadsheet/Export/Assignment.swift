/// A share of an edition's parts for one worker: of `hands` workers at one edition, the `hand`-th makes every so many-th part.
struct Assignment: Hashable, Sendable {
    var share: EditionShare
    /// The edition's place in the order.
    var index: Int
    /// Counted from 0.
    var hand: Int
    var hands: Int

    var edition: String { share.edition }

    /// The places, in a list of the sections' numbers, of those that are made here.
    func parts(of numbers: [Int]) -> [Int] {
        let mine = numbers.indices.filter { share.takes(section: numbers[$0]) }
        return mine.indices.filter { $0 % hands == hand }.map { mine[$0] }
    }

    /// Deals editions out to so many workers: whole, unless there are fewer of them than workers and they can be split.
    static func deal(_ editions: [EditionShare], jobs: Int, splits: Bool) -> [Assignment] {
        let hands = splits && !editions.isEmpty ? max(1, (jobs + editions.count - 1) / editions.count) : 1
        return editions.enumerated().flatMap { index, share in
            (0..<hands).map { Assignment(share: share, index: index, hand: $0, hands: hands) }
        }
    }
}
