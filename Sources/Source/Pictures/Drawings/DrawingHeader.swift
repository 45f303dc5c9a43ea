import Measure

/// What an SVG says of itself before it is drawn: its size, the colours that it paints with, and everything in it that could not be
/// printed as it is meant.
public struct DrawingHeader: Hashable, Sendable {
    /// A colour that something is painted with, and where it stands.
    struct Paint: Hashable, Sendable {
        var colour: ScreenColour
        /// `fill`, `stroke` or `color`.
        var property: String
        /// In bytes from the start of the file.
        var offset: Int
    }

    struct Fault: Hashable, Sendable {
        var id: String
        var offset: Int
        var message: Message
        var hint: Message?
    }

    /// In user units of 1/96 inch; only their proportion matters to a page.
    public var width: Double
    public var height: Double
    /// The outermost element says how shapes are filled; where it does not, they are black.
    public var hasRootFill = false
    /// The outermost element says what `currentColor` is; where it does not, it is black.
    public var hasRootColour = false
    /// In the order of the file.
    var paints: [Paint] = []
    var faults: [Fault] = []

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

extension PictureFile {
    /// What of a drawing could not be printed in the inks of a palette, each fault at its place in the file; empty for a photograph.
    /// - Parameter palette: nil where it is not known: then any colour passes.
    public func faults(in palette: InkLedger?) -> [Diagnostic] {
        guard let drawing else { return [] }
        let strange = palette.map { palette in drawing.paints.compactMap { $0.fault(in: palette) } } ?? []
        let faults = (drawing.faults + strange).sorted { $0.offset < $1.offset }
        guard !faults.isEmpty else { return [] }
        let source = SourceBytes(file: path, bytes: bytes)
        return faults.prefix(Self.mostFaults).map { fault in
            .error("picture.\(fault.id)", at: source.position(ofByte: fault.offset), fault.message, hint: fault.hint)
        }
    }

    /// Beyond so many faults a drawing was made for something else than this press.
    private static let mostFaults = 1000

    /// The inks of a palette that a drawing shows.
    public func inks(of palette: InkLedger) -> Set<InkName> {
        guard let drawing else { return [] }
        let painted = Set(Set(drawing.paints.map(\.colour)).compactMap { palette.byKey[$0]?.name })
        return drawing.hasRootFill || palette[.black] == nil ? painted : painted.union([.black])
    }
}

extension DrawingHeader.Paint {
    fileprivate func fault(in palette: InkLedger) -> DrawingHeader.Fault? {
        guard palette.byKey[colour] == nil else { return nil }
        let nearest = palette.sorted.min { $0.screen.distance(to: colour) < $1.screen.distance(to: colour) }
        return DrawingHeader.Fault(
            id: "svg-ink", offset: offset, message: "the \("property", property) \("colour", colour.hex) is no ink of the house",
            hint: nearest.map { "the nearest ink is '\("name", $0.name)', \("screen", $0.screen.hex)" })
    }
}

extension ScreenColour {
    fileprivate func distance(to other: ScreenColour) -> Int {
        let parts = [(red, other.red), (green, other.green), (blue, other.blue)]
        return parts.reduce(0) { $0 + (Int($1.0) - Int($1.1)) * (Int($1.0) - Int($1.1)) }
    }
}
