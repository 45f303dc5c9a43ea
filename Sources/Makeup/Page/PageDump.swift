import Measure
import Typesetting

/// A page as text: a fact a line, indented by group, lengths in points with three decimals, in reading order.
///
/// What golden tests compare, and what an editor can read in a diff. A block is told in the same way as if it were a page.
public struct PageDump {
    private var bytes: [UInt8] = []
    /// Where places are told from.
    private let corner: Point
    /// What a picture's file is told by.
    private let name: (_ file: String) -> String

    public static func text(of page: Page) -> String {
        var dump = PageDump(corner: .zero) { $0 }
        dump.write(page.title, page.language, page.trim, page.bleed, page.items)
        return String(decoding: dump.bytes, as: UTF8.self)
    }

    /// A block, seen from its own corner, in UTF-8.
    public static func bytes(of block: PlacedBlock, title: String, naming name: @escaping (_ file: String) -> String) -> [UInt8] {
        var dump = PageDump(corner: block.box.origin, name: name)
        dump.write(title, "", block.box.size, .zero, block.items)
        return dump.bytes
    }

    private init(corner: Point, name: @escaping (_ file: String) -> String) { (self.corner, self.name) = (corner, name) }

    private mutating func write(_ title: String, _ language: String, _ trim: Size, _ bleed: Length, _ items: [PlacedItem]) {
        write("page \"\(title)\" \(language) trim \(trim) bleed \(bleed)\n")
        for item in items { write(item, depth: 1) }
    }

    private mutating func write(_ item: PlacedItem, depth: Int) {
        bytes += repeatElement(UInt8(ascii: " "), count: depth * 2)
        switch item {
        case .glyphs(let run): write(run)
        case .rule(let rule): write("rule \(rule.from - corner) to \(rule.to - corner) weight \(rule.weight) \(rule.ink)\n")
        case .panel(let panel): write("panel \(seen(panel.box)) \(panel.ink)\n")
        case .shape(let shape): write(shape)
        case .picture(let picture): write(picture)
        case .group(let group):
            write("\(Self.name(of: group.role)) \"\(label(of: group))\"\n")
            for item in group.items { write(item, depth: depth + 1) }
        }
    }

    private mutating func write(_ text: String) { bytes += text.utf8 }

    private mutating func space() { bytes.append(UInt8(ascii: " ")) }

    private mutating func write(_ length: Length) { length.appendDescription(to: &bytes) }

    private mutating func write(_ point: Point) {
        write(point.x - corner.x)
        space()
        write(point.y - corner.y)
    }

    private func seen(_ box: Box) -> Box { box.translated(by: .zero - corner) }

    // MARK: Text

    /// Written piece by piece: a page has hundreds of runs.
    private mutating func write(_ run: GlyphRun) {
        write("text ")
        if let first = run.glyphs.first { write(first.origin) } else { write("-") }
        space()
        write(run.font.text)
        space()
        write(run.size)
        space()
        write(run.ink.text)
        write(run.isTurned ? " turned \"" : run.goesDown ? " down \"" : " \"")
        write(run.text)
        write("\" advances ")
        writeAdvances(of: run)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Equal neighbours as `9.500x12`.
    private mutating func writeAdvances(of run: GlyphRun) {
        let goesDown = run.goesDown
        func step(_ index: Int) -> Length {
            let (one, next) = (run.glyphs[index].origin, run.glyphs[index + 1].origin)
            return goesDown ? next.y - one.y : next.x - one.x
        }
        let count = run.glyphs.count - 1
        var index = 0
        while index < count {
            let first = step(index)
            var end = index + 1
            while end < count, step(end) == first { end += 1 }
            if index > 0 { space() }
            write(first)
            if end > index + 1 {
                bytes.append(UInt8(ascii: "x"))
                write(String(end - index))
            }
            index = end
        }
    }

    // MARK: Shapes and pictures

    private mutating func write(_ shape: Shape) {
        let outline = shape.segments.map { segment in
            switch segment {
            case .move(let point): "M \(point - corner)"
            case .line(let point): "L \(point - corner)"
            case .curve(let a, let b, let end): "C \(a - corner) \(b - corner) \(end - corner)"
            case .close: "Z"
            }
        }.joined(separator: " ")
        let fill = shape.fill.map { " fill \($0)" } ?? ""
        let stroke = shape.stroke.map { " stroke \($0.weight) \($0.ink)" } ?? ""
        write("shape\(fill)\(stroke) \(outline)\n")
    }

    private mutating func write(_ picture: PlacedPicture) {
        let crop = [picture.crop.left, picture.crop.top, picture.crop.right, picture.crop.bottom].map(Length.threeDecimals)
        write("picture \(name(picture.file)) \(seen(picture.box)) crop \(crop.joined(separator: " "))\n")
    }

    // MARK: Groups

    /// A figure is labelled with its picture's file.
    private func label(of group: Group) -> String {
        if case .figure = group.role { name(group.label) } else { group.label }
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
        case .list: "list"
        case .item: "item"
        case .itemBody: "item body"
        case .table: "table"
        case .row: "row"
        case .cell(let cell): cell.heads == nil ? "cell" : "head cell"
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
