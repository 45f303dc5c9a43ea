import Measure

/// Joins words that a lexicon knows apart only: a surname with a given name, the characters of a foreign name, a place with what its name ends
/// with, a word with its suffix, two countries in a character each.
struct NameJoining {
    private let text: [Unicode.Scalar]
    private let sense: SenseTables
    private var words: [SenseWord]

    static func joined(_ words: [SenseWord], of text: [Unicode.Scalar], _ sense: SenseTables) -> [SenseWord] {
        var joining = NameJoining(text: text, sense: sense, words: words)
        joining.joinDottedNames()
        joining.joinForeignNames()
        joining.joinCountries()
        joining.joinPersons()
        joining.joinEnds()
        return joining.words
    }

    private init(text: [Unicode.Scalar], sense: SenseTables, words: [SenseWord]) {
        (self.text, self.sense, self.words) = (text, sense, words)
    }

    private func single(_ index: Int) -> Unicode.Scalar? {
        guard words.indices.contains(index), words[index].isSingle, words[index].kind != .mark else { return nil }
        let scalar = text[words[index].range.lowerBound]
        return CharacterTable.classOf(scalar) == .han ? scalar : nil
    }

    private mutating func join(_ range: Range<Int>, as kind: WordKind) {
        let joined = SenseWord(range: words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound, kind: kind)
        words.replaceSubrange(range, with: CollectionOfOne(joined))
    }

    /// 菲利佩·库蒂尼奥.
    private mutating func joinDottedNames() {
        var index = 1
        while index + 1 < words.count {
            let isDot = words[index].isSingle && CharacterTable.classOf(text[words[index].range.lowerBound]) == .interpunct
            if isDot, words[index - 1].kind != .mark, words[index + 1].kind != .mark {
                join(index - 1..<index + 2, as: .person)
            } else {
                index += 1
            }
        }
    }

    /// Three characters and more that foreign names are written with, two of which are words by themselves at most.
    private mutating func joinForeignNames() {
        var start = 0
        while start < words.count {
            let run = words[start...].prefix { word in
                word.range.count <= 2 && word.range.allSatisfy { sense.transliteration.contains(text[$0]) }
            }
            let characters = run.reduce(0) { $0 + $1.range.count }
            if run.count(where: \.isSingle) >= 2, characters >= 3 {
                join(run.indices, as: .person)
                start += 1
            } else {
                start += max(1, run.count)
            }
        }
    }

    /// 黄某某, 陆文杰: a surname by itself and one or two characters that are no words either.
    private mutating func joinPersons() {
        var index = 0
        while index < words.count {
            if isSurname(index), isUntold(index + 1) {
                join(index..<index + 2, as: .person)
            } else if isSurname(index), let first = single(index + 1), isOfGivenName(first) {
                join(index..<index + (isSecondOfName(index + 2) ? 3 : 2), as: .person)
            }
            index += 1
        }
    }

    /// 某某, for a name that is not told.
    private func isUntold(_ index: Int) -> Bool {
        words.indices.contains(index) && !words[index].isSingle && words[index].range.allSatisfy { sense.someone.contains(text[$0]) }
    }

    private func isSecondOfName(_ index: Int) -> Bool {
        guard let scalar = single(index), isOfGivenName(scalar) else { return false }
        return sense.someone.contains(scalar) || [.person, .noun, .adjective, .other].contains(words[index].kind)
    }

    private func isSurname(_ index: Int) -> Bool {
        if let scalar = single(index) { return sense.surnames.contains(scalar) && !sense.phraseStarts.contains(scalar) }
        return sense.compoundSurnames.contains(String(scalars: words[index].range.map { text[$0] }))
    }

    private func isOfGivenName(_ scalar: Unicode.Scalar) -> Bool { !sense.noGivenNames.contains(scalar) && !sense.clitics.contains(scalar) }

    private mutating func joinCountries() {
        var index = 0
        while index + 1 < words.count {
            if let first = single(index), let second = single(index + 1), sense.countries.contains(first), sense.countries.contains(second)
            {
                join(index..<index + 2, as: .place)
            }
            index += 1
        }
    }

    /// 夏石|镇, 货运|量, 干部|们: what ends a word belongs to what stands before it; for a place that is all characters that are no words.
    private mutating func joinEnds() {
        var index = 1
        while index < words.count {
            let last = words[index - 1]
            guard let end = single(index), last.kind != .mark, last.kind != .particle, isEnd(end), !isStart(last) else {
                index += 1
                continue
            }
            var start = index - 1
            if sense.placeEnds.contains(end) {
                while start > 0, index - start < 3, single(start) != nil, single(start - 1) != nil, words[start - 1].kind != .particle,
                    !isStart(words[start - 1])
                { start -= 1 }
            }
            join(start..<index + 1, as: kind(of: last, endingWith: end))
        }
    }

    private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        sense.clitics.contains(scalar) || sense.wordEnds.contains(scalar) || sense.placeEnds.contains(scalar)
    }

    private func isStart(_ word: SenseWord) -> Bool {
        word.isSingle
            && (sense.wordStarts.contains(text[word.range.lowerBound]) || sense.phraseStarts.contains(text[word.range.lowerBound]))
    }

    private func kind(of word: SenseWord, endingWith end: Unicode.Scalar) -> WordKind {
        if end == "的" { return .attribute }
        if sense.clitics.contains(end) { return "了着过".unicodeScalars.contains(end) ? .verb : word.kind }
        return sense.placeEnds.contains(end) ? .place : .noun
    }
}
