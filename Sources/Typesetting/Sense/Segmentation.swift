import Measure

/// Parts a text into words: of all ways through the lexicon, the house's terms, and what numbers, Latin words and short quotations look like,
/// the one whose words are together most frequent. Costs are in half powers of two.
struct Segmentation {
    private let text: [Unicode.Scalar]
    private let lexicon: any Lexicon
    private let terms: [Unicode.Scalar: [[Unicode.Scalar]]]

    /// The best way to a place.
    private struct Step {
        var cost: Int
        var start: Int
        var kind: WordKind
        var isUnknown = false
    }

    /// What a word costs that no lexicon has, and the house's terms, a number, a Latin word, a short quotation: less than their parts. A
    /// term that the lexicon has as a rare word is no more than a common one, which a longer word may hold.
    private static let unknown = 52, term = 6, knownTerm = 26, number = 18, latin = 12, quotation = 5

    /// - Parameter terms: names and terms that are words whatever the lexicon says, by their first characters.
    static func words(of text: [Unicode.Scalar], _ lexicon: any Lexicon, terms: [Unicode.Scalar: [[Unicode.Scalar]]]) -> [SenseWord] {
        Segmentation(text: text, lexicon: lexicon, terms: terms).words()
    }

    private func words() -> [SenseWord] {
        var steps = [Step?](repeating: nil, count: text.count + 1)
        steps[0] = Step(cost: 0, start: 0, kind: .mark)
        for start in text.indices {
            guard let cost = steps[start]?.cost else { continue }
            func go(_ count: Int, _ price: Int, _ kind: WordKind, isUnknown: Bool = false) {
                guard cost + price < steps[start + count]?.cost ?? .max else { return }
                steps[start + count] = Step(cost: cost + price, start: start, kind: kind, isUnknown: isUnknown)
            }
            go(1, Self.unknown, isWordy(text[start]) ? .other : .mark, isUnknown: isWordy(text[start]))
            var kinds: [Int: WordKind] = [:]
            lexicon.words(at: start, of: text) { count, price, kind in
                kinds[count] = kind
                go(count, price, kind)
            }
            for term in terms[text[start]] ?? [] where text[start...].starts(with: term) {
                go(term.count, kinds[term.count] == nil ? Self.term : Self.knownTerm, kinds[term.count] ?? .noun)
            }
            if let count = NumberScan(text, lexicon.sense).count(at: start) { go(count, Self.number, .number) }
            if let count = latinCount(at: start) { go(count, Self.latin, .noun) }
            if let count = quotationCount(at: start) { go(count, Self.quotation, .noun) }
        }
        var words: [SenseWord] = []
        var end = text.count
        while end > 0, let step = steps[end] {
            words.append(SenseWord(range: step.start..<end, kind: step.kind, isUnknown: step.isUnknown))
            end = step.start
        }
        return words.reversed()
    }

    private func isWordy(_ scalar: Unicode.Scalar) -> Bool {
        CharacterTable.classOf(scalar) == .han || CharacterTable.isLatinLetterOrDigit(scalar)
    }

    /// `COP30`, `O’Neal`, `A-share`.
    private func latinCount(at start: Int) -> Int? {
        guard CharacterTable.isLatinLetterOrDigit(text[start]) else { return nil }
        var end = start + 1
        while end < text.count, CharacterTable.isLatinLetterOrDigit(text[end]) || joins(at: end) { end += 1 }
        return end - start
    }

    private func joins(at index: Int) -> Bool {
        "'’.+&/_-".unicodeScalars.contains(text[index]) && index + 1 < text.count && CharacterTable.isLatinLetterOrDigit(text[index + 1])
    }

    private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
        "“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』", "（": "）", "(": ")",
    ]

    /// A quotation, title or bracket of up to eight characters, its marks included: read as one word.
    private func quotationCount(at start: Int) -> Int? {
        guard let closer = Self.closers[text[start]] else { return nil }
        return text[start...].prefix(10).firstIndex(of: closer).map { $0 + 1 - start }
    }
}

/// Finds a number with what bounds it and what it counts: 近2000架, 9万余名, 百分之二十一, 第十五届, 1至10月.
struct NumberScan {
    private let text: [Unicode.Scalar]
    private let sense: SenseTables

    init(_ text: [Unicode.Scalar], _ sense: SenseTables) { (self.text, self.sense) = (text, sense) }

    /// How many characters of the text are a number, from a place; nil where none begins there, and for a numeral by itself.
    func count(at start: Int) -> Int? {
        var end = start
        if "第前近约超逾".unicodeScalars.contains(text[end]) { end += 1 }
        let percent = Array("百分之".unicodeScalars)
        if text[end...].starts(with: percent) { end += percent.count }
        let digits = end
        while end < text.count, isDigit(end) || (end > digits && joins(end)) { end += 1 }
        if end == digits {
            while end < text.count, Self.numerals.contains(text[end]) || (end > digits && text[end] == "点" && isNumeral(end + 1)) {
                end += 1
            }
        }
        guard end > digits else { return nil }
        let isShort = end == start + 1 && !isDigit(start)
        skip("多余几", &end)
        while end < text.count, "百千万亿".unicodeScalars.contains(text[end]) { end += 1 }
        skip("多余几", &end)
        let unit = end
        if let word = sense.units.first(where: { text[unit...].starts(with: $0) }) { end += word.count }
        for word in ["以上", "以下", "左右"] where text[end...].starts(with: word.unicodeScalars) { end += word.unicodeScalars.count }
        return isShort && end == digits + 1 ? nil : end - start
    }

    private static let numerals = Set("〇零一二三四五六七八九十百千万亿两".unicodeScalars)

    private func isDigit(_ index: Int) -> Bool { text.indices.contains(index) && CharacterTable.isDigit(text[index]) }
    private func isNumeral(_ index: Int) -> Bool { text.indices.contains(index) && Self.numerals.contains(text[index]) }
    private func joins(_ index: Int) -> Bool { ".,:：／/～~—-–至".unicodeScalars.contains(text[index]) && isDigit(index + 1) }

    private func skip(_ signs: String, _ end: inout Int) {
        if end < text.count, signs.unicodeScalars.contains(text[end]) { end += 1 }
    }
}
