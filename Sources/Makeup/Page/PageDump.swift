import Measure
import Typesetting

/// A page as text: a fact a line, indented by group, lengths in points with three decimals, in reading order.
///
/// What golden tests compare, and what an editor can read in a diff.
public struct PageDump {
    private var lines: [String] = []

    public static func text(of page: Page) -> String {
        var dump = PageDump()
        dump.lines.append("page \"\(page.title)\" \(page.language) trim \(page.trim) bleed \(page.bleed)")
        for item in page.items { dump.append(item, depth: 1) }
        return dump.lines.joined(separator: "\n") + "\n"
    }

    private mutating func append(_ item: PlacedItem, depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        switch item {
        case .glyphs(let run): lines.append(indent + Self.describe(run))
        case .rule(let rule): lines.append(indent + "rule \(rule.from) to \(rule.to) weight \(rule.weight) \(rule.ink)")
        case .panel(let panel): lines.append(indent + "panel \(panel.box) \(panel.ink)")
        case .shape(let shape): lines.append(indent + Self.describe(shape))
        case .picture(let picture): lines.append(indent + Self.describe(picture))
        case .group(let group):
            lines.append(indent + "\(Self.name(of: group.role)) \"\(group.label)\"")
            for item in group.items { append(item, depth: depth + 1) }
        }
    }

    private static func describe(_ run: GlyphRun) -> String {
        let place = run.glyphs.first.map { "\($0.origin)" } ?? "-"
        let steps = zip(run.glyphs, run.glyphs.dropFirst()).map { run.goesDown ? $1.origin.y - $0.origin.y : $1.origin.x - $0.origin.x }
        let way = run.isTurned ? " turned" : run.goesDown ? " down" : ""
        return "text \(place) \(run.font) \(run.size) \(run.ink)\(way) \"\(run.text)\" advances \(compress(steps))"
    }

    /// Equal neighbours as `9.500 x 12`.
    private static func compress(_ steps: [Length]) -> String {
        var groups: [(Length, Int)] = []
        for step in steps {
            if let last = groups.last, last.0 == step { groups[groups.count - 1].1 += 1 } else { groups.append((step, 1)) }
        }
        return groups.map { $0.1 == 1 ? "\($0.0)" : "\($0.0)x\($0.1)" }.joined(separator: " ")
    }

    private static func describe(_ shape: Shape) -> String {
        let outline = shape.segments.map { segment in
            switch segment {
            case .move(let point): "M \(point)"
            case .line(let point): "L \(point)"
            case .curve(let a, let b, let end): "C \(a) \(b) \(end)"
            case .close: "Z"
            }
        }.joined(separator: " ")
        let fill = shape.fill.map { " fill \($0)" } ?? ""
        let stroke = shape.stroke.map { " stroke \($0.weight) \($0.ink)" } ?? ""
        return "shape\(fill)\(stroke) \(outline)"
    }

    private static func describe(_ picture: PlacedPicture) -> String {
        let crop = [picture.crop.left, picture.crop.top, picture.crop.right, picture.crop.bottom].map(Length.threeDecimals)
        return "picture \(picture.file) \(picture.box) crop \(crop.joined(separator: " "))"
    }

    private static func name(of role: Group.Role) -> String {
        switch role {
        case .article: "article"
        case .section: "section"
        case .note: "note"
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .figure: "figure"
        case .caption: "caption"
        case .artifact: "artifact"
        }
    }
}

extension GlyphRun {
    /// True where its glyphs stand one under another: upright in a vertical line, or turned in it.
    fileprivate var goesDown: Bool {
        guard let first = glyphs.first, let last = glyphs.last else { return isTurned }
        return isTurned || (last.origin.y - first.origin.y).units.magnitude > (last.origin.x - first.origin.x).units.magnitude
    }
}
