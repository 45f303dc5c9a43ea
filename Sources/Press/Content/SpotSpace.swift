import Measure

/// The colour space of a spot ink: Separation, with its stand-in of the four inks. ISO 32000-1, 8.6.6.4; ISO 15930-7, 6.2.
struct SpotSpace: Hashable {
    private let spot: SpotInk

    init(_ spot: SpotInk) {
        self.spot = spot
        // The space is of the full ink: tints are painted in it.
        name = "Spot" + SHA256.hex(of: Array(spot.name.utf8)).prefix(8)
    }

    /// What it is called among resources: the same in every file.
    let name: String

    var definition: String {
        "[/Separation /\(Self.escaped(spot.name)) /DeviceCMYK <</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[\(InkTable.spell(spot.standIn))]/N 1>>]"
    }

    /// The spaces of the spot inks among some, by name: what a stream that paints in them needs as `ColorSpace`.
    static func all(of inks: [Ink]) -> [SpotSpace] {
        var spaces: [String: SpotSpace] = [:]
        for spot in inks.compactMap(\.spot) { spaces[spot.name] = SpotSpace(spot) }
        return spaces.sorted { $0.key < $1.key }.map(\.value)
    }

    static func == (a: SpotSpace, b: SpotSpace) -> Bool { a.definition == b.definition }
    func hash(into hasher: inout Hasher) { hasher.combine(definition) }

    /// A name as PDF writes it: what is no regular character as `#` and two digits. ISO 32000-1, 7.3.5.
    private static func escaped(_ name: String) -> String {
        name.utf8.reduce(into: "") { text, byte in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
            text += isPlain ? String(UnicodeScalar(byte)) : "#" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
    }
}
