import Measure

/// Where a head may be broken by its sense, and how gladly: between words that a lexicon knows, best where a phrase begins.
///
/// Prices are those of `HeadlineCosts`: 100 is a plain place between two words. A place that is no end of a word is not among the ends.
public struct SenseBoundaries: WordBoundaries {
    private let lexicon: any Lexicon
    private let terms: [Unicode.Scalar: [[Unicode.Scalar]]]
    /// A term of more characters may be broken between its words where all else is worse.
    private static let longestWhole = 8
    private static let insideTerm = 20_000

    /// - Parameter terms: the house's names and terms.
    public init(_ lexicon: any Lexicon, terms: [String] = []) {
        self.lexicon = lexicon
        let all = (SmallLexicon.common + lexicon.sense.terms + terms).map { Array($0.unicodeScalars) }.filter { $0.count > 1 }
        self.terms = Dictionary(grouping: all) { $0[0] }
    }

    public func wordEnds(in text: String) -> [WordEnd] {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.isEmpty else { return [] }
        var offsets = [0]
        for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
        let whole = terms.mapValues { $0.filter { $0.count <= Self.longestWhole } }
        let words = NameJoining.joined(Segmentation.words(of: scalars, lexicon, terms: whole), of: scalars, lexicon.sense)
        let insideTerms = insideTerms(scalars)
        var ends: [WordEnd] = []
        for (word, next) in zip(words, words.dropFirst()) {
            guard let price = price(word, next, scalars) else { continue }
            let end = word.range.upperBound
            ends.append(
                WordEnd(
                    offset: offsets[end],
                    price: price + priceInQuotation(at: end, scalars) + (insideTerms.contains(end) ? Self.insideTerm : 0)))
        }
        return ends + [WordEnd(offset: offsets[scalars.count], price: 0)]
    }

    /// The places within the long terms of the house that stand in a text.
    private func insideTerms(_ text: [Unicode.Scalar]) -> Set<Int> {
        var inside: Set<Int> = []
        for start in text.indices {
            for term in terms[text[start]] ?? [] where term.count > Self.longestWhole && text[start...].starts(with: term) {
                inside.formUnion(start + 1..<start + term.count)
            }
        }
        return inside
    }

    // MARK: Prices

    /// What a break between two words costs; nil where they belong together.
    private func price(_ word: SenseWord, _ next: SenseWord, _ text: [Unicode.Scalar]) -> Int? {
        let (first, last) = (text[next.range.lowerBound], text[word.range.upperBound - 1])
        if word.kind == .mark || next.kind == .mark {
            return isBound(last, first) ? nil : word.kind == .mark ? 0 : HeadlineCosts.betweenWords
        }
        let sense = lexicon.sense
        if sense.clitics.contains(first), next.isSingle { return nil }
        if next.isSingle, sense.wordEnds.contains(first) || sense.placeEnds.contains(first), next.kind != .verb { return nil }
        if word.kind == .number, next.kind == .measure || word.isSingle { return nil }
        if word.isSingle, sense.wordStarts.contains(last) { return nil }
        let price = Self.price(kind(of: word, text), kind(of: next, text))
        return price + (isLonely(word, text) ? 450 : 0) + (isLonely(next, text) ? 250 : 0)
    }

    /// Between a mark and what it belongs to, whatever the rules of a line allow.
    private func isBound(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
        let (a, b) = (CharacterTable.classOf(last), CharacterTable.classOf(first))
        return a == .opening || a == .interpunct || b == .interpunct || b == .closing || b == .comma || b == .stop
    }

    /// A single character that begins no phrase hangs on one of its neighbours, whichever that is.
    private func isLonely(_ word: SenseWord, _ text: [Unicode.Scalar]) -> Bool { word.isSingle && kind(of: word, text) != .particle }

    private func kind(of word: SenseWord, _ text: [Unicode.Scalar]) -> WordKind {
        if word.isSingle { return lexicon.sense.phraseStarts.contains(text[word.range.lowerBound]) ? .particle : word.kind }
        return lexicon.sense.phraseStartWords.contains(String(scalars: text[word.range])) ? .particle : word.kind
    }

    private static func price(_ word: WordKind, _ next: WordKind) -> Int {
        switch (word, next) {
        case (.particle, _): 600
        case (_, .position): 500
        case (.adverb, _): 350
        case (.adjective, _): 300
        case (.number, .verb), (.number, .adverb): 120
        case (.number, _): 320
        case (.attribute, _): 130
        case (_, .particle): 20
        case (.time, _): 40
        case (.person, .verb): 40
        case (.place, .verb), (_, .adverb): 50
        case (.noun, .verb), (.verbalNoun, .verb), (_, .idiom), (_, .time): 60
        case (_, .number): 90
        case (.noun, .place): 100
        case (.place, .verbalNoun), (.verb, .verb), (.idiom, _): 120
        case (.place, .place): 140
        case (.noun, .verbalNoun), (_, .person), (.person, _): 150
        case (.verb, .place): 180
        case (.verb, .noun), (.verbalNoun, .noun): 220
        case (.verb, .verbalNoun), (.noun, .noun), (.verbalNoun, .verbalNoun): 200
        default: 160
        }
    }

    /// A longer quotation may be broken between its words, but a place outside it is better.
    private func priceInQuotation(at index: Int, _ text: [Unicode.Scalar]) -> Int {
        var depth = 0
        for scalar in text[..<index] {
            switch CharacterTable.classOf(scalar) {
            case .opening: depth += 1
            case .closing: depth = max(0, depth - 1)
            default: break
            }
        }
        return depth > 0 ? 400 : 0
    }
}
