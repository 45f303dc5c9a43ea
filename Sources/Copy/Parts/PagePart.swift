import Measure
import Source

/// A part of a page that the layout gives a place of its own. The kinds are a closed set.
public enum PagePart: Hashable, Sendable {
    case folio(Folio)
    case kicker(Text)
    case headline(Text, deck: Text?)
    case note(Note)
    case lead([Text])
    case figures([Statistic])
    /// Pictures and sections are numbered from 1.
    case picture(Picture, number: Int)
    case section(Section, number: Int)
    case closing([Text])
    case index(PageIndex)
    case advertisement(Advertisement, number: Int)
    case code(Code, number: Int)
}

extension Edition {
    /// Everything on the page, in reading order.
    public var parts: [PagePart] {
        [.folio(folio)] + (kicker.map { [.kicker($0)] } ?? []) + (headline.map { [.headline($0, deck: deck)] } ?? [])
            + (note.map { [.note($0)] } ?? [])
            + (lead.isEmpty ? [] : [.lead(lead)]) + (figures.isEmpty ? [] : [.figures(figures)])
            + pictures.enumerated().map { .picture($1, number: $0 + 1) } + sections.enumerated().map { .section($1, number: $0 + 1) }
            + (closing.isEmpty ? [] : [.closing(closing)]) + (index.map { [.index($0)] } ?? [])
            + codes.enumerated().map { .code($1, number: $0 + 1) }
            + advertisements.enumerated().map { .advertisement($1, number: $0 + 1) }
    }
}

extension PagePart {
    /// A section's id, or `page:lead` and the like for what belongs to the page as a whole.
    public var id: String {
        if case .section(let section, _) = self { section.id } else { "page:\(word)" }
    }

    /// What it is to an editor: `section 'party-building'`, `the lead`.
    public var name: Message {
        switch self {
        case .section(let section, _): "section '\("id", section.id)'"
        case .picture(_, let number): "picture \("number", number)"
        case .folio: "the folio"
        case .kicker: "the kicker"
        case .headline: "the headline"
        case .note: "the note"
        case .lead: "the lead"
        case .figures: "the figures"
        case .closing: "the closing"
        case .index: "the index"
        case .advertisement(_, let number): "advertisement \("number", number)"
        case .code(_, let number): "code \("number", number)"
        }
    }

    private var word: String {
        switch self {
        case .folio: "folio"
        case .kicker: "kicker"
        case .headline: "headline"
        case .note: "note"
        case .lead: "lead"
        case .figures: "figures"
        case .picture(_, let number): "picture-\(number)"
        case .section(let section, _): section.id
        case .closing: "closing"
        case .index: "index"
        case .advertisement(_, let number): "advertisement-\(number)"
        case .code(_, let number): "code-\(number)"
        }
    }

    /// Where the edition begins with it; nil for the folio, which is on every page.
    public var position: SourcePosition? {
        switch self {
        case .folio: nil
        case .kicker(let text), .headline(let text, _): text.position
        case .note(let note): note.title.position
        case .lead(let texts), .closing(let texts): texts.first?.position
        case .figures(let figures): figures.first?.position
        case .picture(let picture, _): picture.position
        case .section(let section, _): section.position
        case .index(let index): index.position
        case .advertisement(let advertisement, _): advertisement.position
        case .code(let code, _): code.position
        }
    }

    /// What is printed of it before its running text.
    var head: [CopyElement] {
        func element(_ name: String, _ text: Text?, _ role: EditionText.Role = .head) -> [CopyElement] {
            text.map { [CopyElement(name, [EditionText(role, $0)])] } ?? []
        }
        switch self {
        case .folio(let folio): return [CopyElement("line", folio.texts)]
        case .kicker(let text): return element("kicker", text)
        case .headline(let text, let deck): return element("headline", text) + element("deck", deck)
        case .note(let note): return element("title", note.title)
        case .index(let index):
            return index.entries.enumerated().map { CopyElement("entry \($0 + 1)", [EditionText(.entry, $1.text)]) }
        case .lead, .closing, .figures, .picture, .advertisement, .code: return []
        case .section(let section, _): return section.head.flatMap { element($0.line.rawValue, $0.text, $0.line.role) }
        }
    }

    /// Its parts, without its head.
    var parts: [Part] {
        func paragraphs(_ texts: [Text]) -> [Part] { texts.map { .paragraph(Paragraph($0)) } }
        switch self {
        case .folio, .kicker, .headline, .index: return []
        case .note(let note): return paragraphs(note.paragraphs)
        case .lead(let texts), .closing(let texts): return paragraphs(texts)
        case .figures(let figures): return [.figures(KeyFigures(figures))]
        case .picture(let picture, _): return [.picture(picture)]
        case .section(let section, _): return section.parts
        case .advertisement(let advertisement, _): return [.advertisement(advertisement)]
        case .code(let code, _): return [.code(code)]
        }
    }

    /// What heads it on another page that its text goes on on, where that is said.
    var furtherHead: Text? {
        if case .section(let section, _) = self { section.shortHeading } else { nil }
    }
}

extension Folio {
    /// The fields of the line as they are printed, from the page's number on.
    public func texts(ofPage page: PageNumber) -> [EditionText] {
        let fields = [paper, date.chinese, date.weekday, date.lunar, name, page.printed]
        let credits = credits.map { "\($0.role)／\($0.name)" }
        return (fields + credits).map { EditionText(.folio, Text([.init($0)], from: SourceText(fields: $0, at: position))) }
    }

    fileprivate var texts: [EditionText] { texts(ofPage: page) }
}
