import Layout
import Makeup
import Measure
import Typesetting

/// Sets the words of a proof in the house's fonts, in a few fixed styles.
final class ProofLettering {
    /// The styles of a proof.
    enum Voice: Hashable, CaseIterable {
        /// 大样.
        case title
        case heading
        case note
        case strong
        /// Copy that is quoted.
        case quote
        /// Labels on the page.
        case tag
        /// Line numbers and the numbers of marks.
        case number
    }

    /// A set line: its left end on the baseline stands at the origin.
    struct Words {
        var items: [PlacedItem]
        var width: Length

        func placed(at baseline: Point) -> [PlacedItem] { items.map { $0.translated(by: baseline) } }
    }

    private struct Key: Hashable {
        var text: String
        var voice: Voice
        var ink: InkName
    }

    private let typesetter: Typesetter
    private let house: House
    private var known: [Key: Words] = [:]

    init(house: House, shaper: any Shaper) {
        self.house = house
        typesetter = Typesetter(shaper: shaper)
    }

    static func size(of voice: Voice) -> Length {
        switch voice {
        case .title: .pt(26)
        case .heading: .pt(12)
        case .note, .strong, .quote: .pt(9.5)
        case .tag: .pt(7)
        case .number: .pt(6)
        }
    }

    /// The distance of two baselines.
    static func pitch(of voice: Voice) -> Length { size(of: voice) * 1.45 }

    /// One line at its natural width.
    func line(_ text: String, _ voice: Voice, _ ink: InkName = ProofInks.black) -> Words {
        let key = Key(text: text, voice: voice, ink: ink)
        if let words = known[key] { return words }
        let line = shaped(text, voice, ink).singleLine()
        let words = Words(items: line.items(at: .zero).map { PlacedItem($0) }, width: line.width)
        known[key] = words
        return words
    }

    /// A text in lines of a measure; a line feed in it begins another.
    func lines(_ text: String, _ voice: Voice, _ ink: InkName = ProofInks.black, measure: Length) -> [Words] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { part in
            shaped(String(part), voice, ink).lines(measures: .constant(measure)).lines.map {
                Words(items: $0.items(at: .zero).map { PlacedItem($0) }, width: $0.width)
            }
        }
    }

    private func shaped(_ text: String, _ voice: Voice, _ ink: InkName) -> ComposedText {
        let style = TextStyle(font: font(of: voice), size: Self.size(of: voice), ink: ink)
        return typesetter.shape(StyledText(text, style: style)).composed(by: .display)
    }

    /// A role of the house's, by the name it usually has; the body's where it has none of that name.
    private func font(of voice: Voice) -> FontName {
        let wanted =
            switch voice {
            case .title: ["song-heavy", "song-bold", "song"]
            case .heading, .strong: ["hei-bold", "hei"]
            case .note, .tag, .number: ["hei"]
            case .quote: ["kai", "song"]
            }
        let names = Set(house.fonts.map(\.name))
        return FontName(wanted.first(where: names.contains) ?? house[style: .body].font)
    }
}
