import Measure
import Source

/// Reads how small the house lets headings become.
struct HeadingReading {
    let hao: HaoTable

    /// The limits; nil where one is at fault.
    func limits(_ field: Field) -> HeadingLimits? {
        guard let fields = field.fields(of: "the headings") else { return nil }
        defer { fields.finish() }
        let usual = HeadingLimits()
        let headline = fields.optional("headline").map(range) ?? usual.headline
        let section = fields.optional("section").map(range) ?? usual.section
        let vertical = fields.optional("vertical").map(range) ?? usual.vertical
        guard let headline, let section, let vertical else { return nil }
        return HeadingLimits(headline: headline, section: section, vertical: vertical)
    }

    private func range(_ field: Field) -> HeadingLimits.Range? {
        guard let fields = field.fields(of: "the limits of a heading") else { return nil }
        defer { fields.finish() }
        let step = fields.required("step").flatMap { $0.length(hao, .positive) }
        let least = fields.required("least").flatMap { $0.percent(in: 20...100) }
        guard let step, let least else { return nil }
        return HeadingLimits.Range(step: step, least: least)
    }
}
