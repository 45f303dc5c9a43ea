import Source

/// Reads the roles of `Fonts/fonts.yaml`.
struct FontReading {
    private let findings: Findings

    init(_ findings: Findings) { self.findings = findings }

    func roles(_ root: SourceNode) -> [FontRole] {
        guard let fields = root.fields(of: "the font file", findings) else { return [] }
        defer { fields.finish() }
        guard let table = fields.required("roles")?.fields(of: "the font roles") else { return [] }
        return table.all().compactMap { key, field in
            guard let items = field.items() else { return nil }
            if items.isEmpty { field.fault("layout.font-without-face", "the font role '\(key.string)' has no face", hint: "name a file or a family") }
            return FontRole(name: key.string, faces: items.compactMap(face), position: key.position)
        }
    }

    private func face(_ item: Field) -> FontRole.Face? {
        guard let fields = item.fields(of: "a face") else { return nil }
        defer { fields.finish() }
        if let file = fields.optional("file") { return file.text().map { .file($0.string) } }
        let family = fields.required("family")?.text()
        let weight = fields.optional("weight").map { $0.integer(in: 100...900) } ?? 400
        guard let family, let weight else { return nil }
        return .family(family.string, weight: weight)
    }
}
