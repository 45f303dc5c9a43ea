/// A dictionary: the words that begin with a character, and what belongs to names, numbers and phrases. How the bytes are written is told beside
/// them, in `CLexicon`.
public protocol Lexicon: Sendable {
    /// Hands out the words that begin with a character: of each its other characters in UTF-8, a sign for its frequency, a letter for its kind;
    /// in the order of their bytes. Empty where there is none.
    func withWords<Result>(beginningWith first: Unicode.Scalar, _ body: (UnsafeRawBufferPointer) -> Result) -> Result

    /// What belongs to names, numbers and phrases.
    var sense: SenseTables { get }
}

extension Lexicon {
    /// True where the characters are a word, of a kind that names or does something: no adjective, adverb or sound, which are doubled by right.
    public func isPlainWord(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        kind(of: word).map { [.noun, .person, .place, .time, .verb, .verbalNoun].contains($0) } ?? false
    }

    /// True where the characters are a word.
    public func isWord(_ word: ArraySlice<Unicode.Scalar>) -> Bool { kind(of: word) != nil }

    private func kind(of word: ArraySlice<Unicode.Scalar>) -> WordKind? {
        var found: WordKind?
        words(at: 0, of: Array(word)) { if $0 == word.count { found = $2 } }
        return found
    }

    /// Calls `found` for each word that stands in the text at a place: how many characters it has, what it costs, what it is.
    func words(at start: Int, of text: [Unicode.Scalar], _ found: (_ count: Int, _ cost: Int, WordKind) -> Void) {
        guard text[start].value >= 0x80 else { return }
        withWords(beginningWith: text[start]) { LexiconLine($0).words(text[(start + 1)...], found) }
    }
}

/// The words that begin with one character, as they are written one after another.
private struct LexiconLine {
    private let bytes: UnsafeRawBufferPointer
    /// The frequency of all words together, in half powers of two.
    private static let all = 52

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func words(_ rest: ArraySlice<Unicode.Scalar>, _ found: (Int, Int, WordKind) -> Void) {
        // The character alone stands first.
        if bytes.count >= 2, bytes[0] < 0x80 { found(1, cost(bytes[0]), kind(bytes[1])) }
        guard let next = rest.first, next.value >= 0x80 else { return }
        let wanted = Array(rest.prefix(Self.longest).prefix { $0.value >= 0x80 }.map { Array(String($0).utf8) })
        var entry = firstEntry(notBefore: wanted[0])
        while entry < bytes.count {
            var at = entry
            var count = 0
            while count < wanted.count, matches(wanted[count], at) {
                at += wanted[count].count
                count += 1
            }
            guard count > 0 else { return }
            let end = end(of: entry)
            if at == end { found(count + 1, cost(bytes[end]), kind(bytes[end + 1])) }
            entry = end + 2
        }
    }

    private static let longest = 16

    private func matches(_ character: [UInt8], _ start: Int) -> Bool {
        start + character.count <= bytes.count && bytes[start..<start + character.count].elementsEqual(character)
    }

    /// By bisection, the first word whose second character is not before the one given.
    private func firstEntry(notBefore character: [UInt8]) -> Int {
        var low = bytes.count >= 2 && bytes[0] < 0x80 ? 2 : 0
        var high = bytes.count
        while low < high {
            var middle = (low + high) / 2
            while middle > low, !isStart(middle) { middle -= 1 }
            if isBefore(middle, character) { low = end(of: middle) + 2 } else { high = middle }
        }
        return low
    }

    private func isStart(_ place: Int) -> Bool { bytes[place] >= 0x80 && bytes[place - 1] < 0x80 }

    private func isBefore(_ entry: Int, _ character: [UInt8]) -> Bool {
        bytes[entry..<min(bytes.count, entry + character.count)].lexicographicallyPrecedes(character)
    }

    private func end(of entry: Int) -> Int {
        var at = entry
        while at < bytes.count, bytes[at] >= 0x80 { at += 1 }
        return at
    }

    private func cost(_ sign: UInt8) -> Int { Self.all - (Int(sign) - 0x30) }
    private func kind(_ letter: UInt8) -> WordKind { WordKind(rawValue: letter) ?? .other }
}
