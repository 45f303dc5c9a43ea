import Measure
import Source

/// Reads how small the house lets headings become.
struct HeadingReading {
    let hao: HaoTable

    /// The limits; nil where one is at fault.
    func limits(_ field: Field) -> HeadingLimits? {
        guard let fields = field.fields(of: "the headings") else { return nil }
        defer { fields.finish() }
        let usual = HeadingLimits()
        let headline = fields.optional("headline").map(range) ?? usual.headline
        let section = fields.optional("section").map(range) ?? usual.section
        let vertical = fields.optional("vertical").map(range) ?? usual.vertical
        let grades = fields.optional("grades").map(grades) ?? []
        let deckGap = fields.optional("deck-gap").map { $0.percent(in: 0...100) } ?? usual.deckGap
        let white = fields.optional("white").map { $0.length(hao) } ?? usual.white
        guard let headline, let section, let vertical, let grades, let deckGap, let white else { return nil }
        return HeadingLimits(headline: headline, section: section, vertical: vertical, grades: grades, deckGap: deckGap, white: white)
    }

    private func grades(_ field: Field) -> [HeadGrade]? {
        guard let items = field.items() else { return nil }
        let grades = items.compactMap(grade)
        guard grades.count == items.count else { return nil }
        for (index, grade) in grades.enumerated() where grades[..<index].contains(where: { $0.name == grade.name }) {
            items[index].fault(
                "layout.grade", "two grades of heads have the name '\("name", grade.name)'", hint: "give one of them another name")
            return nil
        }
        return grades
    }

    private func grade(_ field: Field) -> HeadGrade? {
        guard let fields = field.fields(of: "a grade of heads") else { return nil }
        defer { fields.finish() }
        let name = fields.required("name")?.identifier()?.string
        let size = fields.required("size").flatMap { $0.length(hao, .positive) }
        let least = fields.required("least").flatMap { $0.length(hao, .positive) }
        let columns = fields.required("columns")?.range(in: 1...6)
        let characters = fields.optional("characters").map { $0.integer(in: 0...100_000) } ?? 0
        let most = fields.optional("most").map { $0.integer(in: 1...100) }
        let white = fields.optional("white").map { $0.percent(in: 0...300) } ?? 600
        let isRuled = fields.optional("rule").map { $0.boolean() } ?? true
        let isRank = fields.optional("rank").map { $0.boolean() } ?? true
        if let most, most == nil { return nil }
        guard let name, let size, let least, let columns, let characters, let white, let isRuled, let isRank else { return nil }
        guard least <= size else {
            field.fault(
                "layout.grade", "the least size of the grade '\("name", name)' is over its size", hint: "make 'least' no more than 'size'")
            return nil
        }
        return HeadGrade(
            name: name, size: size, least: least, columns: columns, characters: characters, most: most ?? nil, white: white,
            isRuled: isRuled, isRank: isRank)
    }

    private func range(_ field: Field) -> HeadingLimits.Range? {
        guard let fields = field.fields(of: "the limits of a heading") else { return nil }
        defer { fields.finish() }
        let step = fields.required("step").flatMap { $0.length(hao, .positive) }
        let least = fields.required("least").flatMap { $0.percent(in: 20...100) }
        guard let step, let least else { return nil }
        return HeadingLimits.Range(step: step, least: least)
    }
}
