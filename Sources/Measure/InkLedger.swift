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

    /// All inks in the order of their names.
    public var sorted: [Ink] { inks.values.sorted { $0.name < $1.name } }
}
