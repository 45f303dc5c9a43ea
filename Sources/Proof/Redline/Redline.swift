/// What has changed on a page since an earlier proof of it, and the proof that all else has not.
public struct Redline: Hashable, Sendable {
    /// A change of the text of a story.
    public struct TextChange: Hashable, Sendable {
        /// The story's id.
        public var story: String
        public var before: String
        public var after: String
        /// What stands before it in the story, a few characters.
        public var context: String
        /// The characters put in: offsets in the story's text as it is now, ends of paragraphs left out. Where none were, the place of
        /// what was taken out.
        public var characters: Range<Int>
    }

    /// A block that is new, gone, moved, resized, or set otherwise with the same words.
    public struct BlockChange: Hashable, Sendable {
        public enum Kind: Hashable, Sendable { case new, gone, moved, resized, reset }

        public var kind: Kind
        public var name: String
        /// Nil for a new one.
        public var before: PageRecord.Block?
        /// Nil for one that is gone.
        public var after: PageRecord.Block?
    }

    /// A picture that is new, gone or another.
    public struct PictureChange: Hashable, Sendable {
        public var place: String
        public var before: PageRecord.Picture?
        public var after: PageRecord.Picture?
    }

    /// A value of the layout or the house.
    public struct ValueChange: Hashable, Sendable {
        public var name: String
        public var before: String?
        public var after: String?
    }

    /// What was compared and found equal.
    public struct Unchanged: Hashable, Sendable {
        public var characters = 0
        public var blocks = 0
        public var pictures = 0
        public var values = 0
    }

    /// What the page is held against, in words: `Output/xiashi.certificate.json`.
    public var earlier: String
    public var texts: [TextChange] = []
    public var blocks: [BlockChange] = []
    /// Blocks that were set anew because their words have changed, and stand where they stood: by name.
    public var reflowed: [String] = []
    public var pictures: [PictureChange] = []
    public var values: [ValueChange] = []
    public var unchanged = Unchanged()
    /// What the earlier proof does not state and nobody can compare: `版式数值`.
    public var notCompared: [String] = []

    public var isEmpty: Bool { texts.isEmpty && blocks.isEmpty && pictures.isEmpty && values.isEmpty }
}
