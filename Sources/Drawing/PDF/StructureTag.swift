import Makeup

/// The structure element that a group becomes (ISO 32000-1, 14.8.4); nil for what is read by nobody.
enum StructureTag {
    static func name(of role: Group.Role) -> String? {
        switch role {
        case .article: "Art"
        case .section: "Sect"
        case .note: "Note"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .figure: "Figure"
        case .caption: "Caption"
        case .list: "L"
        case .item: "LI"
        case .itemBody: "LBody"
        case .table: "Table"
        case .row: "TR"
        case .cell(let cell): cell.heads == nil ? "TD" : "TH"
        case .artifact: nil
        }
    }
}
