/// What is to be exported of an edition: all of it, or some of its sections where others are another shard's.
struct EditionShare: Hashable, Sendable {
    var edition: String
    /// The numbers of its sections in its file, counted from 1; nil for all that it has.
    var part: Part?

    struct Part: Hashable, Sendable, Codable {
        var sections: [Int]
        /// Those of all shards together.
        var of: [Int]

        /// True for the one that writes what belongs to several sections.
        var isFirst: Bool { sections.first == of.first }
    }

    init(_ edition: String, part: Part? = nil) { (self.edition, self.part) = (edition, part) }

    func takes(section number: Int) -> Bool { part?.sections.contains(number) ?? true }
}
