import Copy
import Source

/// An edition out of a seed: 3 to 9 sections, 200 to 6,000 字 in them where nothing else is asked for, 0 to 5 pictures, 0 to 8 figures;
/// with or without kicker, note, lead and closing. Half of the time the first picture and three or more figures are the page's own; all
/// others are their sections', two pictures a section at most.
public struct RandomEdition: Sendable {
    public private(set) var edition: Edition
    /// Width over height of each picture.
    public private(set) var shapes: [String: Double] = [:]

    private static let position = SourcePosition(file: "edition.yaml", line: 1, column: 1)

    public init(seed: UInt64, sections: ClosedRange<Int> = 3...9, characters: ClosedRange<Int> = 200...6000) {
        var steps = Steps(seed: seed)
        let count = steps.next(sections)
        let characters = steps.next(characters)
        edition = Self.edition("random-\(seed)", sections: Self.sections(count, characters: characters, &steps), &steps)
        addPictures(steps.next(0...5), &steps)
        addFigures(steps.next(0...8), &steps)
    }

    private static func edition(_ id: String, sections: [Section], _ steps: inout Steps) -> Edition {
        guard let date = PublicationDate(year: 2026, month: 1, day: 15) else { preconditionFailure("a day that is none") }
        return Edition(
            id: id, position: position, folio: Folio(paper: "左江日报", date: date, page: 5, name: "专版", credits: [], position: position),
            layout: Placed("zuojiang-daily/feature", at: position), kicker: steps.oneIn(2) ? Wording.line(12, &steps) : nil,
            headline: Wording.line(steps.next(6...12), &steps), deck: steps.oneIn(2) ? Wording.line(steps.next(10...18), &steps) : nil,
            note: steps.oneIn(3) ? Note(title: Wording.plain("编者按"), paragraphs: [Wording.paragraph(steps.next(40...120), &steps)]) : nil,
            lead: steps.oneIn(2) ? [Wording.paragraph(steps.next(60...200), &steps)] : [], figures: [], sections: sections,
            closing: steps.oneIn(3) ? [Wording.paragraph(steps.next(60...160), &steps)] : [], pictures: [])
    }

    /// Sections between a third and thrice as long as each other.
    private static func sections(_ count: Int, characters: Int, _ steps: inout Steps) -> [Section] {
        let weights = (0..<count).map { _ in steps.next(10...30) }
        return weights.enumerated().map { index, weight in
            var left = max(20, characters * weight / weights.reduce(0, +))
            var paragraphs: [Text] = []
            while left > 0 {
                let length = min(left, steps.next(40...260))
                paragraphs.append(Wording.paragraph(length, &steps))
                left -= length
            }
            return Section(
                id: "section-\(index + 1)", position: position, heading: Wording.line(steps.next(4...10), &steps),
                deck: steps.oneIn(4) ? Wording.line(12, &steps) : nil, byline: steps.oneIn(3) ? Wording.plain("本报记者　某某") : nil,
                body: paragraphs.map { .paragraph(Paragraph($0)) })
        }
    }

    private mutating func addPictures(_ count: Int, _ steps: inout Steps) {
        let isFirstThePages = steps.oneIn(2)
        for number in 0..<count {
            let file = "Editions/random/pictures/\(number).svg"
            shapes[file] = Double(steps.next(60...220)) / 100
            let picture = Picture(
                file: Placed(file, at: Self.position), kind: .illustration,
                caption: steps.oneIn(4) ? nil : Wording.line(steps.next(8...20), &steps),
                credit: steps.oneIn(2) ? Wording.plain("本报制图") : nil, alternative: "图", stand: steps.oneIn(4) ? .foot : .top,
                position: Self.position)
            if number == 0 && isFirstThePages {
                edition.pictures.append(picture)
            } else {
                let few = edition.sections.indices.filter { edition.sections[$0].pictures.count < 2 }
                edition.sections[steps.any(of: few)].pictures.append(picture)
            }
        }
    }

    private mutating func addFigures(_ count: Int, _ steps: inout Steps) {
        let figures = (0..<count).map { _ in
            Statistic(
                qualifier: steps.any(of: ["", "", "超", "近"]), number: steps.any(of: ["12", "2.8", "1141.02", "9400", "98.6"]),
                unit: steps.any(of: ["亩", "万元", "余人", "%"]), label: Wording.line(steps.next(3...6), &steps).plain,
                source: Placed("", at: Self.position), position: Self.position)
        }
        if count >= 3, steps.oneIn(2) {
            edition.figures = figures
        } else {
            for figure in figures { edition.sections[steps.next(0...edition.sections.count - 1)].statistics.append(figure) }
        }
    }
}
