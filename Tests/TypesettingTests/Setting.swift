import Measure

@testable import Typesetting

/// Sets text with the box shaper at 10 pt: Han 1 em, Latin half an em.
enum Setting {
    static let em = Length.pt(10)

    static func composed(
        _ text: String, rules: CompositionRules = .newspaper, form: GlyphForm = .horizontal, marks: MarkStyle = .mainland
    ) -> ComposedText {
        Typesetter(shaper: BoxShaper(), marks: marks)
            .shape(StyledText(text, style: TextStyle(font: "song", size: em)), form: form).composed(by: rules)
    }

    static func set(
        _ text: String, measure: Int, indent: Int = 0, rules: CompositionRules = .newspaper, looseness: Int = 0
    ) -> SetText {
        composed(text, rules: rules).lines(measures: .constant(em * measure), indent: em * indent, looseness: looseness)
    }

    static func lines(_ text: String, measure: Int, indent: Int = 0, rules: CompositionRules = .newspaper) -> [String] {
        set(text, measure: measure, indent: indent, rules: rules).lines.map(\.text)
    }

    /// Where each character's full-width cell begins on its line, in thousandths of an em: what a reader measures with a ruler.
    static func places(_ line: Line) -> [(character: Character, place: Int)] {
        var result: [(Character, Int)] = []
        for case .glyphs(let run) in line.items(at: .zero) {
            for (character, glyph) in zip(run.text, run.glyphs) { result.append((character, glyph.origin.x.units * 1000 / em.units)) }
        }
        return result
    }

    /// The distance from one character of a line to another, by their order, in thousandths of an em.
    static func distance(_ line: Line, _ a: Int, _ b: Int) -> Int {
        let places = places(line)
        return places[b].place - places[a].place
    }
}
