import Copy
import Layout
import Measure
import Source

@testable import Makeup

/// Sections of the sample house with pictures and figures, and their modules.
enum SampleModule {
    static let position = SourcePosition(file: "edition.yaml", line: 1, column: 1)

    static func picture(_ name: String, columns: Int? = nil, stand: Picture.Stand = .top) -> Picture {
        Picture(
            file: Placed(name, at: position), kind: .photo, caption: SampleHouse.text("图"), credit: nil, alternative: name,
            columns: columns, stand: stand,
            position: position)
    }

    static func statistic(_ number: Int) -> Statistic {
        Statistic(qualifier: "", number: "\(number)", unit: "亩", label: "面积", source: Placed("面积", at: position), position: position)
    }

    /// A section that looks random: up to five paragraphs, two pictures, three figures.
    static func section(_ steps: inout Steps, columns: Int) -> Section {
        var section = SampleHouse.section(paragraphs: (0..<steps.next(1...5)).map { _ in steps.next(1...90) })
        section.statistics = (0..<steps.next(0...3)).map(statistic)
        if steps.next(0...1) == 0 {
            section.pictures.append(picture("a.png", columns: steps.next(0...1) == 0 ? nil : steps.next(1...columns)))
        }
        if steps.next(0...2) == 0 { section.pictures.append(picture("b.png", columns: steps.next(1...columns), stand: .foot)) }
        return section
    }

    static func module(_ section: Section, columns: Int, figures: BlockPlan.Figures = .panel, house: House = SampleHouse.house)
        -> SectionModule
    {
        SectionModule(
            section, number: 1, figures: figures, columns: columns, lattice: SampleHouse.lattice, pictures: ["a.png": 1.5, "b.png": 2],
            composer: SampleHouse.composer(house))
    }

    static func frame(columns: Int, lines: Int) -> Frame {
        Frame(lattice: SampleHouse.lattice, column: 4 - columns, columns: columns, line: 3, lines: lines)
    }
}
