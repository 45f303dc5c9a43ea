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
            if items.isEmpty {
                field.fault(
                    "layout.font-without-face", "the font role '\("role", key.string)' has no face", hint: "name a file or a family")
            }
            return FontRole(name: key.string, faces: items.compactMap(face), position: key.position)
        }
    }

    /// A file of the Fonts folder, and of no other.
    private func fileName(_ field: Field) -> String? {
        guard let text = field.text() else { return nil }
        let names = text.string.split(separator: "/", omittingEmptySubsequences: false)
        if names.first != "", !names.contains("..") { return text.string }
        field.fault(
            "file.outside", "'\("text", text.string)' leads out of the Fonts folder",
            hint: "copy the font into the folder and name it from there")
        return nil
    }

    private func face(_ item: Field) -> FontRole.Face? {
        guard let fields = item.fields(of: "a face") else { return nil }
        defer { fields.finish() }
        if let file = fields.optional("file") { return fileName(file).map { .file($0) } }
        let family = fields.required("family")?.text()
        let weight = fields.optional("weight").map { $0.integer(in: 100...900) } ?? 400
        guard let family, let weight else { return nil }
        return .family(family.string, weight: weight)
    }
}
