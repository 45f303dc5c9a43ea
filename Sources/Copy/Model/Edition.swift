import Measure
import Source

/// What one page of the paper says: checked content, every text with the place it was written in.
public struct Edition: Hashable, Sendable {
    /// The folder's name: `xiashi`. Output files are named after it.
    public var id: String
    /// Where the edition file stands.
    public var position: SourcePosition
    public var folio: Folio
    /// What it says of its issue; nil where it says nothing.
    public var issue: IssueFacts?
    /// 导读.
    public var index: PageIndex?
    /// The page layout to use: its path from the edition's `layout:` field, as written (`zuojiang-daily/feature`).
    public var layout: Placed<String>
    /// 引题, over the headline.
    public var kicker: Text?
    /// 主题; nil on a page of independent stories. A line feed in it is the editor's own break.
    public var headline: Text?
    /// 副题, under the headline.
    public var deck: Text?
    /// 编者按.
    public var note: Note?
    /// The paragraphs that open the story.
    public var lead: [Text]
    /// The figures of the page as a whole, in the order they are shown.
    public var figures: [Statistic]
    public var sections: [Section]
    /// The paragraphs that end the story.
    public var closing: [Text]
    /// Pictures of the page as a whole; the first is the dominant one.
    public var pictures: [Picture]
    /// What others have paid for, in the order of the edition.
    public var advertisements: [Advertisement]
    /// QR codes of the page as a whole.
    public var codes: [Code]
    /// The findings that the desk has looked at.
    public var checked: [Acknowledgement]
    /// What the desk has still to decide.
    public var questions: [OpenQuestion]
    /// Texts that were proposed when the copy was imported, and that the desk has not looked at.
    public var proposed: [Placed<String>]

    public init(
        id: String, position: SourcePosition, folio: Folio, layout: Placed<String>, kicker: Text?, headline: Text?, deck: Text?,
        note: Note?, lead: [Text], figures: [Statistic], sections: [Section], closing: [Text], pictures: [Picture],
        advertisements: [Advertisement] = [], codes: [Code] = [],
        checked: [Acknowledgement] = [], questions: [OpenQuestion] = [], proposed: [Placed<String>] = [], issue: IssueFacts? = nil,
        index: PageIndex? = nil
    ) {
        self.id = id
        self.position = position
        self.folio = folio
        self.issue = issue
        self.index = index
        self.layout = layout
        self.kicker = kicker
        self.headline = headline
        self.deck = deck
        self.note = note
        self.lead = lead
        self.figures = figures
        self.sections = sections
        self.closing = closing
        self.pictures = pictures
        self.advertisements = advertisements
        self.codes = codes
        self.checked = checked
        self.questions = questions
        self.proposed = proposed
    }
}

extension Edition {
    /// The paper's folder of Layouts: what stands before the layout's own name.
    public var paper: String { String(layout.value.prefix { $0 != "/" }) }

    /// What the page is called in lists and files: its headline, or the heading of its first story.
    public var title: String { headline?.oneLine ?? sections.first?.heading.oneLine ?? folio.name }
}

/// A value and the place it was written in.
public struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var position: SourcePosition

    public init(_ value: Value, at position: SourcePosition) {
        self.value = value
        self.position = position
    }
}

/// 报眉: the line that says which page of which paper of which day this is.
public struct Folio: Hashable, Sendable {
    public var paper: String
    public var date: PublicationDate
    /// 版次.
    public var page: PageNumber
    /// 版名: `专版`.
    public var name: String
    /// 责任编辑, 版式, 校对 …, in order; a name is empty where the desk still has to fill it in.
    public var credits: [Credit]
    public var position: SourcePosition

    public struct Credit: Hashable, Sendable {
        public var role: String
        public var name: String
        public var position: SourcePosition

        public init(role: String, name: String, position: SourcePosition) {
            self.role = role
            self.name = name
            self.position = position
        }
    }

    public init(paper: String, date: PublicationDate, page: PageNumber, name: String, credits: [Credit], position: SourcePosition) {
        self.paper = paper
        self.date = date
        self.page = page
        self.name = name
        self.credits = credits
        self.position = position
    }
}

