import Measure
import Source

/// Reads how boxes and tables look: `boxes: [{ name: link, ground: sand-20, rule: accent }]`.
struct AsideLookReading {
    let findings: Findings
    let palette: InkLedger?

    func boxes(_ field: Field) -> [BoxLook]? {
        looks(field) { field, name in
            guard let fields = field.fields(of: "a look of boxes") else { return nil }
            defer { fields.finish() }
            let name = name(fields)
            let ground = fields.optional("ground").map { $0.ink(in: palette) }
            let frame = fields.optional("frame").map { $0.choice(of: RuleName.self) }
            let rule = fields.optional("rule").map { $0.choice(of: RuleName.self) }
            let title = fields.optional("title").map { $0.choice(of: StyleName.self) } ?? .boxTitle
            let text = fields.optional("text").map { $0.choice(of: StyleName.self) } ?? .box
            guard let name, ground != .some(nil), frame != .some(nil), rule != .some(nil), let title, let text else { return nil }
            return BoxLook(name: name, ground: ground ?? nil, frame: frame ?? nil, rule: rule ?? nil, title: title, text: text)
        }
    }

    func tables(_ field: Field) -> [TableLook]? {
        looks(field) { field, name in
            guard let fields = field.fields(of: "a look of tables") else { return nil }
            defer { fields.finish() }
            let name = name(fields)
            let rule = fields.optional("rule").map { $0.choice(of: RuleName.self) } ?? .module
            let underHead = fields.optional("under-head").map { $0.choice(of: RuleName.self) }
            let betweenRows = fields.optional("between-rows").map { $0.choice(of: RuleName.self) }
            let headGround = fields.optional("head-ground").map { $0.ink(in: palette) }
            let stripe = fields.optional("stripe").map { $0.ink(in: palette) }
            guard let name, let rule, underHead != .some(nil), betweenRows != .some(nil), headGround != .some(nil), stripe != .some(nil)
            else { return nil }
            return TableLook(
                name: name, rule: rule, underHead: underHead ?? nil, betweenRows: betweenRows ?? nil, headGround: headGround ?? nil,
                stripe: stripe ?? nil)
        }
    }

    /// At least one look, each with a name of its own.
    private func looks<Look>(_ field: Field, read: (Field, (Fields) -> String?) -> Look?) -> [Look]? {
        guard let items = field.items() else { return nil }
        if items.isEmpty {
            field.fault("layout.looks", "'\("name", field.name)' is empty", hint: "name at least one, or take the key away")
        }
        var names: Set<String> = []
        let looks = items.map { item in
            read(item) { fields in
                guard let name = fields.required("name")?.identifier() else { return nil }
                if !names.insert(name.string).inserted {
                    findings.error(
                        "layout.looks", at: name.position, "two looks have the name '\("name", name.string)'", hint: "give each its own")
                }
                return name.string
            }
        }
        return items.isEmpty || looks.contains(where: { $0 == nil }) ? nil : looks.compactMap { $0 }
    }
}
