import Measure

/// The name of a font as the house knows it, a role and a weight: `song`, `song-heavy`, `hei`, `kai`, `latin`, `figures`.
public struct FontName: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    public var text: String

    public init(_ text: String) { self.text = text }
    public init(stringLiteral text: String) { self.text = text }

    public var description: String { text }
    public static func < (a: FontName, b: FontName) -> Bool { a.text < b.text }
}

/// How a run of text is drawn: its fonts, its size and its ink. The em of all line rules is `size`.
public struct TextStyle: Hashable, Sendable {
    /// The font of Han characters and of Chinese punctuation.
    public var font: FontName
    /// The font of Latin letters, digits and their marks; often the same.
    public var latinFont: FontName
    public var size: Length
    public var ink: InkName
    /// Space added after every character (疏排), also inside the line's adjustment; zero for solid setting.
    public var tracking: Length

    public init(font: FontName, latinFont: FontName? = nil, size: Length, ink: InkName = .black, tracking: Length = .zero) {
        self.font = font
        self.latinFont = latinFont ?? font
        self.size = size
        self.ink = ink
        self.tracking = tracking
    }
}

/// What is set at a run of text besides its glyphs.
public enum TextMark: Hashable, Sendable {
    /// 着重号: a dot under every Han character.
    case emphasis
    /// 专名号: a line under the whole run; two neighbouring runs stay apart.
    case properNoun
    /// 注音: an annotation centred over the run, in a smaller size, without change of pitch.
    case ruby(String)
    /// 纵中横排: the run stands upright in one cell of a vertical line.
    case uprightInVertical
    /// Never broken over two lines.
    case unbreakable
}

/// A stretch of text in one style.
public struct TextRun: Hashable, Sendable {
    public var text: String
    public var style: TextStyle
    public var mark: TextMark?

    public init(_ text: String, style: TextStyle, mark: TextMark? = nil) {
        self.text = text
        self.style = style
        self.mark = mark
    }
}

/// One paragraph to be set: runs of text in reading order. A line feed in a run is an editor's own line break.
public struct StyledText: Hashable, Sendable {
    public var runs: [TextRun]

    public init(_ runs: [TextRun]) { self.runs = runs }

    public init(_ text: String, style: TextStyle) { self.init([TextRun(text, style: style)]) }

    /// The characters of all runs, in order.
    public var text: String { runs.map(\.text).joined() }
}
