import Measure

/// The modules of a two-dimensional code, row by row from the top.
public struct CodeMatrix: Hashable, Sendable {
    public let side: Int
    private let dark: [Bool]

    /// Nil unless there are as many modules as a square of that side has.
    public init?(side: Int, dark: [Bool]) {
        guard side > 0, dark.count == side * side else { return nil }
        (self.side, self.dark) = (side, dark)
    }

    /// False beyond its edges.
    public subscript(column: Int, row: Int) -> Bool {
        (0..<side).contains(column) && (0..<side).contains(row) && dark[row * side + column]
    }
}

/// Makes codes of texts.
public protocol CodeMaking {
    /// Nil for a text that no code holds.
    func matrix(of text: String) -> CodeMatrix?
}

/// Makes none.
public struct NoCodes: CodeMaking {
    public init() {}
    public func matrix(of text: String) -> CodeMatrix? { nil }
}

extension CodeMatrix {
    /// The outlines of all that is dark, for one fill: seams between modules would show in print.
    /// - Parameters:
    ///   - corner: of the first module.
    ///   - module: its side.
    func outlines(from corner: Point, module: Length) -> [Shape.Segment] {
        var unseen = edges
        var segments: [Shape.Segment] = []
        func point(_ place: Place) -> Point { Point(x: corner.x + module * place.x, y: corner.y + module * place.y) }
        for start in unseen.keys.sorted() {
            while let first = unseen[start]?.first {
                var place = start
                var step = first
                segments.append(.move(point(start)))
                repeat {
                    unseen[place]?.removeAll { $0 == step }
                    place = place.moved(step)
                    guard place != start else { break }
                    // Where two dark modules touch in a corner, the outline turns right and keeps to its own.
                    let onward = unseen[place] ?? []
                    guard let next = [step.right, step, step.left].first(where: onward.contains) else { break }
                    if next != step { segments.append(.line(point(place))) }
                    step = next
                } while place != start
                segments.append(.close)
            }
        }
        return segments
    }

    /// A corner between modules.
    private struct Place: Hashable, Comparable {
        var x: Int
        var y: Int

        func moved(_ step: Step) -> Place { Place(x: x + step.x, y: y + step.y) }
        static func < (one: Place, other: Place) -> Bool { (one.y, one.x) < (other.y, other.x) }
    }

    private struct Step: Hashable {
        var x: Int
        var y: Int

        var right: Step { Step(x: -y, y: x) }
        var left: Step { Step(x: y, y: -x) }
    }

    /// The sides between dark and light, the dark at the right of each, by where they begin.
    private var edges: [Place: [Step]] {
        var edges: [Place: [Step]] = [:]
        for row in 0..<side {
            for column in 0..<side where self[column, row] {
                if !self[column, row - 1] { edges[Place(x: column, y: row), default: []].append(Step(x: 1, y: 0)) }
                if !self[column + 1, row] { edges[Place(x: column + 1, y: row), default: []].append(Step(x: 0, y: 1)) }
                if !self[column, row + 1] { edges[Place(x: column + 1, y: row + 1), default: []].append(Step(x: -1, y: 0)) }
                if !self[column - 1, row] { edges[Place(x: column, y: row + 1), default: []].append(Step(x: 0, y: -1)) }
            }
        }
        return edges
    }
}
