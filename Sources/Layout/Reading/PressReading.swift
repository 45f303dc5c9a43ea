import Measure
import Source

/// Reads what a house says of its printing plant.
struct PressReading {
    let hao: HaoTable
    /// The house's folder, in which the profile lies.
    let folder: String

    func press(_ field: Field?) -> PressSettings? {
        guard let fields = field?.fields(of: "the press settings") else { return nil }
        defer { fields.finish() }
        let profile = fields.required("profile")?.text()
        let condition = fields.required("condition")?.text()?.string
        let registry = fields.optional("registry")?.text()?.string
        let description = fields.required("description")?.text()?.string
        let limit = fields.required("ink-limit")?.percent(in: 100...400)
        let tolerance = fields.optional("ink-tolerance").map { $0.percent(in: 0...50) }
        let photo = fields.optional("photo-resolution").map { $0.integer(in: 50...600) }
        let spots = fields.optional("spot-colours")?.texts()?.map(\.string)
        let sharpening = fields.optional("sharpening").map { $0.percent(in: 0...300) }
        let inks = fields.optional("page-inks").map(PageInksReading.inks)
        let least = lengths(fields, ["least-han-text", "least-reversed-text", "least-rule", "least-reversed-rule"])
        guard let profile, let condition, let description, let limit, let least else { return nil }
        var settings = PressSettings(
            profile: .init(path: "\(folder)/\(profile.string)", position: profile.position), condition: condition, registry: registry,
            description: description, inkLimit: limit)
        if let tolerance, let tolerance { settings.inkTolerance = Double(tolerance) / 10 }
        if let photo { settings.photoResolution = photo }
        settings.leastHanText = least["least-han-text"]
        settings.leastReversedText = least["least-reversed-text"]
        settings.leastRule = least["least-rule"]
        settings.leastReversedRule = least["least-reversed-rule"]
        settings.spotColours = spots ?? []
        settings.sharpening = (sharpening ?? 0) ?? 0
        settings.pageInks = inks ?? nil
        return settings
    }

    /// The lengths that are stated; nil where one is at fault.
    private func lengths(_ fields: Fields, _ names: [String]) -> [String: Length]? {
        var lengths: [String: Length] = [:]
        var isSound = true
        for name in names {
            guard let field = fields.optional(name) else { continue }
            if let length = field.length(hao, .positive) { lengths[name] = length } else { isSound = false }
        }
        return isSound ? lengths : nil
    }
}
