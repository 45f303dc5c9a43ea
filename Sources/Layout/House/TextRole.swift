import Measure

/// A text style of the house: fonts, size, ink, and how lines of it stand in their measure.
public struct TextRole: Hashable, Sendable {
    public enum Alignment: String, Hashable, Sendable, CaseIterable {
        /// Both edges; the last line at its natural width.
        case justify
        case left
        case centre
        case right
        /// 均排: spread over the whole measure.
        case spread
    }

    public var name: String
    public var font: String
    public var latinFont: String
    /// The font of `**strong**` words and run-in leads.
    public var strongFont: String
    public var size: Length
    /// From one baseline to the next, where lines of it stand on a pitch of their own; nil for that of the lattice.
    public var pitch: Length?
    public var ink: InkName
    /// The ink of strong words.
    public var strongInk: InkName
    public var tracking: Length
    public var alignment: Alignment
    /// First-line indent in 字 of this style.
    public var indent: Int

    public init(
        name: String, font: String, latinFont: String, strongFont: String, size: Length, pitch: Length? = nil, ink: InkName,
        strongInk: InkName,
        tracking: Length, alignment: Alignment, indent: Int
    ) {
        self.name = name
        self.font = font
        self.latinFont = latinFont
        self.strongFont = strongFont
        self.size = size
        self.pitch = pitch
        self.ink = ink
        self.strongInk = strongInk
        self.tracking = tracking
        self.alignment = alignment
        self.indent = indent
    }
}
