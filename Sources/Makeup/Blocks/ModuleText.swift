import Layout
import Measure

/// The text of a module in its legs, one a column, between what stands at the columns' tops and feet; and the hairlines that part them.
struct ModuleText {
    var frame: Frame
    var obstacles: [Obstacle]
    var fit: ModuleFit
    var composer: Composer

    /// Where an obstacle begins, counted from the frame's top: under those before it at the top of its columns, above those at their foot.
    func firstLine(ofObstacle index: Int) -> Int {
        let obstacle = obstacles[index]
        let before = taken(0..<index, obstacle.stand, of: obstacle.columns.lowerBound...obstacle.columns.lowerBound)
        return obstacle.stand == .top ? before : frame.lines - before - fit.heights[index].lines
    }

    /// Lines that some obstacles take at one end of all the columns.
    private func taken(_ some: Range<Int>, _ stand: Obstacle.Stand, of columns: ClosedRange<Int>) -> Int {
        some.reduce(0) { sum, index in
            let obstacle = obstacles[index]
            let covers = obstacle.stand == stand && columns.allSatisfy(obstacle.columns.contains)
            return sum + (covers ? fit.heights[index].lines : 0)
        }
    }

    var legs: [TextLeg] {
        var left = fit.paragraphs.reduce(0, +)
        return fit.legs.enumerated().map { column, lines in
            let filled = min(left, lines)
            left -= filled
            let first = taken(obstacles.indices, .top, of: column...column)
            var leg = frame.part(column: column)
            (leg.line, leg.lines) = (frame.line + first, max(0, lines))
            return TextLeg(frame: leg, filled: filled)
        }
    }

    /// The units of a story, each one element, flowing from leg to leg; the items of a list are one thing.
    func place(_ set: [[SetLine]], of units: [StoryUnit], label: String) -> [PlacedItem] {
        let lattice = frame.lattice
        let baseline = composer.baseline(ofLine: 0, on: lattice)
        var slots = legs.flatMap { leg in (0..<leg.lines).map { (leg.column, leg.line + $0) } }[...]
        let groups = zip(set, units).map { lines, unit in
            let items = lines.flatMap { line -> [PlacedItem] in
                guard let (column, row) = slots.popFirst() else { return [] }
                return line.placed(at: Point(x: lattice.textLeft(ofColumn: column), y: baseline + lattice.pitch * row))
            }
            return unit.group(items, label: label)
        }
        return StoryUnit.joined(groups, of: units, label: label)
    }

    /// Between every two columns, where nothing stands across both.
    var hairlines: PlacedItem {
        let rule = composer.house[rule: .column]
        let lattice = frame.lattice
        let inset = (lattice.pitch - lattice.size) / 2
        let strokes = (1..<max(1, frame.columns)).compactMap { column -> PlacedItem? in
            let top = taken(obstacles.indices, .top, of: (column - 1)...column)
            let foot = frame.lines - taken(obstacles.indices, .foot, of: (column - 1)...column)
            // Where something stands across both down to their foot there is nothing to part.
            guard foot > top else { return nil }
            let body = frame.rows(top..<foot).box
            return rule.vertical(at: gutter(before: column), from: body.top + inset, to: body.bottom - inset)
        }
        return .group(Group(.artifact, label: "hairlines", items: strokes))
    }

    /// The middle of the gutter at the left of a column.
    private func gutter(before column: Int) -> Length {
        let (last, next) = (frame.part(column: column - 1).box, frame.part(column: column).box)
        return next.left - (next.left - last.right) / 2
    }
}
