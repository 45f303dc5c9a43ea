import Copy
import Makeup
import Measure
import Source
import Typesetting

/// Reads galleys: a text file, a paragraph a line; or a YAML or JSON file with a list `galleys` and, if wanted, their `sheet`.
///
///     sheet: { width: 595pt, height: 842pt, margin: 40pt }
///     galleys:
///       - { text: 夏石镇着力推动…, measure: 14, indent: 2, size: 10.5pt, columns: 2, gap: 2 }
///       - { text: 高质量发展, kind: heading, direction: vertical }
///
/// Measure, indent and gap are in 字 of the galley's own size. What a galley does not say, the command's options say.
struct GalleyReading {
    /// What the command's options say.
    struct Defaults {
        var measure = 14.0
        var indent = 2.0
        var size: Length
        /// Line to line, as a part of the size.
        var pitch = 1.5
        var columns = 1
        var gap = 1.0
        var kind = Galley.Kind.paragraph
        var direction = Galley.Direction.horizontal
        var prohibition = ProhibitionLevel.gb
        var scheme = PunctuationScheme.lineEndHalf
        var hanging = false
        var font: String
        var strongFont: String
    }

    struct Result {
        var galleys: [Galley]
        var sheet: GalleySheet
    }

    let defaults: Defaults
    let findings = Findings()
    /// What strips have where the file names no sheet.
    private static let margin = Length.pt(36)

    init(_ defaults: Defaults) { self.defaults = defaults }

    /// All faults of the file are told together.
    func read(_ bytes: [UInt8], file: String) throws(Refusal) -> Result {
        let isList = [".yaml", ".yml", ".json"].contains { file.hasSuffix($0) }
        let result = isList ? try readList(bytes, file: file) : readText(bytes, file: file)
        if result.galleys.isEmpty && !findings.hasErrors {
            findings.error("galley.empty", at: SourcePosition(file: file), "the file has no text to set")
        }
        try findings.refuseIfFaulty()
        return result
    }

    private func readText(_ bytes: [UInt8], file: String) -> Result {
        let paragraphs = GalleyCopy.paragraphs(of: bytes, file: file, findings)
        let galleys = paragraphs.isEmpty ? [] : [galley(paragraphs, fields: nil)]
        return Result(galleys: galleys, sheet: GalleySheet(margin: Self.margin))
    }

    private func readList(_ bytes: [UInt8], file: String) throws(Refusal) -> Result {
        let root = try YAMLReader.read(bytes, file: file).root
        guard let fields = root.fields(of: "a file of galleys", findings) else {
            return Result(galleys: [], sheet: GalleySheet(margin: Self.margin))
        }
        let sheet = fields.optional("sheet").flatMap(self.sheet) ?? GalleySheet(margin: Self.margin)
        let galleys = (fields.required("galleys")?.items() ?? []).compactMap(self.galley)
        fields.finish()
        return Result(galleys: galleys, sheet: sheet)
    }

    private func sheet(_ field: Field) -> GalleySheet? {
        guard let fields = field.fields(of: "a sheet") else { return nil }
        let width = fields.required("width")?.length(.newspaper, .positive)
        let height = fields.required("height")?.length(.newspaper, .positive)
        let margin = fields.optional("margin")?.length(.newspaper) ?? Self.margin
        fields.finish()
        guard let width, let height else { return nil }
        return GalleySheet(size: Size(width: width, height: height), margin: margin)
    }

    // MARK: One galley

    private func galley(_ field: Field) -> Galley? {
        guard let fields = field.fields(of: "a galley") else { return nil }
        let kind = fields.optional("kind")?.choice(of: Galley.Kind.self) ?? defaults.kind
        let text = fields.required("text")
        let normalises = fields.optional("normalise")?.boolean() ?? true
        let paragraphs = kind == .heading ? text?.galleyHeading().map { [$0] } : text?.galleyParagraphs(normalises: normalises)
        var galley = galley(paragraphs ?? [], fields: fields)
        galley.kind = kind
        fields.finish()
        return paragraphs == nil ? nil : galley
    }

    private func galley(_ paragraphs: [Text], fields: Fields?) -> Galley {
        let size = fields?.optional("size")?.length(.newspaper, .positive) ?? defaults.size
        func characters(_ key: String, _ bounds: ClosedRange<Double>, else value: Double) -> Length {
            size * (fields?.optional(key)?.number(in: bounds) ?? value)
        }
        var galley = Galley(
            paragraphs: paragraphs, size: size, pitch: fields?.optional("pitch")?.length(.newspaper, .positive) ?? size * defaults.pitch,
            measure: characters("measure", 1...200, else: defaults.measure), indent: characters("indent", 0...20, else: defaults.indent),
            gap: characters("gap", 0...50, else: defaults.gap), font: FontName(defaults.font), strongFont: FontName(defaults.strongFont))
        galley.kind = defaults.kind
        galley.columns = fields?.optional("columns")?.integer(in: 1...12) ?? defaults.columns
        galley.direction = fields?.optional("direction")?.choice() ?? defaults.direction
        galley.rules.prohibition = fields?.optional("prohibition")?.choice(of: ProhibitionName.self)?.level ?? defaults.prohibition
        galley.rules.scheme = fields?.optional("scheme")?.choice(of: SchemeName.self)?.scheme ?? defaults.scheme
        galley.rules.hangs = fields?.optional("hanging")?.boolean() ?? defaults.hanging
        return galley
    }
}

/// The levels of 避头尾 by the names that files and options use.
enum ProhibitionName: String, CaseIterable {
    case none, basic, gb, strict

    var level: ProhibitionLevel {
        switch self {
        case .none: .none
        case .basic: .basic
        case .gb: .gb
        case .strict: .strict
        }
    }
}

/// The schemes of punctuation by the names that files and options use.
enum SchemeName: String, CaseIterable {
    case full, kaiming, half
    case lineEndHalf = "line-end-half"

    var scheme: PunctuationScheme {
        switch self {
        case .full: .fullWidth
        case .kaiming: .kaiming
        case .half: .halfWidth
        case .lineEndHalf: .lineEndHalf
        }
    }
}
