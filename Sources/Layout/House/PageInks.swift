import Measure
import Source

/// The inks that pages are held to, where a house or a layout bounds them: black; black and red. Photographs go to black alone on them.
public struct PageInks: Hashable, Sendable {
    public var names: [InkName]
    /// Where they are stated.
    public var position: SourcePosition

    public init(_ names: [InkName], at position: SourcePosition) {
        self.names = names
        self.position = position
    }

    /// True for paper, for an ink of theirs, for a tint of one, and for such a tint with black, where black is among them.
    public func allows(_ ink: Ink, in palette: InkLedger) -> Bool {
        // A spot ink is on its own plate alone, and the plates of the four do not print it.
        if let spot = ink.spot { return names.contains { palette[$0]?.spot?.name == spot.name } }
        let own = names.compactMap { palette[$0] }.filter { $0.spot == nil }.map(\.cmyk)
        let hasBlack = own.contains { $0.black > 0 && !$0.hasColour }
        if !ink.cmyk.hasColour { return ink.cmyk.isPaper || hasBlack }
        return own.contains { ink.cmyk.isTint(of: $0, withBlack: hasBlack) }
    }
}

extension CMYK {
    fileprivate var hasColour: Bool { cyan + magenta + yellow > 0 }

    /// Within half a per cent.
    fileprivate func isTint(of full: CMYK, withBlack: Bool) -> Bool {
        guard full.hasColour else { return false }
        let share = Double(cyan + magenta + yellow) / Double(full.cyan + full.magenta + full.yellow)
        func isNear(_ amount: Int, _ of: Int) -> Bool { abs(Double(amount) - share * Double(of)) <= 5 }
        guard share <= 1.005, isNear(cyan, full.cyan), isNear(magenta, full.magenta), isNear(yellow, full.yellow) else { return false }
        return isNear(black, full.black) || withBlack && Double(black) >= share * Double(full.black)
    }
}
