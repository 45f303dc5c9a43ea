/// Values kept for the next time that they are asked for, up to a bound on what they weigh in all. Those that were asked for lately stay.
///
/// Two shelves stand one behind the other. What is asked for stands on the first; when that is full it becomes the second, and what
/// stood there is let go.
public struct KeptValues<Key: Hashable, Value> {
    private var recent: [Key: (value: Value, weight: Int)] = [:]
    private var earlier: [Key: (value: Value, weight: Int)] = [:]
    private var weight = 0
    private let most: Int

    /// - Parameter most: what all values weigh together at most, in the unit of their weights.
    public init(most: Int) { self.most = most }

    /// The value under a key, made where it is not kept.
    public mutating func value(for key: Key, weight: Int, make: () throws -> Value) rethrows -> Value {
        if let known = recent[key] { return known.value }
        if let known = earlier[key] {
            keep(known.value, under: key, weight: known.weight)
            return known.value
        }
        let made = try make()
        keep(made, under: key, weight: weight)
        return made
    }

    private mutating func keep(_ value: Value, under key: Key, weight added: Int) {
        if weight + added > most / 2 { (earlier, recent, weight) = (recent, [:], 0) }
        guard added <= most / 2 else { return }
        recent[key] = (value, added)
        weight += added
    }
}
