/// 问答: who speaks, in bold, and what is said.
public struct Dialogue: ArticlePart {
    public struct Turn: Hashable, Sendable {
        /// With the colon behind it: `记者：`.
        public var speaker: Text
        public var words: [Text]

        public init(speaker: Text, words: [Text]) {
            self.speaker = speaker
            self.words = words
        }
    }

    public var turns: [Turn]

    public init(_ turns: [Turn]) { self.turns = turns }

    /// What is said as paragraphs, the first of each turn opened by who says it.
    public var paragraphs: [Paragraph] {
        turns.flatMap { turn in turn.words.enumerated().map { Paragraph($1, speaker: $0 == 0 ? turn.speaker : nil) } }
    }

    public var isAside: Bool { false }
    public var elements: [CopyElement] { paragraphs.flatMap(\.elements) }
    public var plain: String { paragraphs.map(\.plain).joined(separator: "\n\n") }
    public func html(_ writing: HTMLWriting) -> String { paragraphs.map { $0.html(writing) }.joined(separator: "\n") }
}
