/// Why characters of a file do not stand in the edition.
public enum DropReason: String, Sendable, Hashable, CaseIterable {
    /// Indents, spaces at line ends, empty lines and the line ends themselves.
    case white
    /// Characters that show nothing: a byte order mark, a zero-width space, a control.
    case invisible
    /// Headers, footers and page numbers of the reporter's own sheet.
    case header
    case hidden
    /// Taken out by a tracked change that the desk accepted, or put in by one that it rejected.
    case change
    case comment
    /// The text of a field's instruction, of which only the result is printed.
    case field
    /// The second form of something that the file holds twice.
    case double
    /// Remains of a web page: 【纠错】, 责任编辑.
    case debris
    /// 一、, （二） before a heading that the layout numbers itself.
    case ordinal
    /// 标题：, 引题： before what they name.
    case label
    /// The signs of lists, which are no text.
    case bullet

    /// In a desk's words.
    public var words: String {
        switch self {
        case .white: "white space and line ends"
        case .invisible: "characters that show nothing"
        case .header: "headers and footers of the reporter's sheet"
        case .hidden: "hidden text"
        case .change: "tracked changes, decided"
        case .comment: "comments"
        case .field: "instructions of fields"
        case .double: "second forms of the same text"
        case .debris: "remains of a web page"
        case .ordinal: "numbers of headings, which the layout sets"
        case .label: "labels before titles"
        case .bullet: "bullets of lists"
        }
    }
}

/// What the desk has to decide.
public enum AskReason: String, Sendable, Hashable, CaseIterable {
    case inserted, deleted, struck, caption, table, note, picture, embedded, equation, symbol
    /// A later version of what the desk has changed too.
    case merge
}

/// What a line of a manuscript is.
public enum PartKind: String, Sendable, Hashable, CaseIterable {
    case kicker, title, deck, byline, note, lead, body, caption, closing, signature, list, verse, question, debris
    case noteTitle = "note-title"
    case crossHead = "cross-head"
}
