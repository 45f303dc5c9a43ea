/// What a word does in a phrase: its part of speech, as far as the break of a head asks for it. The raw values are those of the lexicon's file.
enum WordKind: UInt8 {
    case noun = 0x6e
    case person = 0x72
    case place = 0x73
    case time = 0x74
    case verb = 0x76
    /// A verb that serves as a noun: 建设, 发展.
    case verbalNoun = 0x77
    /// An idiom or a set phrase, which says something by itself.
    case idiom = 0x69
    case adjective = 0x61
    case adverb = 0x64
    /// A preposition or conjunction, which begins a phrase.
    case particle = 0x70
    /// 上, 中, 期间, behind its word.
    case position = 0x66
    case number = 0x6d
    case measure = 0x71
    case other = 0x6f
    /// What ends with 的.
    case attribute = 0x75
    /// A mark, a space, anything that is no word.
    case mark = 0x2e
}

/// A word of a head: some of its characters, and what they are.
struct SenseWord: Equatable {
    var range: Range<Int>
    var kind: WordKind
    /// In no lexicon: a single character by itself.
    var isUnknown = false

    var isSingle: Bool { range.count == 1 }
}
