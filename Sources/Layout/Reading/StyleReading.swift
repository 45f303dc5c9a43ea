import Measure
import Source

/// Reads the text styles of a house.
struct StyleReading {
    private let findings: Findings
    private let hao: HaoTable
    private let palette: InkLedger?
    private let fonts: [FontRole]?

    /// Type sizes that can be printed and read.
    private static let sizes = PressSettings.leastText...Length.pt(720)

    init(_ findings: Findings, hao: HaoTable, palette: InkLedger?, fonts: [FontRole]?) {
        self.findings = findings
        self.hao = hao
        self.palette = palette
        self.fonts = fonts
    }

    /// All styles; nil where one is missing or at fault.
    func styles(_ field: Field?) -> [StyleName: TextRole]? {
        guard let fields = field?.fields(of: "the styles") else { return nil }
        defer { fields.finish() }
        var styles: [StyleName: TextRole] = [:]
        // What a style is made from stands before it.
        for name in StyleName.allCases {
            let field = name.basis == nil ? fields.required(name.rawValue) : fields.optional(name.rawValue)
            if let field {
                styles[name] = style(name.rawValue, field)
            } else if let basis = name.basis {
                styles[name] = styles[basis].map(name.made)
            }
        }
        return styles.count == StyleName.allCases.count ? styles : nil
    }

    /// Styles that the house has besides, by names of its own; nil where one is at fault.
    func ownStyles(_ field: Field) -> [String: TextRole]? {
        guard let fields = field.fields(of: "the house's own styles") else { return nil }
        let entries = fields.all()
        var styles: [String: TextRole] = [:]
        for (key, field) in entries {
            if StyleName(rawValue: key.string) != nil {
                findings.error(
                    "layout.style-name", at: key.position, "every house has a style '\("name", key.string)' already",
                    hint: "state it under 'styles:', or give this one another name")
            } else if let style = style(key.string, field) {
                styles[key.string] = style
            }
        }
        return styles.count == entries.count ? styles : nil
    }

    private func style(_ name: String, _ field: Field) -> TextRole? {
        guard let fields = field.fields(of: "a style") else { return nil }
        defer { fields.finish() }
        let font = fields.required("font").flatMap(fontName)
        let latin = fields.optional("latin").map(fontName) ?? font
        let strong = fields.optional("strong").map(fontName) ?? font
        let size = fields.required("size").flatMap(size)
        let pitch = fields.optional("pitch").map { self.pitch($0, of: size, in: name) }
        let ink = fields.optional("ink").map { $0.ink(in: palette) } ?? .black
        let strongInk = fields.optional("strong-ink").map { $0.ink(in: palette) } ?? ink
        let tracking = fields.optional("tracking").map { self.tracking($0, of: size) } ?? .zero
        let alignment = fields.optional("align").map { $0.choice(of: TextRole.Alignment.self) } ?? .left
        let indent = fields.optional("indent").map { $0.integer(in: 0...10) } ?? 0
        guard let font, let latin, let strong, let size, pitch != .some(nil), let ink, let strongInk, let tracking, let alignment,
            let indent
        else { return nil }
        return TextRole(
            name: name, font: font, latinFont: latin, strongFont: strong, size: size, pitch: pitch ?? nil, ink: ink, strongInk: strongInk,
            tracking: tracking, alignment: alignment, indent: indent)
    }

    /// Beyond these, characters would lie over one another, or stand so far apart that no line is read as one.
    private func tracking(_ field: Field, of size: Length?) -> Length? {
        guard let tracking = field.length(hao, .any), let size else { return nil }
        if tracking * 4 >= .zero - size, tracking <= size * 4 { return tracking }
        field.fault(
            "layout.tracking", "tracking of \("tracking", tracking) pt does not go with type of \("size", size) pt",
            hint: "from minus a quarter of the type's size to four times its size")
        return nil
    }

    private func size(_ field: Field) -> Length? {
        guard let size = field.length(hao, .positive) else { return nil }
        if Self.sizes.contains(size) { return size }
        field.fault(
            "layout.type-size", "type of \("size", size) pt cannot be printed", hint: "from \("least", Self.sizes.lowerBound) to 720 pt")
        return nil
    }

    /// Lines that stand closer than their type is high would touch.
    private func pitch(_ field: Field, of size: Length?, in name: String) -> Length? {
        guard name == StyleName.lead.rawValue else {
            field.fault(
                "layout.type-pitch", "the lines of '\("style", name)' stand on the sheet's lattice, or as its block sets them",
                hint: "take 'pitch' away; 'lead' alone may have one of its own")
            return nil
        }
        guard let pitch = field.length(hao, .positive), let size else { return nil }
        if pitch >= size { return pitch }
        field.fault(
            "layout.type-pitch", "lines of \("size", size) pt type on a pitch of \("pitch", pitch) pt touch",
            hint: "expected \("size", size) pt or more")
        return nil
    }

    private func fontName(_ field: Field) -> String? {
        guard let text = field.text() else { return nil }
        guard let fonts, !fonts.contains(where: { $0.name == text.string }) else { return text.string }
        let near = nearestName(to: text.string, among: fonts.map(\.name))
        field.fault(
            "layout.unknown-font", "'\("text", text.string)' is not a font role of Fonts/fonts.yaml",
            hint: near.map { "did you mean '\("near", $0)'?" } ?? "roles are: \("roles", fonts.map(\.name))")
        return nil
    }
}
