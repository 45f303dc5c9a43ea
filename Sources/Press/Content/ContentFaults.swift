import Measure
import Source

/// What withholds a plate, gathered over all streams of a page: each kind once, with the place where it was met first.
struct ContentFaults {
    enum Fault: Hashable {
        case unknownColour(ScreenColour)
        case unkeyedColour
        case foreignOperator(String)
        case damagedStream
        case foreignObject(Message)
    }

    private var order: [Fault] = []
    private var places: [Fault: (x: Double, y: Double)] = [:]
    private var known: Set<Fault> = []

    var isEmpty: Bool { order.isEmpty }

    /// Notes a fault; the place is in points from the top left corner of the trim box.
    mutating func add(_ fault: Fault, at place: (x: Double, y: Double)? = nil) {
        if known.insert(fault).inserted { order.append(fault) }
        if let place, places[fault] == nil { places[fault] = place }
    }

    /// The findings, in the order in which they were met.
    func diagnostics(at position: SourcePosition?) -> [Diagnostic] {
        order.map { diagnostic($0, at: position) }
    }

    private func diagnostic(_ fault: Fault, at position: SourcePosition?) -> Diagnostic {
        let place =
            places[fault].map {
                ", first \("x", Self.millimetres($0.x)) mm from the left and \("y", Self.millimetres($0.y)) mm from the top of the trim"
            } ?? "" as Message
        switch fault {
        case .unknownColour(let key):
            return .error(
                "press.unknown-colour", at: position,
                "the page is drawn with the colour \("colour", key.hex), which stands for no ink of the palette\("place", place)",
                hint: "draw it in an ink of the palette, or add the ink to the palette")
        case .unkeyedColour:
            return .error(
                "press.no-ink", at: position,
                "something is painted before any ink was chosen, or in a colour between two inks\("place", place)",
                hint: "name an ink of the palette for everything that is drawn")
        case .foreignOperator(let word):
            return .error(
                "press.foreign-operator", at: position,
                "the drawn page holds '\("word", word)', which could print a colour past the palette",
                hint: "use no gradients, transparency, patterns or raster effects in illustrations")
        case .damagedStream:
            return .error(
                "press.damaged-page", at: position, "the drawn page's content is damaged",
                hint: "this is a fault of the program; please report it with the edition")
        case .foreignObject(let what):
            return .error(
                "press.foreign-object", at: position, "the drawn page holds \("what", what), which a plate may not carry",
                hint:
                    "use no gradients, transparency, patterns or raster effects in illustrations, and have pictures converted for the press"
            )
        }
    }

    private static func millimetres(_ points: Double) -> String {
        guard points.isFinite, points.magnitude < 1e6 else { return "?" }
        let text = Length.threeDecimals(points * 25.4 / 72)
        return String(text.dropLast(2))
    }
}
