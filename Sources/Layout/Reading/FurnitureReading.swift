import Measure
import Source

/// Reads how a house designs what stands on its pages besides the copy: `fields:`, `folio:`, `nameplate:`, `imprint:` and `index:`.
struct FurnitureReading {
    /// The house's folder.
    let folder: String
    let palette: InkLedger?
    /// The names of the house's styles; nil where they were refused.
    let styles: Set<String>?
    /// The names of the house's own fields.
    let own: Set<String>

    /// The fields that a house has of its own: `{ cn: CN 53-0099, weather: }`.
    static func fields(_ field: Field) -> [String: String?]? {
        guard let fields = field.fields(of: "the fields") else { return nil }
        var found: [String: String?] = [:]
        var isSound = true
        for (key, field) in fields.all() {
            if !isName(key.string) {
                field.findings.error(
                    "layout.field-name", at: key.position, "'\("name", key.string)' cannot be the name of a field",
                    hint: "use small letters, digits and hyphens: postal-code")
                isSound = false
            } else if FieldName(rawValue: key.string) != nil {
                field.findings.error(
                    "layout.field-name", at: key.position, "every page has a field '\("name", key.string)' already",
                    hint: "give it another name")
                isSound = false
            } else if field.node.isEmpty {
                found[key.string] = .some(nil)
            } else if let text = field.text()?.string {
                found[key.string] = text
            } else {
                isSound = false
            }
        }
        return isSound ? found : nil
    }

