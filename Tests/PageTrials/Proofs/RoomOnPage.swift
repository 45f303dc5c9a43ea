import Layout
import Makeup
import Measure
import Typesetting

/// Looks for what stands where it should not: blocks on one another, a block's text or pictures outside it, text on text or on a picture;
/// and for white that nobody is told of.
struct RoomOnPage {
    let page: MadeUpPage
    let lattice: Lattice
    /// The widest gap that the layout asks for.
    let gap: Int

    var faults: [String] {
        frameFaults + page.blocks.filter { $0.plan.kind != .headline || $0.overset == nil }.flatMap(faults) + whiteFaults
    }

    // MARK: Blocks

    private var frameFaults: [String] {
        let outside = page.blocks.filter {
            $0.frame.line < 0 || $0.frame.line + $0.frame.lines > lattice.lines || $0.frame.column < 0
                || $0.frame.column + $0.frame.columns > lattice.columns
        }
        let pairs = page.blocks.indices.flatMap { first in
            (first + 1..<max(first + 1, page.blocks.count)).map { (page.blocks[first], page.blocks[$0]) }
        }
        return outside.map { "\($0.name) stands outside the type area" }
            + pairs.filter { $0.frame.meets($1.frame) }.map { "\($0.name) stands on \($1.name)" }
    }

    /// Half a point is allowed: marks that hang, and rounding; a folio may rise two points over the type area.
    private func faults(in block: PlacedBlock) -> [String] {
        let contents = block.items.flatMap(\.contents)
        let room = block.box.outset(by: .pt(block.plan.kind == .folio ? 2 : 0.5))
        let outside = contents.filter { !room.contains($0.core) }
        let sorted = contents.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
        var overlaps: [String] = []
        for (index, first) in sorted.enumerated() {
            for second in sorted[(index + 1)...] {
                if second.box.top >= first.box.bottom { break }
                if first.core.intersects(second.core) { overlaps.append("\(block.name): '\(first.name)' stands on '\(second.name)'") }
            }
        }
        return outside.prefix(1).map { "\(block.name) (\(block.box)): '\($0.name)' (\($0.core)) stands outside it" } + overlaps.prefix(1)
    }

    // MARK: White

    /// What tells of lines that stay empty.
    private static let white: Set<String> = [
        "makeup.overset", "makeup.underset", "makeup.too-low", "makeup.empty-lines", "makeup.nothing-for-block",
    ]

    private var whiteFaults: [String] {
        let told = !Self.white.isDisjoint(with: page.diagnostics.map(\.id))
        var faults: [String] = []
        if !page.account.addsUp { faults.append("the account of the lines does not add up") }
        if page.account[.white] > 0 && !told { faults.append("\(page.account[.white]) lines are white, and nobody is told") }
        if longestGap > gap && !told { faults.append("\(longestGap) lines between blocks are white, and nobody is told") }
        return faults
    }

    /// Lines of one column, one under another, on which no block stands.
    private var longestGap: Int {
        (0..<lattice.columns).map { column in
            var longest = 0
            var run = 0
            for line in 0..<lattice.lines {
                run = page.blocks.contains { $0.frame.covers(column: column, line: line) } ? 0 : run + 1
                longest = max(longest, run)
            }
            return longest
        }.max() ?? 0
    }
}

extension Frame {
    fileprivate func covers(column: Int, line: Int) -> Bool {
        (self.column..<self.column + columns).contains(column) && (self.line..<self.line + lines).contains(line)
    }

    fileprivate func meets(_ other: Frame) -> Bool {
        lines > 0 && other.lines > 0 && column < other.column + other.columns && other.column < column + columns
            && line < other.line + other.lines && other.line < line + lines
    }
}

/// Text or a picture on the page.
private struct Content {
    var name: String
    var box: Box
    /// What nothing else may cover: without the white above and under the characters.
    var core: Box
}

extension PlacedItem {
    fileprivate var contents: [Content] {
        switch self {
        case .glyphs(let run): run.content.map { [$0] } ?? []
        case .picture(let picture): [Content(name: picture.file, box: picture.box, core: picture.box.outset(by: .pt(-0.5)))]
        case .group(let group): group.items.flatMap(\.contents)
        default: []
        }
    }
}

extension GlyphRun {
    private static let openingMarks: Set<Character> = ["“", "‘", "《", "〈", "（", "「", "『", "【", "〔"]

    /// The ems of a horizontal run, from its first glyph to half an em behind its last one's origin. The first half of an opening mark
    /// is white, and may hang out.
    fileprivate var content: Content? {
        guard !isTurned, let first = glyphs.first?.origin, let last = glyphs.last?.origin else { return nil }
        let white = text.first.map(Self.openingMarks.contains) ?? false ? size / 2 : .zero
        let box = Box(x: first.x + white, y: first.y - size * 0.88, width: max(.zero, last.x - first.x - white) + size / 2, height: size)
        return Content(name: text, box: box, core: box.inset(top: size * 0.15, right: size * 0.1, bottom: size * 0.1, left: size * 0.1))
    }
}
