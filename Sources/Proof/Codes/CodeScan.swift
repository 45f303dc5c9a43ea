import Makeup
import Measure

/// Finds QR codes among the marks of a page: one black fill of upright outlines on a square of modules.
struct CodeScan {
    /// What a mark says as a code; nil where it is none.
    static func text(of mark: Mark) -> String? {
        guard case .fill = mark.kind, mark.colour.isBlackAlone, mark.outlines.count >= leastOutlines else { return nil }
        let extent = mark.extent
        let (width, height) = (extent.right - extent.left, extent.bottom - extent.top)
        guard width > 0, abs(width - height) < width * 0.01 else { return nil }
        guard let walls = Walls(mark.outlines), let module = walls.shortest else { return nil }
        let side = Int((width / module).rounded())
        guard (21...177).contains(side), abs(Double(side) * module - width) < module / 2 else { return nil }
        let step = width / Double(side)
        let rows = (0..<side).map { row in
            walls.isDark(at: extent.top + (Double(row) + 0.5) * step, from: extent.left, step: step, count: side)
        }
        return CodeMatrix(side: side, dark: rows.flatMap { $0 }).flatMap { CodeText($0) }?.text
    }

    /// The smallest code has three finders of two rings each, and a timing pattern.
    private static let leastOutlines = 12

    /// The upright sides of outlines.
    private struct Walls {
        private var walls: [(x: Double, top: Double, bottom: Double)] = []
        private(set) var shortest: Double?

        /// So many sides are looked at: the largest code has some twenty thousand.
        private static let most = 40_000
        private static let rounding = 0.01

        /// Nil where a side is neither upright nor level.
        init?(_ outlines: Outlines) {
            for number in 0..<outlines.count {
                let points = Array(outlines[number])
                for (index, point) in points.enumerated() {
                    let next = points[(index + 1) % points.count]
                    let (across, down) = ((next.x - point.x).magnitude, (next.y - point.y).magnitude)
                    if across < Self.rounding, down < Self.rounding { continue }
                    guard across < Self.rounding || down < Self.rounding, walls.count < Self.most else { return nil }
                    shortest = min(shortest ?? .infinity, max(across, down))
                    if across < Self.rounding { walls.append((point.x, min(point.y, next.y), max(point.y, next.y))) }
                }
            }
        }

        /// Of so many modules in a row, which lie within an odd number of walls.
        func isDark(at y: Double, from left: Double, step: Double, count: Int) -> [Bool] {
            let crossed = walls.filter { $0.top < y && y < $0.bottom }.map(\.x).sorted()
            var (result, next, isDark) = ([Bool](), 0, false)
            for column in 0..<count {
                let middle = left + (Double(column) + 0.5) * step
                while next < crossed.count, crossed[next] < middle { (next, isDark) = (next + 1, !isDark) }
                result.append(isDark)
            }
            return result
        }
    }
}
