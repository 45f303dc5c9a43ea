import Measure

/// Insets side by side in a panel: one over the whole width, or two single figures that each have half of it.
struct InsetRow {
    let insets: [any Inset]

    init(_ insets: [any Inset]) { self.insets = insets }

    var leastHeight: Length { insets.map(\.leastHeight).max() ?? .zero }
    var naturalHeight: Length { insets.map(\.naturalHeight).max() ?? .zero }

    /// Neighbouring figures in pairs, where both are narrow enough to stand side by side in a width with a gap between them.
    static func paired(_ callouts: [Callout], width: Length, gap: Length) -> [InsetRow] {
        let half = width / 2 - gap / 2
        var rows: [InsetRow] = []
        var rest = callouts[...]
        while let first = rest.popFirst() {
            if let second = rest.first, first.width <= half, second.width <= half {
                rest.removeFirst()
                rows.append(InsetRow([first, second]))
            } else {
                rows.append(InsetRow([first]))
            }
        }
        return rows
    }
}
