import Measure
import Source

/// Reads how a house prints QR codes: `{ module: 0.5mm, least: 0.3mm }`.
struct CodeReading {
    let hao: HaoTable

    func rules(_ field: Field) -> CodeRules? {
        guard let fields = field.fields(of: "the rules of codes") else { return nil }
        defer { fields.finish() }
        let usual = CodeRules()
        let module = fields.optional("module").map { $0.length(hao, .positive) } ?? usual.module
        let least = fields.optional("least").map { $0.length(hao, .positive) } ?? usual.least
        guard let module, let least else { return nil }
        guard module < least else { return CodeRules(module: module, least: least) }
        fields.optional("module")?.fault(
            "layout.code-module", "the house's own module is below the least that it lets print",
            hint: "make it \("least", Length.threeDecimals(least.millimetres)) mm or more")
        return nil
    }
}
