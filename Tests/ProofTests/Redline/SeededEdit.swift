import Copy
import Source

/// A generator of numbers that are the same in every run.
struct Seed {
    private var state: UInt64

    init(_ number: Int) { state = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % max(1, bound)
    }
}

/// One change of an edition's words, as a desk makes it between two proofs.
struct SeededEdit {
    enum Kind: CaseIterable { case character, number, paragraph, heading }

    var kind: Kind
    /// The section that is changed.
    var section: Int
    /// What must be told: taken out, put in. White space left out; the end of a paragraph is ¶.
    var before: String
    var after: String

    /// Makes the change; nil where the section has nothing of that kind.
    static func make(_ kind: Kind, in section: Int, of edition: inout Edition, _ seed: inout Seed) -> SeededEdit? {
        switch kind {
        case .heading:
            let heading = edition.sections[section].heading
            guard let (text, before, after) = heading.changingCharacter(&seed) else { return nil }
            edition.sections[section].heading = text
            return SeededEdit(kind: kind, section: section, before: before, after: after)
        case .character, .number:
            let start = seed.below(edition.sections[section].paragraphs.count)
            for offset in edition.sections[section].paragraphs.indices {
                let index = (start + offset) % edition.sections[section].paragraphs.count
                let paragraph = edition.sections[section].paragraphs[index]
                guard let (text, before, after) = kind == .number ? paragraph.changingNumber(&seed) : paragraph.changingCharacter(&seed)
                else { continue }
                edition.sections[section].paragraphs[index] = text
                return SeededEdit(kind: kind, section: section, before: before, after: after)
            }
            return nil
        case .paragraph:
            let index = seed.below(edition.sections[section].paragraphs.count)
            let position = edition.sections[section].paragraphs[index].position
            if seed.below(2) == 0, edition.sections[section].paragraphs.count > 2 {
                let gone = edition.sections[section].paragraphs.remove(at: index)
                return SeededEdit(kind: kind, section: section, before: gone.plain.inkedText + "¶", after: "")
            }
            let new = "新增一段\(seed.below(900) + 100)字。"
            edition.sections[section].paragraphs.insert(Text([Text.Span(new)], at: position), at: index)
            return SeededEdit(kind: kind, section: section, before: "", after: new.inkedText + "¶")
        }
    }
}

extension Text {
    /// The text with one Han character written otherwise.
    func changingCharacter(_ seed: inout Seed) -> (text: Text, before: String, after: String)? {
        let span = seed.below(spans.count)
        var scalars = Array(spans[span].text.unicodeScalars)
        let places = scalars.indices.filter { (0x4e00...0x9fff).contains(scalars[$0].value) }
        guard !places.isEmpty else { return nil }
        let place = places[seed.below(places.count)]
        let before = scalars[place]
        // A character that stands nowhere in the sample editions.
        scalars[place] = before == "龘" ? "鱻" : "龘"
        return (replacing(span, scalars), String(Character(before)), String(Character(scalars[place])))
    }

    /// The text with another digit in one of its numbers.
    func changingNumber(_ seed: inout Seed) -> (text: Text, before: String, after: String)? {
        for span in spans.indices {
            var scalars = Array(spans[span].text.unicodeScalars)
            guard let start = scalars.firstIndex(where: \.isNumeral) else { continue }
            let end = scalars[start...].firstIndex { !$0.isNumeral && $0 != "." } ?? scalars.count
            let before = String(String.UnicodeScalarView(scalars[start..<end]))
            scalars[start] = scalars[start] == "9" ? "8" : Unicode.Scalar(scalars[start].value + 1) ?? "9"
            return (replacing(span, scalars), before, String(String.UnicodeScalarView(scalars[start..<end])))
        }
        return nil
    }

    private func replacing(_ span: Int, _ scalars: [Unicode.Scalar]) -> Text {
        var changed = spans
        changed[span].text = String(String.UnicodeScalarView(scalars))
        return Text(changed, from: source)
    }
}

extension Unicode.Scalar {
    fileprivate var isNumeral: Bool { (0x30...0x39).contains(value) }
}

extension String {
    var inkedText: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace })) }
}
