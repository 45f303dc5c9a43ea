import Testing

@testable import Measure

/// A seal is of one name, one content and one key.
struct CacheSealTests {
    private let seal = CacheSeal(key: Array(1...32))

    @Test func isTheSameForTheSame() {
        let found = seal.seal(of: [1, 2, 3], named: "a")
        #expect(found.count == CacheSeal.length)
        #expect(found == CacheSeal(key: Array(1...32)).seal(of: [1, 2, 3], named: "a"))
    }

    /// The end of a name is no beginning of a content.
    @Test func differsByNameContentAndKey() {
        let seals = [
            seal.seal(of: [1, 2, 3], named: "a"), seal.seal(of: [1, 2, 4], named: "a"), seal.seal(of: [1, 2, 3], named: "b"),
            seal.seal(of: [1, 2, 3], named: ""), seal.seal(of: [0x61, 0, 1, 2, 3], named: ""), seal.seal(of: [], named: "a"),
            CacheSeal(key: Array(2...33)).seal(of: [1, 2, 3], named: "a"), CacheSeal(key: []).seal(of: [1, 2, 3], named: "a"),
        ]
        #expect(Set(seals.map { String(decoding: $0, as: UTF8.self) }).count == seals.count)
    }
}
