import Layout

/// A layout's rows with one choice made among each of its alternatives.
struct LayoutVariant {
    var rows: [Row] = []
    var chosen: [Alternative] = []

    var price: Int { chosen.reduce(0) { $0 + $1.price } }

    /// All choices, the first alternatives first.
    static func all(of rows: [Row]) -> [LayoutVariant] {
        rows.reduce([LayoutVariant()]) { variants, row in
            guard case .alternatives(let alternatives) = row.content else { return variants.map { $0.adding([row]) } }
            return variants.flatMap { variant in
                alternatives.flatMap { alternative in
                    all(of: alternative.rows).map { inner in
                        var made = variant.adding(inner.rows)
                        made.chosen += [alternative] + inner.chosen
                        return made
                    }
                }
            }
        }
    }

    private func adding(_ more: [Row]) -> LayoutVariant {
        var variant = self
        variant.rows += more
        return variant
    }
}
