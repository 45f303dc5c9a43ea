/// Which RGB key of a drawn page stands for which ink.
///
/// Cairo knows no CMYK: every ink is drawn with the key of its own, and the press stage puts the ink's amounts in the key's place.
/// A colour on a page that no entry of the ledger explains withholds the plate.
public struct InkLedger: Hashable, Sendable {
    /// The inks, by name.
    public let inks: [InkName: Ink]
    /// The same inks, by key.
    public let byKey: [ScreenColour: Ink]

    /// Makes a ledger. Fails (nil) where two inks share a name or a key; `Layout` reports that as a fault of the palette.
    public init?(_ inks: [Ink]) {
        var byName: [InkName: Ink] = [:]
        var byKey: [ScreenColour: Ink] = [:]
        for ink in inks {
            guard byName.updateValue(ink, forKey: ink.name) == nil, byKey.updateValue(ink, forKey: ink.screen) == nil
            else { return nil }
        }
        self.inks = byName
        self.byKey = byKey
    }

    public subscript(name: InkName) -> Ink? { inks[name] }

    /// The names of the spot inks, in their order.
    public var spotNames: [String] { Set(inks.values.compactMap { $0.spot?.name }).sorted() }

    /// All inks in the order of their names.
    public var sorted: [Ink] { inks.values.sorted { $0.name < $1.name } }
}

extension InkLedger {
    /// A ledger for drawing to a screen, where two inks may look alike: the later one's key is shifted to the nearest that is free, by
    /// a step nobody sees. Of two inks of one name the first is taken.
    public static func forScreen(_ inks: [Ink]) -> InkLedger {
        var taken: Set<ScreenColour> = []
        var names: Set<InkName> = []
        let distinct = inks.filter { names.insert($0.name).inserted }.map { ink in
            var ink = ink
            ink.screen = ink.screen.nearest { !taken.contains($0) }
            taken.insert(ink.screen)
            return ink
        }
        guard let ledger = InkLedger(distinct) else { preconditionFailure("inks with names and keys of their own are a ledger") }
        return ledger
    }
}

extension ScreenColour {
    /// The colour, or the nearest in its blue, that is free.
    fileprivate func nearest(where isFree: (ScreenColour) -> Bool) -> ScreenColour {
        let steps = (0...255).flatMap { [Int(blue) - $0, Int(blue) + $0] }.filter { (0...255).contains($0) }
        return steps.lazy.map { ScreenColour(red: red, green: green, blue: UInt8($0)) }.first(where: isFree) ?? self
    }
}