    private static func isName(_ name: String) -> Bool {
        name.utf8.count <= 64 && name.utf8.first.map { (0x61...0x7a).contains($0) } == true
            && name.utf8.allSatisfy { (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }
    }

    // MARK: The folio line

    func folio(_ field: Field) -> FolioRules? {
        guard let fields = field.fields(of: "the folio") else { return nil }
        defer { fields.finish() }
        let isMirrored = fields.optional("mirrored").map { $0.boolean() } ?? true
        let list = fields.optional("parts")
        let parts = list.map { list in list.items().flatMap { items in all(items, part) } } ?? FolioRules.usual
        guard let isMirrored, let parts else { return nil }
        if let list, let field = missing(in: parts) {
            list.fault(
                "layout.folio", "the folio line does not print the page's \("what", field == .date ? "date" : "number")",
                hint: "add a part whose text holds \("field", "{\(field.rawValue)}")")
            return nil
        }
        return FolioRules(isMirrored: isMirrored, parts: parts)
    }

    /// What every page must say (出版形式), and the parts do not.
    private func missing(in parts: [FolioRules.Part]) -> FieldName? {
        let printed = Set(parts.flatMap(\.lines).flatMap(\.template.fields).map(\.name))
        if !printed.contains(FieldName.date.rawValue) { return .date }
        return printed.isDisjoint(with: [FieldName.page.rawValue, FieldName.number.rawValue]) ? .page : nil
    }

    private func part(_ field: Field) -> FolioRules.Part? {
        guard let fields = field.fields(of: "a part of the folio") else { return nil }
        defer { fields.finish() }
        let place = fields.required("at")?.choice(of: FolioRules.Place.self)
        let lines = fields.required("lines").flatMap { self.lines($0) }
        guard let place, let lines else { return nil }
        return FolioRules.Part(place, lines)
    }

    // MARK: The nameplate

    func nameplate(_ field: Field) -> NameplateRules? {
        guard let fields = field.fields(of: "the nameplate") else { return nil }
        defer { fields.finish() }
        let list = fields.required("cells")
        let cells = list?.items().flatMap { all($0, cell) }
        let strips = fields.optional("strips").map(strips) ?? []
        guard let list, let cells, let strips else { return nil }
        let widths = cells.reduce(0) { $0 + $1.width }
        if widths != 1000 {
            list.fault(
                "layout.nameplate-width", "the cells of the nameplate are \("sum", widths / 10)% wide together",
                hint: "make it 100%: the width of the nameplate")
            return nil
        }
        let names = cells.count { if case .name = $0.content { true } else { false } }
        if names != 1 {
            list.fault(
                "layout.nameplate-name", "\("count", names) cells of the nameplate hold the paper's name",
                hint: "give one of them 'drawing:' or 'name:'")
            return nil
        }
        return NameplateRules(cells: cells, strips: strips, position: field.keyPosition)
    }

    private func cell(_ field: Field) -> NameplateRules.Cell? {
        guard let fields = field.fields(of: "a cell of the nameplate") else { return nil }
        defer { fields.finish() }
        let width = fields.required("width")?.percent(in: 5...100)
        let drawing = fields.optional("drawing")
        let name = fields.optional("name")
        let lines = fields.optional("lines")
        let isFramed = fields.optional("frame").map { $0.boolean() } ?? false
        let ground = fields.optional("ground").map { $0.ink(in: palette) }
        guard [drawing, name, lines].count(where: { $0 != nil }) == 1 else {
            field.fault(
                "layout.nameplate-cell", "a cell of the nameplate holds one thing",
                hint: "write one of 'drawing:', 'name:' and 'lines:' in it"
            )
            return nil
        }
        let content: NameplateRules.Content? =
            if let drawing { self.drawing(drawing).map { .name(.drawing($0)) } } else if let name {
                line(name, as: nil).map { .name(.words($0)) }
            } else { lines.flatMap { self.lines($0) }.map { .lines($0) } }
        if let ground, ground == nil { return nil }
        guard let width, let content, let isFramed else { return nil }
        return NameplateRules.Cell(width: width, content: content, isFramed: isFramed, ground: ground ?? nil)
    }

    private func drawing(_ field: Field) -> HouseDrawing? {
        guard let fields = field.fields(of: "a drawing") else { return nil }
        defer { fields.finish() }
        let file = fields.required("file")?.text()
        let alternative = fields.required("alt")?.text()?.string
        guard let file, let alternative else { return nil }
        return HouseDrawing(file: SourceText(folder + "/" + file.string, at: file.position), alternative: alternative)
    }

    func imprint(_ field: Field) -> ImprintRules? {
        guard let fields = field.fields(of: "the imprint") else { return nil }
        defer { fields.finish() }
        return fields.required("strips").flatMap(strips).map { ImprintRules(strips: $0) }
    }

    private func strips(_ field: Field) -> [FurnitureStrip]? { field.items().flatMap { all($0, strip) } }

    private func strip(_ field: Field) -> FurnitureStrip? {
        guard let fields = field.fields(of: "a strip") else { return nil }
        defer { fields.finish() }
        let rule = fields.optional("rule").map { $0.choice(of: RuleName.self) }
        let style = fields.optional("style").map { self.style($0) }
        let lines = fields.required("fields").flatMap { self.lines($0, as: style ?? nil) }
        if let rule, rule == nil { return nil }
        if let style, style == nil { return nil }
        return lines.map { FurnitureStrip($0, rule: rule ?? nil) }
    }

    // MARK: The index

    func index(_ field: Field) -> IndexRules? {
        guard let fields = field.fields(of: "the index") else { return nil }
        defer { fields.finish() }
        let title = fields.optional("title").map { line($0, as: nil) }
        let entry = fields.required("entry").flatMap { style($0) }
        let reference = fields.required("reference").flatMap { self.reference($0, as: entry) }
        let hasLeaders = fields.optional("leaders").map { $0.boolean() } ?? true
        let across = fields.optional("across").map { $0.integer(in: 1...6) } ?? 1
        let isFramed = fields.optional("frame").map { $0.boolean() } ?? false
        if let title, title == nil { return nil }
        guard let entry, let reference, let hasLeaders, let across, let isFramed else { return nil }
        return IndexRules(
            title: title ?? nil, entry: entry, reference: reference, hasLeaders: hasLeaders, across: across, isFramed: isFramed)
    }

    /// It speaks of another page, of which it knows no more than its number.
    private func reference(_ field: Field, as style: String?) -> FurnitureLine? {
        guard let line = line(field, as: style) else { return nil }
        let known: Set<String> = [FieldName.page.rawValue, FieldName.number.rawValue, FieldName.fold.rawValue]
        let names = Set(line.template.fields.map(\.name))
        if names.isSubset(of: known), !names.isDisjoint(with: known.subtracting([FieldName.fold.rawValue])) { return line }
        field.fault(
            "layout.index-reference", "the reference does not tell the page, or tells more of it than is known",
            hint: "write {page} or {number} where its number is to stand: '{number}版'")
        return nil
    }

    // MARK: Lines

    private func lines(_ field: Field, as style: String? = nil) -> [FurnitureLine]? {
        field.items().flatMap { all($0) { line($0, as: style) } }
    }

    /// `{ text: "总第{issue}期", style: issue-line }`, or the text alone where its style is known.
    private func line(_ field: Field, as style: String?) -> FurnitureLine? {
        if case .text = field.node.content, let style { return template(field).map { FurnitureLine($0, style: style) } }
        guard let fields = field.fields(of: "a line with its style") else { return nil }
        defer { fields.finish() }
        let template = fields.required("text").flatMap(template)
        let own = fields.optional("style").map { self.style($0) }
        if own == nil, style == nil { _ = fields.required("style") }
        if let own, own == nil { return nil }
        guard let template, let name = (own ?? nil) ?? style else { return nil }
        return FurnitureLine(template, style: name)
    }

    private func style(_ field: Field) -> String? {
        guard let name = field.text()?.string else { return nil }
        guard let styles, !styles.contains(name) else { return name }
        field.fault(
            "layout.unknown-style", "the house has no style '\("name", name)'",
            hint: nearestName(to: name, among: styles.sorted()).map { "did you mean '\("near", $0)'?" }
                ?? "add it to 'own-styles:', or name one of: \("styles", styles.sorted())")
        return nil
    }

    private func template(_ field: Field) -> FieldTemplate? {
        guard let text = field.text() else { return nil }
        guard let template = FieldTemplate(text.string, at: text.position) else {
            field.fault(
                "layout.template", "the braces of '\("text", text.string)' do not hold the names of fields",
                hint: "write each field in braces of its own: 总第{issue}期")
            return nil
        }
        let known = own.union(FieldName.allCases.map(\.rawValue))
        var isSound = true
        for (name, _) in template.fields where !known.contains(name) {
            field.fault(
                "layout.unknown-field", "there is no field '\("name", name)'",
                hint: nearestName(to: name, among: known.sorted()).map { "did you mean '\("near", $0)'?" }
                    ?? "add it to 'fields:', or write one of: \("fields", known.sorted())")
            isSound = false
        }
        return isSound ? template : nil
    }

    /// All of some items; nil where one is at fault.
    private func all<Value>(_ items: [Field], _ read: (Field) -> Value?) -> [Value]? {
        let values = items.compactMap(read)
        return values.count == items.count ? values : nil
    }
}
