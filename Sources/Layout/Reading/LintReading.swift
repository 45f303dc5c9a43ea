import Source

/// Reads what a house, or a layout for its pages, says of lint: `alley: note`, or `dominance: { grade: warning, limit: 200 }`.
struct LintReading {
    /// The settings that are stated; nil where one is at fault.
    static func settings(_ field: Field) -> LintSettings? {
        guard let fields = field.fields(of: "the lint settings") else { return nil }
        defer { fields.finish() }
        var settings: [LintSettings.Name: LintSettings.Setting] = [:]
        var isSound = true
        for name in LintSettings.Name.allCases {
            guard let field = fields.optional(name.rawValue) else { continue }
            if let setting = setting(field, usual: LintSettings.usual(name)) { settings[name] = setting } else { isSound = false }
        }
        return isSound ? LintSettings(settings) : nil
    }

    private static func setting(_ field: Field, usual: LintSettings.Setting) -> LintSettings.Setting? {
        if case .text = field.node.content { return field.choice(of: Grade.self).map { .init($0, limit: usual.limit) } }
        guard let fields = field.fields(of: "a lint setting") else { return nil }
        defer { fields.finish() }
        let grade = fields.required("grade")?.choice(of: Grade.self)
        let limit = fields.optional("limit").map { $0.integer(in: 0...1000) } ?? usual.limit
        guard let grade, let limit else { return nil }
        return LintSettings.Setting(grade, limit: limit)
    }
}
