import Layout
import Makeup
import Measure
import Typesetting

/// The house style of each text, by name, with its size, where it begins: for a layout's author.
struct StyleOverlay: Overlay {
    static let name = "styles"

    func items(of draft: ProofDraft) -> [PlacedItem] {
        draft.blocks.flatMap { block -> [PlacedItem] in
            var last: String?
            return block.glyphRuns.flatMap { run -> [PlacedItem] in
                guard let style = draft.subject.layout.house.style(of: run), style != last, let origin = run.glyphs.first?.origin else {
                    return []
                }
                last = style
                return label("\(style) \(run.size.shortPoints)", at: Point(x: origin.x, y: origin.y - run.size * 0.9), draft)
            }
        }
    }

    private func label(_ text: String, at point: Point, _ draft: ProofDraft) -> [PlacedItem] {
        let words = draft.lettering.line(text, .number, ProofInks.paper)
        let size = ProofLettering.size(of: .number)
        let ground = Box(x: point.x, y: point.y - size, width: words.width + .pt(3), height: size + .pt(1.5))
        return [.panel(Panel(box: ground, ink: ProofInks.blue))]
            + words.placed(at: Point(x: ground.left + .pt(1.5), y: ground.bottom - .pt(1.5)))
    }
}

extension House {
    /// The name of the style that a run is set in; of several that look the same the first two and how many more there are. Where only
    /// its size differs, as in a headline that was set smaller, the nearest larger one.
    fileprivate func style(of run: GlyphRun) -> String? {
        let all = styles.values.sorted { $0.name < $1.name }
        let alike = all.filter { ($0.font == run.font.text || $0.latinFont == run.font.text) && $0.ink == run.ink }
        let strong = all.filter { $0.strongFont == run.font.text && $0.strongInk == run.ink && $0.size == run.size }
        let equal = alike.filter { $0.size == run.size }
        let larger = alike.filter { $0.size > run.size }.min { $0.size < $1.size }
        let found = equal.isEmpty ? (strong.isEmpty ? larger.map { [$0] } ?? [] : strong) : equal
        if found.isEmpty { return nil }
        return found.prefix(2).map(\.name).joined(separator: "/") + (found.count > 2 ? " +\(found.count - 2)" : "")
    }
}

extension Length {
    /// In points with one decimal: `9.5 pt`.
    var shortPoints: String { String(Length.threeDecimals(points).dropLast(2)) + " pt" }
}
