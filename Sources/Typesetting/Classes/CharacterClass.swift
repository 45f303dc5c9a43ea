/// What a character is to the line rules: the classes of CLREQ's tables of punctuation and of prohibition.
public enum CharacterClass: UInt8, Hashable, Sendable, CaseIterable {
    /// A Han character, kana, Hangul, a full-width letter: one em, with no blank of its own.
    case han
    /// 开始夹注符号: an opening bracket, quote or title mark. Its blank is before it.
    case opening
    /// 结束夹注符号: a closing bracket, quote or title mark. Its blank is after it.
    case closing
    /// 顿号 逗号 分号 冒号: 、 ， ； ：
    case comma
    /// 句末点号: 。 ！ ？
    case stop
    /// 间隔号: ·
    case interpunct
    /// 连接号: ～ – — -
    case connector
    /// 分隔号: /
    case solidus
    /// 破折号: ——, two em, one piece.
    case dash
    /// 省略号: ……, two em, one piece.
    case ellipsis
    /// A Western letter, digit or sign: as wide as its font makes it.
    case latin
    /// A sign after a numeral that has no space around it: ℃.
    case suffix
    /// A sign before a numeral: ￥.
    case prefix
    /// A word space. It vanishes at a line's ends.
    case space
    /// A full-width space, one em. It vanishes at a line's ends, but not at a paragraph's start.
    case wideSpace
    /// What belongs to the character before it: combining marks, variation selectors, joiners. Never broken before.
    case attached
    /// A place where a break is allowed, with no width: U+200B.
    case breakHere
    /// An editor's own line break.
    case lineFeed
    /// A symbol of the font's own width that breaks like a Han character: ■ → ①.
    case symbol
}

extension CharacterClass {
    /// True for the marks that own half a blank cell and may be set half-width.
    public var isFullWidthMark: Bool {
        switch self {
        case .opening, .closing, .comma, .stop: true
        default: false
        }
    }

    /// True for 夹注符号, the marks that share their blank with a neighbour.
    var isBracket: Bool { self == .opening || self == .closing }
    /// True for marks whose blank follows them.
    var isClosingOrStop: Bool { self == .closing || self == .comma || self == .stop }
    var isSpace: Bool { self == .space || self == .wideSpace }
    /// True for what has no ink and no width of its own.
    var isNothing: Bool { self == .breakHere || self == .lineFeed }
}