/// One of the page's articles.
public struct Section: Hashable, Sendable {
    /// Unique in the edition: `party-building`. File names are made of it.
    public var id: String
    public var position: SourcePosition
    /// 引题, over the heading.
    public var kicker: Text?
    public var heading: Text
    /// What heads the text where it goes on on another page; the heading where nothing is said.
    public var shortHeading: Text?
    /// 副题, under the heading.
    public var deck: Text?
    /// Who wrote it, on a line of its own under the heading: `本报记者 某某`.
    public var byline: Text?
    /// 电头, which opens the first paragraph: `本报讯`.
    public var dateline: Text?
    /// The text, part after part.
    public var body: [Part]
    /// 首字下沉: its first character stands over so many lines; nil where nothing is said.
    public var dropCap: Int?
    public var statistics: [Statistic]
    public var charts: [Chart]
    public var pictures: [Picture]
    /// A QR code beside the text.
    public var code: Code?
    /// Somebody has paid for it: it must say 广告.
    public var isAdvertisement: Bool
    /// The place of the layout that it goes to, by its name; nil leaves it to the layout.
    public var slot: Placed<String>?
    /// What the editor wants of its module; the rest is planned.
    public var pin: Pin
    /// Its rank among the page's stories, 1 for the lead, where the edition says it; else its place in the edition.
    public var rank: Int?

    public init(
        id: String, position: SourcePosition, kicker: Text? = nil, heading: Text, shortHeading: Text? = nil, deck: Text? = nil,
        byline: Text? = nil, dateline: Text? = nil,
        body: [Part], dropCap: Int? = nil, statistics: [Statistic] = [], charts: [Chart] = [], pictures: [Picture] = [], code: Code? = nil,
        isAdvertisement: Bool = false,
        slot: Placed<String>? = nil, pin: Pin = Pin(), rank: Int? = nil
    ) {
        self.id = id
        self.position = position
        self.kicker = kicker
        self.heading = heading
        self.shortHeading = shortHeading
        self.deck = deck
        self.byline = byline
        self.dateline = dateline
        self.body = body
        self.dropCap = dropCap
        self.statistics = statistics
        self.charts = charts
        self.pictures = pictures
        self.code = code
        self.isAdvertisement = isAdvertisement
        self.slot = slot
        self.pin = pin
        self.rank = rank
    }
}

/// 编者按: a boxed note with a title of its own.
public struct Note: Hashable, Sendable {
    public var title: Text
    public var paragraphs: [Text]

    public init(title: Text, paragraphs: [Text]) {
        self.title = title
        self.paragraphs = paragraphs
    }
}

/// A paragraph or a display line: spans of normalised text with their inline marks.
public struct Text: Hashable, Sendable {
    public struct Span: Hashable, Sendable {
        public enum Mark: Hashable, Sendable {
            /// `**…**`: the run-in lead of a paragraph, or words in bold.
            case strong
            /// 着重号.
            case emphasis
            /// 专名号.
            case properNoun
            /// 注音.
            case ruby(String)
            /// 纵中横排.
            case upright
        }

        public var text: String
        public var mark: Mark?

        public init(_ text: String, mark: Mark? = nil) {
            self.text = text
            self.mark = mark
        }
    }

    public var spans: [Span]
    /// The text alone, with the place of each of its characters.
    public var source: SourceText

    public init(_ spans: [Span], from source: SourceText) {
        self.spans = spans
        self.source = source
    }

    /// A text that stands on one line, without marks between its characters.
    public init(_ spans: [Span], at position: SourcePosition) {
        self.init(spans, from: SourceText(spans.map(\.text).joined(), at: position))
    }

    /// Where the text begins in its file.
    public var position: SourcePosition { source.position }

    /// Where the scalar of `plain` with this offset was written.
    public func position(at offset: Int) -> SourcePosition { source.position(at: offset) }

