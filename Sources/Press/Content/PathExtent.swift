/// Where the path under construction begins in the stream, and the upright box around its points on the page.
struct PathExtent {
    private(set) var start: Int?
    private var left = Double.infinity
    private var right = -Double.infinity
    private var top = Double.infinity
    private var bottom = -Double.infinity

    mutating func begin(at offset: Int) {
        if start == nil { start = offset }
    }

    mutating func add(_ point: (x: Double, y: Double)) {
        left = min(left, point.x)
        right = max(right, point.x)
        top = min(top, point.y)
        bottom = max(bottom, point.y)
    }

    /// The lesser of width and height: the weight of a rule that is drawn as a filled box.
    var breadth: Double { min(right - left, bottom - top) }
    var corner: (x: Double, y: Double) { (left, top) }
}
