import Copy
import Layout

/// The stories of a floor in the order of their ranks, and the grade of each one's head.
///
/// Rank is the place in the edition, but for what the edition says (`rank: 1`). The first story has the first grade; of the others the
/// highest whose length it reaches and that not so many have already; a picture makes a story count for more.
struct FloorRanks {
    /// A section with the grade of its head; nil where the house has none.
    struct Story {
        /// Counted from 1.
        var number: Int
        var grade: HeadGrade?
        /// The next lower grade, which its head may take.
        var lower: HeadGrade?
        /// The next higher grade, where that is not the first's.
        var higher: HeadGrade?
        var hasPicture = false
    }

    let stories: [Story]
    /// What a picture adds to the length of its story, in 字.
    private static let picture = 200

    /// - Parameters:
    ///   - numbers: of the floor's sections, in the edition's order.
    ///   - standsUnder: true where the page's headline stands over all of them: the first grade is its own.
    init(_ numbers: [Int], of edition: Edition, headings: HeadingLimits, standsUnder: Bool = false) {
        let ranks = headings.grades.filter(\.isRank)
        let grades = standsUnder && ranks.count > 1 ? Array(ranks.dropFirst()) : ranks
        var given: [String: Int] = [:]
        stories = Self.ordered(numbers, of: edition).enumerated().map { place, number in
            let section = edition.sections[number - 1]
            let length = section.length + (section.pictures.isEmpty ? 0 : Self.picture)
            let index = grades.indices.first { index in
                let grade = grades[index]
                if let most = grade.most, given[grade.name, default: 0] >= most { return false }
                return place == 0 || section.rank == index + 1 || length >= grade.characters
            }
            guard let index = index ?? grades.indices.last else { return Story(number: number, hasPicture: !section.pictures.isEmpty) }
            given[grades[index].name, default: 0] += 1
            let lower = grades.indices.contains(index + 1) ? grades[index + 1] : nil
            return Story(
                number: number, grade: grades[index], lower: lower,
                higher: index > 1 ? grades[index - 1] : nil, hasPicture: !section.pictures.isEmpty)
        }
    }

    /// Those with a rank at its place, the others where they leave room.
    private static func ordered(_ numbers: [Int], of edition: Edition) -> [Int] {
        func rank(_ number: Int) -> Int? { edition.sections[number - 1].rank }
        var ordered = numbers.filter { rank($0) == nil }
        for number in numbers.filter({ rank($0) != nil }).sorted(by: { (rank($0) ?? 0, $0) < (rank($1) ?? 0, $1) }) {
            ordered.insert(number, at: min(ordered.count, (rank(number) ?? 1) - 1))
        }
        return ordered
    }
}

extension Section {
    /// 字 of its text.
    var length: Int { paragraphs.reduce(0) { $0 + $1.plain.count } }
}
