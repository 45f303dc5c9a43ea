import Measure

/// The inks that a proof is marked up in. They are for screens and the office printer: a proof never goes to press.
///
/// On a black printer each is told from the others by its form: the lattice is faint, marks are solid, changes are underlined and numbered.
public enum ProofInks {
    public static let black: InkName = "proof-black"
    public static let paper: InkName = "proof-paper"
    /// Line numbers and what explains itself.
    public static let grey: InkName = "proof-grey"
    /// Columns and baselines.
    public static let lattice: InkName = "proof-lattice"
    /// Blocks and their counts.
    public static let blue: InkName = "proof-blue"
    /// What somebody has to look at.
    public static let red: InkName = "proof-red"

    private static let screens: [(InkName, String)] = [
        (black, "#000000"), (paper, "#ffffff"), (grey, "#6b7075"), (lattice, "#bcd3e2"), (blue, "#1d5b9c"), (red, "#c4121c"),
    ]

    /// A palette and the inks of the proof; the palette's keys stay as they are.
    public static func ledger(with palette: InkLedger) -> InkLedger {
        .forScreen(
            palette.sorted
                + screens.compactMap { name, hex in
                    ScreenColour(hex: hex).map { Ink(name: name, cmyk: CMYK(cyan: 0, magenta: 0, yellow: 0, black: 1000), screen: $0) }
                })
    }
}
