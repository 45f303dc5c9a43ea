/// One of so many shares of an export, `2/6`: each runs by itself, on a machine of its own if need be; together they make what one run makes.
struct Shard: Hashable, Sendable, Codable {
    /// Counted from 1.
    var number: Int
    var count: Int

    static let most = 10_000

    /// - Parameter text: `2/6`.
    init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1], (1...Self.most).contains(count),
            (1...count).contains(number)
        else { return nil }
        (self.number, self.count) = (number, count)
    }

    /// The folder that it writes, in Output.
    var folder: String { "shard-\(number)-of-\(count)" }
}

extension Shard: CustomStringConvertible {
    var description: String { "\(number)/\(count)" }
}
