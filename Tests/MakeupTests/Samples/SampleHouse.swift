import Copy
import Layout
import Measure
import Source
import Typesetting

@testable import Makeup

/// A small paper to make pages up for, with boxes for glyphs: every Han character is one em wide and every style of one font.
enum SampleHouse {
    static let position = SourcePosition(file: "house.yaml", line: 1, column: 1)
    /// Four columns of 12 字, 40 lines, gutters of 1 字; 字 of 10 pt on lines of 15 pt.
    static let lattice = Lattice(
        size: .pt(10), pitch: .pt(15), columns: 4, measure: 12, gutter: .pt(10), lines: 40, origin: Point(x: .pt(50), y: .pt(50)))

    static let house = House(
        paper: "小镇报", language: "zh-Hans-CN", sheets: [:], palette: InkLedger([])!, styles: styles,
        rules: Dictionary(uniqueKeysWithValues: RuleName.allCases.map { ($0, RuleStyle(weight: .pt(1), ink: .black)) }),
        colours: Dictionary(uniqueKeysWithValues: ColourRole.allCases.map { ($0, .black) }), fonts: [], composition: Composition(),
        fitting: .sample,
        press: PressSettings(
            profile: .init(path: "press.icc", position: position), condition: "A", registry: nil, description: "newsprint", inkLimit: 2400),
        numerals: [], position: position)

    private static let sizes: [StyleName: Double] = [.headline: 40, .deck: 14, .sectionHead: 20, .sectionKicker: 12, .sectionDeck: 12]

    private static let styles = Dictionary(
        uniqueKeysWithValues: StyleName.allCases.map { name in
            (
                name,
                TextRole(
                    name: name.rawValue, font: "song", latinFont: "song", strongFont: "hei", size: .pt(sizes[name] ?? 10), ink: .black,
                    strongInk: .black,
                    tracking: .zero, alignment: name == .body ? .justify : .left, indent: name == .body ? 2 : 0)
            )
        })

    static func composer(_ house: House = house) -> Composer {
        Composer(house: house, lattice: lattice, memory: MakeUpMemory(shaper: BoxShaper()))
    }

    static func text(_ string: String) -> Text { Text([.init(string)], at: SourcePosition(file: "edition.yaml", line: 1, column: 1)) }

    /// Han characters that are all different, so that what stands in the wrong order is noticed; an em each, no marks.
    static func han(_ count: Int, from start: Int = 0) -> String {
        String(String.UnicodeScalarView((0..<count).compactMap { Unicode.Scalar(0x4e10 + start + $0) }))
    }

    static func section(_ id: String = "one", heading: String = "头题", paragraphs: [Int] = [30]) -> Section {
        let starts = paragraphs.indices.map { paragraphs[..<$0].reduce(0, +) }
        return Section(
            id: id, position: SourcePosition(file: "edition.yaml", line: 1, column: 1), heading: text(heading),
            body: zip(paragraphs, starts).map { .paragraph(Paragraph(text(han($0, from: $1)))) })
    }
}

extension PlacedItem {
    /// The text that stands in it, in order.
    var text: String {
        switch self {
        case .glyphs(let run): run.text
        case .group(let group): group.items.map(\.text).joined()
        default: ""
        }
    }

    /// The group of a label, at any depth.
    func group(_ label: String) -> Group? {
        guard case .group(let group) = self else { return nil }
        return group.label == label ? group : group.items.lazy.compactMap { $0.group(label) }.first
    }
}
