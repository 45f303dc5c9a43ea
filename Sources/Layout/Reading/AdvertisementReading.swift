import Measure
import Source

/// Reads what a house takes of advertisements: `{ tolerance: 0.5mm, milder: [BK-1, TX] }`.
struct AdvertisementReading {
    let hao: HaoTable

    /// The rules that judge how artwork looks in print; a breach of any other would spoil the plate.
    private enum Rule: String, CaseIterable {
        case blackText = "BK-1"
        case richBlack = "BK-2"
        case textSize = "TX"
        case ruleWeight = "LN"
        case resolution = "IM"
    }

    private static let tolerances = Length.zero...Length.mm(5)

    func rules(_ field: Field) -> AdvertisementRules? {
        guard let fields = field.fields(of: "the rules of advertisements") else { return nil }
        defer { fields.finish() }
        let usual = AdvertisementRules()
        let tolerance = fields.optional("tolerance").map(tolerance) ?? usual.tolerance
        let milder = fields.optional("milder").map(milder) ?? usual.milder
        guard let tolerance, let milder else { return nil }
        return AdvertisementRules(tolerance: tolerance, milder: milder)
    }

    private func tolerance(_ field: Field) -> Length? {
        guard let length = field.length(hao) else { return nil }
        if Self.tolerances.contains(length) { return length }
        field.fault(
            "layout.advertisement-tolerance",
            "artwork that is off by \("length", Length.threeDecimals(length.millimetres)) mm does not fit its room",
            hint: "state 0 to 5 mm: 0.5mm")
        return nil
    }

    private func milder(_ field: Field) -> [String]? {
        guard let items = field.items() else { return nil }
        let rules = items.compactMap { $0.choice(of: Rule.self) }
        return rules.count == items.count ? rules.map(\.rawValue) : nil
    }
}
