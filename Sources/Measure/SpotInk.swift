/// An ink of its own beside the four of the process (专色): a plate by itself, under the name that the printer knows it by.
public struct SpotInk: Hashable, Sendable {
    /// `PANTONE 485 C`.
    public var name: String
    /// What is printed of it, in thousandths: 1000 is the full ink.
    public var tint: Int
    /// The four inks that stand for the full ink where it has no plate: on proofs, on another press.
    public var standIn: CMYK

    public init(name: String, tint: Int = 1000, standIn: CMYK) {
        self.name = name
        self.tint = tint
        self.standIn = standIn
    }

    /// Names that PDF keeps for itself (ISO 32000-1, 8.6.6.4), and those of the process.
    public static let reserved: Set<String> = ["All", "None", "Cyan", "Magenta", "Yellow", "Black"]
}

extension CMYK {
    /// So much of these amounts, in thousandths.
    public func tinted(_ share: Int) -> CMYK {
        func part(_ amount: Int) -> Int { (amount * share + 500) / 1000 }
        return CMYK(cyan: part(cyan), magenta: part(magenta), yellow: part(yellow), black: part(black))
    }
}
