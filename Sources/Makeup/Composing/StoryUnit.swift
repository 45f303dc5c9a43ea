import Copy

/// What flows through the columns of a story as one element: a paragraph, a cross-head, an item of a list, a line of verse, a table.
struct StoryUnit: Hashable {
    enum Form: Hashable {
        case paragraph
        case crossHead
        /// An item of a list behind its mark, its further lines under its first word.
        case item(mark: Text, isFirst: Bool)
        case verse(VerseLine)
        /// A signed end on a line of its own.
        case signature
        /// A table in the running text.
        case table(Table)
    }

    /// A line of verse among the others.
    struct VerseLine: Hashable {
        /// All lines of the verse: they stand in the middle together.
        var all: [Text]
        var beginsStanza: Bool
        var endsVerse: Bool
        /// False for the line after which a column may end without parting a couple of lines.
        var staysWithNext: Bool
    }

    var form: Form
    /// What it says, without marks and signature; of a table its title or first cell.
    var text: Text
    /// At the right of a paragraph's last line.
    var signature: Text?
    /// Its first character stands over so many lines.
    var dropCap: Int?
    /// What it is among the units of its kind: `paragraph 3`, `cross-head 1`.
    var name: String
    /// Units of one list, verse or table are read as one thing: the number of the part that they come from.
    var part: Int

    /// The story of a section.
    static func all(of section: Section) -> [StoryUnit] {
        var units = all(of: section.opened)
        if let lines = section.dropCap, units.first?.form == .paragraph { units[0].dropCap = lines }
        return units
    }

    /// The parts that flow, in their order.
    static func all(of parts: [Part]) -> [StoryUnit] {
        var units: [StoryUnit] = []
        var counts: [String: Int] = [:]
        func add(_ form: Form, _ text: Text, _ kind: String, part: Int, signature: Text? = nil) {
            counts[kind, default: 0] += 1
            units.append(StoryUnit(form: form, text: text, signature: signature, name: "\(kind) \(counts[kind] ?? 0)", part: part))
        }
        for (part, content) in parts.enumerated() {
            switch content {
            case .paragraph(let paragraph):
                add(.paragraph, paragraph.printed, "paragraph", part: part, signature: paragraph.signature)
            case .dialogue(let dialogue):
                for paragraph in dialogue.paragraphs { add(.paragraph, paragraph.printed, "paragraph", part: part) }
            case .crossHead(let head): add(.crossHead, head.text, "cross-head", part: part)
            case .list(let list):
                for (index, item) in list.marked.enumerated() {
                    add(.item(mark: item.mark, isFirst: index == 0), item.item, "list-item", part: part)
                }
            case .verse(let verse):
                let all = verse.stanzas.flatMap { $0 }
                for (number, stanza) in verse.stanzas.enumerated() {
                    for (index, line) in stanza.enumerated() {
                        // Neither the first nor the last line of a stanza stands alone.
                        let stays = index + 1 < stanza.count && (index == 0 || index == stanza.count - 2)
                        let ends = number == verse.stanzas.count - 1 && index == stanza.count - 1
                        let place = VerseLine(all: all, beginsStanza: index == 0, endsVerse: ends, staysWithNext: stays)
                        add(.verse(place), line, "verse-line", part: part)
                    }
                }
            case .signature(let end): add(.signature, end.text, "signature", part: part)
            case .table(let table) where table.isInText:
                if let text = table.title ?? table.firstText { add(.table(table), text, "table", part: part) }
            case .quote, .box, .table, .figures, .chart, .picture, .code, .advertisement: break
            }
        }
        return units
    }

    /// True where words may be taken out or put in to fill a module.
    var isOpen: Bool { isPlain }
    /// True for a paragraph that is its words in a style, and nothing more.
    var isPlain: Bool { form == .paragraph && signature == nil && dropCap == nil }
}

extension StoryUnit {
    /// What it is in the structure of the document, with what stands of it on the page.
    func group(_ items: [PlacedItem], label: String) -> PlacedItem {
        let name = "\(label) \(name)"
        return switch form {
        case .paragraph, .verse, .signature: .group(Group(.paragraph, label: name, items: items))
        case .crossHead: .group(Group(.heading(3), label: name, items: items))
        case .item: .group(Group(.item, label: name, items: [.group(Group(.itemBody, label: name, items: items))]))
        case .table: .group(Group(.section, label: name, items: Self.table(items)))
        }
    }

    /// The rows of a table as one thing, with what stands over and under them.
    private static func table(_ items: [PlacedItem]) -> [PlacedItem] {
        let rows = items.indices.filter { if case .group(let group) = items[$0] { group.role == .row } else { false } }
        guard let first = rows.first, let last = rows.last else { return items }
        return items[..<first] + [.group(Group(.table, label: "table", items: Array(items[first...last])))] + items[(last + 1)...]
    }

    /// Groups of units, the items of one list together.
    static func joined(_ groups: [PlacedItem], of units: [StoryUnit], label: String) -> [PlacedItem] {
        var joined: [PlacedItem] = []
        var open: (part: Int, items: [PlacedItem])?
        func close() {
            if let list = open { joined.append(.group(Group(.list, label: "\(label) list", items: list.items))) }
            open = nil
        }
        for (group, unit) in zip(groups, units) {
            guard case .item = unit.form else {
                close()
                joined.append(group)
                continue
            }
            if open?.part != unit.part { close() }
            open = (unit.part, (open?.items ?? []) + [group])
        }
        close()
        return joined
    }
}

extension Table {
    /// The first text of its cells.
    var firstText: Text? { rows.joined().lazy.compactMap(\.text).first }
}
