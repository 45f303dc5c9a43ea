import Measure
import Source

/// Reads the sheets of a house: trim, bleed, and the lattice of the type area.
struct SheetReading {
    private let findings: Findings
    private let hao: HaoTable

    /// Page sides that a press can take (RELIABILITY).
    private static let sides = Length.mm(20)...Length.mm(5080)

    init(_ findings: Findings, hao: HaoTable) {
        self.findings = findings
        self.hao = hao
    }

    func sheets(_ field: Field?) -> [String: Sheet]? {
        guard let fields = field?.fields(of: "the sheets") else { return nil }
        let entries = fields.all()
        let sheets = entries.compactMap { key, field in sheet(field).map { (key.string, $0) } }
        return sheets.count == entries.count ? Dictionary(sheets, uniquingKeysWith: { first, _ in first }) : nil
    }

    private func sheet(_ field: Field) -> Sheet? {
        guard let fields = field.fields(of: "a sheet") else { return nil }
        defer { fields.finish() }
        let trim = fields.required("trim").flatMap(trim)
        let bleed = fields.optional("bleed").map { $0.length(hao) } ?? .zero
        let lattice = fields.required("lattice").flatMap { self.lattice($0, on: trim) }
        guard let trim, let bleed, let lattice else { return nil }
        if bleed > .mm(50) {
            fields.optional("bleed")?.fault(
                "layout.bleed", "a bleed of \("bleed", Int(bleed.millimetres)) mm is wider than any press needs",
                hint: "3mm is usual, 50mm the most"
            )
            return nil
        }
        return Sheet(trim: trim, bleed: bleed, lattice: lattice)
    }

    private func trim(_ field: Field) -> Size? {
        guard let fields = field.fields(of: "the trim size") else { return nil }
        defer { fields.finish() }
        let width = fields.required("width").flatMap(side)
        let height = fields.required("height").flatMap(side)
        guard let width, let height else { return nil }
        return Size(width: width, height: height)
    }

    private func side(_ field: Field) -> Length? {
        guard let length = field.length(hao, .positive) else { return nil }
        if Self.sides.contains(length) { return length }
        field.fault("layout.page-side", "a page cannot be \("side", Int(length.millimetres)) mm long or wide", hint: "from 20 to 5080 mm")
        return nil
    }

    /// The lattice, in the middle of the trim; nil where the trim itself was refused, with the lattice's own faults reported all the same.
    private func lattice(_ field: Field, on trim: Size?) -> Lattice? {
        guard let fields = field.fields(of: "a lattice") else { return nil }
        defer { fields.finish() }
        let size = fields.required("size")?.length(hao, .positive)
        let pitch = fields.required("pitch")?.length(hao, .positive)
        let columns = fields.required("columns")?.integer(in: 1...12)
        let measure = fields.required("measure")?.integer(in: 3...200)
        let lines = fields.required("lines")?.integer(in: 1...500)
        let gutterField = fields.required("gutter")
        let gutter = gutterField?.quantity()
        let top = fields.optional("top").map { $0.length(hao) }
        guard let size, let pitch, let columns, let measure, let lines, let gutter else { return nil }
        guard let gutterLength = gutter.length(hao, character: size, line: pitch) else { return nil }
        if pitch < size {
            fields.optional("pitch")?.fault(
                "layout.pitch", "a pitch of \("pitch", pitch) pt is less than the size, \("size", size) pt: lines would overlap",
                hint: "the gap is usually a quarter to a half of the size")
            return nil
        }
        guard let trim else { return nil }
        var lattice = Lattice(
            size: size, pitch: pitch, columns: columns, measure: measure, gutter: gutterLength, lines: lines, origin: .zero)
        let left = (trim.width - lattice.width) / 2
        let upper = (top ?? nil) ?? (trim.height - lattice.height) / 2
        guard left >= .zero, upper >= .zero, upper + lattice.height <= trim.height else {
            field.fault(
                "layout.type-area",
                "the type area, \("width", millimetres(lattice.width)) x \("height", millimetres(lattice.height)) mm, does not fit on the trim, \("trimWidth", millimetres(trim.width)) x \("trimHeight", millimetres(trim.height)) mm",
                hint: "use fewer columns, 字 or lines, or a smaller gutter")
            return nil
        }
        lattice.origin = Point(x: left, y: upper)
        return lattice
    }

    private func millimetres(_ length: Length) -> String { String(Int(length.millimetres.rounded())) }
}
