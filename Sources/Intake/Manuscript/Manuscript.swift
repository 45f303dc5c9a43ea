import Source

/// A reporter's file as it was read, whatever its form: all its characters in one row, in reading order, cut into runs that know where they
/// stood and how they looked; and the paragraphs, tables and pictures that the runs make up.
///
/// Nothing that the file holds in writing is left out of the row: what is not to be printed is a run with the reason beside it.
public struct Manuscript: Sendable, Hashable {
    public enum Form: String, Sendable, Hashable {
        case text, word, html, ninjs, wordpress, csv
    }

    /// The file's name as it was given.
    public let file: String
    public let form: Form
    /// SHA-256 of the file's bytes.
    public let digest: String
    public internal(set) var scalars: [Unicode.Scalar] = []
    /// In the order of their characters, of which each belongs to one of them.
    public internal(set) var runs: [Run] = []
    public internal(set) var blocks: [Block] = []
    public internal(set) var pictures: [EmbeddedPicture] = []
    /// What stands in the file and cannot be taken over, with no characters of its own.
    public internal(set) var requests: [Request] = []

    public init(file: String, form: Form, digest: String) { (self.file, self.form, self.digest) = (file, form, digest) }

    /// The manuscript with a picture that was sent with it, at its end.
    public func followed(by picture: EmbeddedPicture) -> Manuscript {
        var manuscript = self
        manuscript.pictures.append(picture)
        manuscript.blocks.append(.picture(pictures.count))
        return manuscript
    }

    /// A part of the file in reading order.
    public enum Block: Sendable, Hashable {
        case paragraph(Paragraph)
        case table(Table)
        /// The number of one of the pictures, counted from 0.
        case picture(Int)
    }

    public struct Paragraph: Sendable, Hashable {
        /// The numbers of its runs.
        public var runs: Range<Int>
        public var style: ParagraphStyle
        public var place: SourcePosition
    }

    public struct Request: Sendable, Hashable {
        public var reason: AskReason
        public var words: String
        public var place: SourcePosition
    }

    public struct Table: Sendable, Hashable {
        public var rows: [[Cell]]
        public var place: SourcePosition

        public struct Cell: Sendable, Hashable {
            public var paragraphs: [Paragraph]
            /// Columns that it takes.
            public var span: Int
        }
    }
}

/// Characters that stand together in the file and look alike.
public struct Run: Sendable, Hashable {
    /// Of the manuscript's characters.
    public var range: Range<Int>
    public var look: Look
    public var place: SourcePosition
    /// Why it is not printed; nil for what is.
    public var dropped: DropReason?
    /// What the desk has to say before it can be printed or left out.
    public var asked: AskReason?
    /// For a reading (注音): how many characters before it are its base.
    public var readingOf: Int?
}

/// How characters look, as far as that says something.
public struct Look: Sendable, Hashable {
    public var isBold = false
    public var isItalic = false
    /// 着重号.
    public var isDotted = false
    public var isRaised = false
    public var isLowered = false
    /// In half points, where the file says it.
    public var size: Int?

    public init() {}
}

/// What the file says of a paragraph as a whole.
public struct ParagraphStyle: Sendable, Hashable {
    /// What the file itself calls it: a field of a CMS, a style of a word processor.
    public var stated: PartKind?
    /// 1 for the highest heading.
    public var level: Int?
    public var isCentred = false
    public var isListItem = false

    public init(stated: PartKind? = nil, level: Int? = nil, isCentred: Bool = false, isListItem: Bool = false) {
        (self.stated, self.level, self.isCentred, self.isListItem) = (stated, level, isCentred, isListItem)
    }
}

/// A picture that the file holds or that was sent with it.
public struct EmbeddedPicture: Sendable, Hashable {
    /// The name that it had in the file.
    public var name: String
    public var bytes: [UInt8]
    /// What it shows, where the file says it.
    public var alternative: String?
    /// Shares of the picture that the reporter cut away: left, top, right, bottom, from 0 to 1.
    public var crop: Crop?
    /// The size that it was shown in, in EMU (914,400 an inch).
    public var shown: Extent?
    public var place: SourcePosition

    public init(
        name: String, bytes: [UInt8], alternative: String? = nil, crop: Crop? = nil, shown: Extent? = nil, place: SourcePosition
    ) {
        (self.name, self.bytes, self.alternative) = (name, bytes, alternative)
        (self.crop, self.shown, self.place) = (crop, shown, place)
    }

    public struct Crop: Sendable, Hashable {
        public var left: Double
        public var top: Double
        public var right: Double
        public var bottom: Double
    }

    public struct Extent: Sendable, Hashable {
        public var width: Int
        public var height: Int
    }
}
