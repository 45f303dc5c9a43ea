/// Numbers that look random and are the same in every run (a linear congruential generator).
public struct Steps {
    private var state: UInt64

    public init(seed: UInt64) { state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493 }

    public mutating func next(_ range: ClosedRange<Int>) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return range.lowerBound + Int((state >> 33) % UInt64(range.count))
    }

    /// True once in so many times.
    public mutating func oneIn(_ times: Int) -> Bool { next(1...times) == 1 }

    public mutating func any<Choice>(of choices: [Choice]) -> Choice { choices[next(0...choices.count - 1)] }

    /// Another order of the same things (Fisher and Yates).
    public mutating func shuffled<Thing>(_ things: [Thing]) -> [Thing] {
        var things = things
        for last in things.indices.dropFirst().reversed() { things.swapAt(last, next(0...last)) }
        return things
    }
}
