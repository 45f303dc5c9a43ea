import Testing

@testable import broadsheet

/// How an export is dealt out to shards.
struct DivisionTests {
    /// Editions of many lengths, among them some that are very long: the `number`-th has so many characters.
    private static func length(_ number: Int) -> Int { 400 + number * 7_919 % 5_000 + (number % 40 == 0 ? 60_000 : 0) }
    private static let lengths = (1...400).map { Division.Length(edition: "e\($0)", characters: length($0)) }

    /// Sections of an edition, the first the longest.
    private static func sections(_ edition: String) -> [Int: Int] {
        let all = length(Int(edition.dropFirst()) ?? 0)
        return Dictionary(uniqueKeysWithValues: (1...8).map { ($0, all / (8 + $0)) })
    }

    private static func shards(_ count: Int) -> [Shard] { (1...count).compactMap { Shard("\($0)/\(count)") } }

    @Test(arguments: [1, 2, 3, 7, 64, 1_000])
    func everySectionIsInOneShard(_ count: Int) {
        let division = Division(Self.lengths, among: count, sections: Self.sections)
        var made: [String: [Int]] = [:]
        for shard in Self.shards(count) {
            for share in division.share(of: shard) {
                if let part = share.part {
                    #expect(part.of == Array(1...8) && !part.sections.isEmpty)
                    made[share.edition, default: []] += part.sections
                } else {
                    made[share.edition, default: []] += Array(1...8)
                }
            }
        }
        #expect(made.count == 400)
        for (edition, sections) in made { #expect(sections.sorted() == Array(1...8), "\(edition)") }
    }

    /// No shard has a tenth more than the mean, though one edition has as much as thirty others.
    @Test(arguments: [2, 3, 7, 20])
    func shardsAreAlikeInLength(_ count: Int) {
        let characters = Division(Self.lengths, among: count, sections: Self.sections).characters
        let mean = Double(characters.reduce(0, +)) / Double(count)
        #expect(Double(characters.max() ?? 0) < mean * 1.1, "\(characters)")
    }

    @Test func doesNotDependOnTheOrderOfNames() {
        let one = Division(Self.lengths, among: 7, sections: Self.sections)
        let other = Division(Self.lengths.reversed(), among: 7, sections: Self.sections)
        #expect(one.digest == other.digest)
        for shard in Self.shards(7) { #expect(one.share(of: shard) == other.share(of: shard)) }
    }

    /// Names decide between pieces of one length, and the number between shards of one load.
    @Test func tiesAreBrokenByName() {
        let lengths = ["b", "d", "a", "c"].map { Division.Length(edition: $0, characters: 100) }
        let division = Division(lengths, among: 2) { _ in [:] }
        #expect(Self.shards(2).map { division.share(of: $0).map(\.edition) } == [["a", "c"], ["b", "d"]])
    }

    @Test func aChangedLengthIsAnotherDivision() {
        var changed = Self.lengths
        changed[5].characters += 1
        let sections = Self.sections
        #expect(Division(Self.lengths, among: 3, sections: sections).digest != Division(changed, among: 3, sections: sections).digest)
    }

    @Test(arguments: ["", "1", "0/2", "3/2", "1/0", "1/10001", "a/b", "1/2/3", "-1/2", "1.0/2"])
    func refusesWhatIsNoShard(_ text: String) { #expect(Shard(text) == nil) }
}
