import Measure
import Typesetting

/// A made-up page: everything that stands on it, in reading order, each thing at its place. Nothing is left to be decided by drawing.
public struct Page: Hashable, Sendable {
    /// The page's title, for the document's metadata.
    public var title: String
    /// BCP 47 tag of the text: `zh-Hans-CN`.
    public var language: String
    public var trim: Size
    /// How far ink may run over the trim on each side.
    public var bleed: Length
    public var items: [PlacedItem]

    public init(title: String, language: String, trim: Size, bleed: Length, items: [PlacedItem]) {
        self.title = title
        self.language = language
        self.trim = trim
        self.bleed = bleed
        self.items = items
    }
}

/// The closed set of things that can stand on a page. Places are from the top left corner of the trim box.
public indirect enum PlacedItem: Hashable, Sendable {
    case glyphs(GlyphRun)
    /// A straight rule.
    case rule(Rule)
    /// A filled box: a tint, a band, a disc's square.
    case panel(Panel)
    /// A filled or stroked outline: parts of a chart.
    case shape(Shape)
    case picture(PlacedPicture)
    /// Things that belong together, with their role in the document's structure.
    case group(Group)
}

/// A straight stroke from one point to another, horizontal or vertical.
public struct Rule: Hashable, Sendable {
    public var from: Point
    public var to: Point
    public var weight: Length
    public var ink: InkName

    public init(from: Point, to: Point, weight: Length, ink: InkName) {
        self.from = from
        self.to = to
        self.weight = weight
        self.ink = ink
    }
}

/// A filled box.
public struct Panel: Hashable, Sendable {
    public var box: Box
    public var ink: InkName

    public init(box: Box, ink: InkName) {
        self.box = box
        self.ink = ink
    }
}

/// An outline of straight and curved segments, filled, stroked or both.
public struct Shape: Hashable, Sendable {
    public enum Segment: Hashable, Sendable {
        case move(Point)
        case line(Point)
        /// A cubic Bézier segment: two control points and the end.
        case curve(Point, Point, Point)
        case close
    }

    public struct Stroke: Hashable, Sendable {
        public var weight: Length
        public var ink: InkName

        public init(weight: Length, ink: InkName) {
            self.weight = weight
            self.ink = ink
        }
    }

    public var segments: [Segment]
    public var fill: InkName?
    public var stroke: Stroke?

    public init(segments: [Segment], fill: InkName? = nil, stroke: Stroke? = nil) {
        self.segments = segments
        self.fill = fill
        self.stroke = stroke
    }
}

/// A picture in its frame. The part of the picture inside `crop` fills `box` exactly.
public struct PlacedPicture: Hashable, Sendable {
    /// The picture file's path from the project's root: the key under which drawing is given its bytes.
    public var file: String
    public var box: Box
    /// The part shown, in fractions of the picture's width and height from its top left corner: 0 0 1 1 is all of it.
    public var crop: Crop
    /// What the picture shows, for readers who cannot see it.
    public var alternative: String

    public struct Crop: Hashable, Sendable {
        public var left: Double
        public var top: Double
        public var right: Double
        public var bottom: Double

        public init(left: Double, top: Double, right: Double, bottom: Double) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        public static let whole = Crop(left: 0, top: 0, right: 1, bottom: 1)
    }

    /// The size that all of the picture would print in, the parts that are cropped away included.
    public var wholeSize: Size {
        Size(width: box.width * (1 / max(0.001, crop.right - crop.left)), height: box.height * (1 / max(0.001, crop.bottom - crop.top)))
    }

    /// The picture at the size that it prints in: what overprints, and how many pixels are kept, depend on it.
    public var printed: PrintedPicture { PrintedPicture(file: file, size: wholeSize) }

    public init(file: String, box: Box, crop: Crop = .whole, alternative: String) {
        self.file = file
        self.box = box
        self.crop = crop
        self.alternative = alternative
    }
}

/// A picture file at one of the sizes that it prints in.
public struct PrintedPicture: Hashable, Sendable {
    public var file: String
    /// Of all of it, parts that are cropped away included.
    public var size: Size

    public init(file: String, size: Size) {
        self.file = file
        self.size = size
    }
}

/// Items that are one thing to a reader.
public struct Group: Hashable, Sendable {
    /// A cell of a table: whether it heads its column or its row, and how many columns and rows it covers.
    public struct TableCell: Hashable, Sendable {
        public enum Scope: String, Hashable, Sendable {
            case column = "Column"
            case row = "Row"
        }

        /// nil for a cell that heads nothing.
        public var heads: Scope?
        public var columns: Int
        public var rows: Int

        public init(heads: Scope? = nil, columns: Int = 1, rows: Int = 1) {
            self.heads = heads
            self.columns = columns
            self.rows = rows
        }
    }

    /// The role in the structure tree of the PDF (ISO 32000-1, 14.8.4).
    public enum Role: Hashable, Sendable {
        case article, section, note
        /// A heading of level 1 to 6.
        case heading(Int)
        /// One paragraph, also where it runs over two columns.
        case paragraph
        case figure(alternative: String)
        case caption
        /// A list, an item of it, and what the item says.
        case list, item, itemBody
        /// A table, a row of it, and a cell.
        case table, row
        case cell(TableCell)
        /// Furniture that is read by nobody: rules, tints, the repetition of a folio.
        case artifact
    }

    public var role: Role
    /// What the group shows, for dumps and proofs: `section 2`, `lead`, `folio`. Not printed.
    public var label: String
    public var items: [PlacedItem]

    public init(_ role: Role, label: String, items: [PlacedItem]) {
        self.role = role
        self.label = label
        self.items = items
    }
}