    /// The text with another behind it.
    public func followed(by other: Text) -> Text { Text(spans + other.spans, from: source.followed(by: other.source, after: "")) }

    /// The text alone, without marks and annotations: what must stand on the page, character for character.
    public var plain: String { spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text } }

    /// The text in two, after so many characters of `plain`; a mark that covers characters on both sides stays with them.
    public func parted(after characters: Int) -> (Text, Text) {
        var (before, after): ([Span], [Span]) = ([], [])
        var left = characters
        for span in spans {
            let count = min(left, span.text.count)
            if count > 0 { before.append(Span(String(span.text.prefix(count)), mark: span.mark)) }
            if count < span.text.count { after.append(Span(String(span.text.dropFirst(count)), mark: span.mark)) }
            left -= count
        }
        let scalars = Array(plain.unicodeScalars)
        let end = String(plain.prefix(characters)).unicodeScalars.count
        return (
            Text(before, from: source.picking(String(scalars: scalars[..<end]), at: Array(0..<end))),
            Text(after, from: source.picking(String(scalars: scalars[end...]), at: Array(end..<scalars.count)))
        )
    }

    /// The text alone without the editor's own breaks: a title.
    public var oneLine: String { plain.split(whereSeparator: \.isNewline).joined(separator: " ") }
}

/// A picture with its caption.
public struct Picture: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case photo, illustration
    }

    /// The end of its section's columns at which it stands.
    public enum Stand: String, Hashable, Sendable, CaseIterable {
        case top, foot
    }

    /// The path from the project's root (`Editions/xiashi/pictures/karst.svg`), checked to lie inside the edition's folder.
    public var file: Placed<String>
    public var kind: Kind
    public var caption: Text?
    /// Who made it: `本报记者 某某 摄`, `本报制图`.
    public var credit: Text?
    /// What it shows, for readers who cannot see it.
    public var alternative: String
    /// The point that a crop keeps, in fractions of width and height from the top left corner; nil where nothing is said.
    public var focus: Focus?
    /// What a crop never cuts, such as a face; nil where nothing is said.
    public var keep: Region?
    /// The most that may be cut away, in thousandths of its area: none at all is 0; nil where nothing is said.
    public var crop: Int?
    /// Somebody has paid for it: its caption or credit must say 广告.
    public var isAdvertisement: Bool
    /// The place of the layout that it goes to, by its name; nil leaves it to the layout.
    public var slot: Placed<String>?
    /// So many columns of its section, where the edition says it; else it shares them with the section's other pictures.
    public var columns: Int?
    public var stand: Stand
    public var position: SourcePosition

    public struct Focus: Hashable, Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }

        public static let middle = Focus(x: 0.5, y: 0.5)
    }

    /// A part of a picture, in fractions of width and height from the top left corner.
    public struct Region: Hashable, Sendable {
        public var left: Double
        public var top: Double
        public var right: Double
        public var bottom: Double

        public init(left: Double, top: Double, right: Double, bottom: Double) {
            (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
        }

        public var width: Double { right - left }
        public var height: Double { bottom - top }
        public var middle: Focus { Focus(x: (left + right) / 2, y: (top + bottom) / 2) }

        /// The least region that holds both.
        public func union(_ other: Region) -> Region {
            Region(left: min(left, other.left), top: min(top, other.top), right: max(right, other.right), bottom: max(bottom, other.bottom))
        }
    }

    public init(
        file: Placed<String>, kind: Kind, caption: Text?, credit: Text?, alternative: String,
        focus: Focus? = nil, keep: Region? = nil, crop: Int? = nil, columns: Int? = nil, stand: Stand = .top, isAdvertisement: Bool = false,
        slot: Placed<String>? = nil,
        position: SourcePosition
    ) {
        self.file = file
        self.kind = kind
        self.caption = caption
        self.credit = credit
        self.alternative = alternative
        self.focus = focus
        self.keep = keep
        self.crop = crop
        self.isAdvertisement = isAdvertisement
        self.slot = slot
        self.columns = columns
        self.stand = stand
        self.position = position
    }
}
