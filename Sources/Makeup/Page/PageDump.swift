import Measure
import Typesetting

/// A page as text: a fact a line, indented by group, lengths in points with three decimals, in reading order.
///
/// What golden tests compare, and what an editor can read in a diff.
public struct PageDump {
    private var text = ""

    public static func text(of page: Page) -> String {
        var dump = PageDump()
        dump.text = "page \"\(page.title)\" \(page.language) trim \(page.trim) bleed \(page.bleed)\n"
        for item in page.items { dump.append(item, depth: 1) }
        return dump.text
    }

    private mutating func append(_ item: PlacedItem, depth: Int) {
        for _ in 0..<depth { text += "  " }
        switch item {
        case .glyphs(let run): append(run)
        case .rule(let rule): text += "rule \(rule.from) to \(rule.to) weight \(rule.weight) \(rule.ink)\n"
        case .panel(let panel): text += "panel \(panel.box) \(panel.ink)\n"
        case .shape(let shape): text += Self.describe(shape) + "\n"
        case .picture(let picture): text += Self.describe(picture) + "\n"
        case .group(let group):
            text += "\(Self.name(of: group.role)) \"\(group.label)\"\n"
            for item in group.items { append(item, depth: depth + 1) }
        }
    }

    private mutating func append(_ run: GlyphRun) {
        let way = run.isTurned ? " turned" : run.goesDown ? " down" : ""
        let place = run.glyphs.first.map { $0.origin.description } ?? "-"
        text += "text \(place) \(run.font) \(run.size) \(run.ink)\(way) \"\(run.text)\" advances "
        appendAdvances(of: run)
        text += "\n"
    }

    /// Equal neighbours as `9.500x12`.
    private mutating func appendAdvances(of run: GlyphRun) {
        let steps = zip(run.glyphs, run.glyphs.dropFirst()).map { run.goesDown ? $1.origin.y - $0.origin.y : $1.origin.x - $0.origin.x }
        var index = 0
        while index < steps.count {
            let count = steps[index...].prefix { $0 == steps[index] }.count
            if index > 0 { text += " " }
            text += steps[index].description
            if count > 1 { text += "x\(count)" }
            index += count
        }
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
