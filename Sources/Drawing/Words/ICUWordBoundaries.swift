import CICU
import Typesetting

/// Word ends by ICU's Chinese dictionary, held against the newspaper's own words.
///
/// A word ends only where both agree. ICU alone parts what a newspaper writes as one (高|质量, 党|建, 十四|五, 夏|石|镇); the small lexicon alone
/// ends a word at every character it does not know (粮|食, 委|员). Together each keeps whole what the other would part.
/// Nothing is opened before a headline asks, which it does only where it needs more than one line.
///
/// Source: UAX #29, with the dictionary for Han of ICU's root locale.
public struct ICUWordBoundaries: WordBoundaries {
    private let lexicon: SmallLexicon

    /// - Parameter houseWords: names and terms that are never parted: 夏石镇, 凭祥.
    public init(houseWords: [String] = []) { lexicon = SmallLexicon(extra: houseWords) }

    public func wordEnds(in text: String) -> [Int] {
        let known = Set(lexicon.wordEnds(in: text))
        guard let ends = Self.dictionaryEnds(in: text) else { return known.sorted() }
        return ends.filter(known.contains)
    }

    /// The ends by ICU alone, as offsets into the UTF-8; nil where ICU cannot be opened.
    static func dictionaryEnds(in text: String) -> [Int]? {
        let units = Array(text.utf16)
        let offsets = utf8Offsets(text, count: units.count)
        return units.withUnsafeBufferPointer { buffer -> [Int]? in
            guard let words = icu_words_open("zh", buffer.baseAddress, Int32(clamping: buffer.count)) else { return nil }
            defer { icu_words_close(words) }
            var ends: [Int] = []
            while case let end = Int(icu_words_next(words)), offsets.indices.contains(end) { ends.append(offsets[end]) }
            return ends
        }
    }

    /// For each UTF-16 unit, and the end of the text, the UTF-8 offset of its character.
    private static func utf8Offsets(_ text: String, count: Int) -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(count + 1)
        var offset = 0
        for scalar in text.unicodeScalars {
            for _ in 0..<UTF16.width(scalar) { offsets.append(offset) }
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        return offsets
    }
}
