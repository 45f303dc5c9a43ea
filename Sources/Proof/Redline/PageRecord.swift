import Makeup
import Measure
import Source

/// What stands on the pages of an edition and what made them so, as far as a later proof is held against it. It is kept in the certificate.
///
/// Texts are without white space, in reading order. Lines and columns are the lattice's, counted from 0.
public struct PageRecord: Hashable, Sendable {
    /// A story: all texts of the blocks that show it.
    public struct Story: Hashable, Sendable {
        /// A section's id; else its block's name.
        public var id: String
        /// Heading, paragraphs, figures: an element a text.
        public var texts: [String]
    }

    /// A block, and how it was set.
    public struct Block: Hashable, Sendable {
        /// Unique in the edition: `section 2`.
        public var name: String
        /// The id of the story that it shows.
        public var story: String
        /// Counted from 1.
        public var page: Int
        public var column: Int
        public var columns: Int
        public var line: Int
        public var lines: Int
        /// Digest of everything that stands in it, each thing at its place in the block.
        public var setting: String
    }

    /// A picture file in its place.
    public struct Picture: Hashable, Sendable {
        /// `section 2, picture 1`.
        public var place: String
        public var file: String
        /// SHA-256 of the file.
        public var digest: String
        public var alternative: String
    }

    /// A value of the layout or the house: `feature.yaml rows.3.lines`, `9`.
    public struct Value: Hashable, Sendable {
        public var name: String
        public var value: String
    }

    public var stories: [Story]
    public var blocks: [Block]
    public var pictures: [Picture]
    public var layout: LayoutValues
    public var values: [Value] { layout.all }

    public init(stories: [Story], blocks: [Block], pictures: [Picture], layout: LayoutValues) {
        self.stories = stories
        self.blocks = blocks
        self.pictures = pictures
        self.layout = layout
    }
}
