import Source

/// The house's rules of wording, `stylebook.yaml`: fixed phrases, names and posts, what may be doubled, and how grave each check's
/// findings are.
public struct Stylebook: Hashable, Sendable {
    /// A phrase that an editor must look at.
    public struct Phrase: Hashable, Sendable {
        /// Everything that its pattern stands for.
        public var words: [String]
        /// What to write instead; nil where only a person can say.
        public var write: String?
        public var why: String
        /// Nil for the grade of all phrases.
        public var grade: Grade?
        /// Words in which it is right: an occurrence that one of them overlaps and reaches beyond is none (学习 for 习关于).
        public var unless: [String]

        public init(words: [String], write: String?, why: String, grade: Grade? = nil, unless: [String] = []) {
            self.words = words
            self.write = write
            self.why = why
            self.grade = grade
            self.unless = unless
        }
    }

    public var phrases: [Phrase]
    public var grades: [CheckName: Grade]
    /// Characters that are a slip where they stand twice: 的, 了.
    public var neverDoubled: String
    /// Words in which something may be doubled: 目的 for 目的的, 研究研究.
    public var doubled: [String]
    /// The credits that each page must have: 责任编辑.
    public var credits: [String]

    public init(
        phrases: [Phrase] = [], grades: [CheckName: Grade] = [:], neverDoubled: String = "", doubled: [String] = [], credits: [String] = []
    ) {
        self.phrases = phrases
        self.grades = grades
        self.neverDoubled = neverDoubled
        self.doubled = doubled
        self.credits = credits
    }

    /// The wordings that the house wants, as far as they are words: 习近平总书记, 乡村振兴.
    public var terms: [String] {
        phrases.compactMap(\.write).flatMap { $0.split(separator: "、") }.map(String.init).filter { term in
            (2...20).contains(term.unicodeScalars.count) && term.unicodeScalars.allSatisfy { (0x4e00...0x9fff).contains($0.value) }
        }
    }

    /// How the findings of a check are taken; warnings where the house does not say.
    public func grade(of check: CheckName) -> Grade { grades[check] ?? .warning }
}
