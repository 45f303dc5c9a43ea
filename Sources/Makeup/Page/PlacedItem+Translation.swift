import Measure

extension PlacedItem {
    /// The same thing somewhere else.
    public func translated(by offset: Point) -> PlacedItem {
        switch self {
        case .glyphs(let run): .glyphs(run.translated(by: offset))
        case .rule(let rule): .rule(Rule(from: rule.from + offset, to: rule.to + offset, weight: rule.weight, ink: rule.ink))
        case .panel(let panel): .panel(Panel(box: panel.box.translated(by: offset), ink: panel.ink))
        case .shape(let shape): .shape(shape.translated(by: offset))
        case .picture(let picture): .picture(picture.translated(by: offset))
        case .group(let group): .group(Group(group.role, label: group.label, items: group.items.map { $0.translated(by: offset) }))
        }
    }
}

extension Shape {
    fileprivate func translated(by offset: Point) -> Shape {
        var moved = self
        moved.segments = segments.map { segment in
            switch segment {
            case .move(let to): .move(to + offset)
            case .line(let to): .line(to + offset)
            case .curve(let a, let b, let to): .curve(a + offset, b + offset, to + offset)
            case .close: .close
            }
        }
        return moved
    }
}

extension PlacedPicture {
    fileprivate func translated(by offset: Point) -> PlacedPicture {
        var moved = self
        moved.box = box.translated(by: offset)
        return moved
    }
}
