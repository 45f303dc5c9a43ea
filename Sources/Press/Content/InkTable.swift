import Measure

/// The ledger made ready for rewriting: each ink with its operators spelled out.
struct InkTable {
    struct Entry {
        var ink: Ink
        /// `c m y k`, in parts of one, as a content stream writes it.
        var amounts: [UInt8]
    }

    let entries: [Entry]
    private let byKey: [ScreenColour: Int]

    init(_ ledger: InkLedger) {
        entries = ledger.sorted.map { Entry(ink: $0, amounts: Self.spell($0.cmyk)) }
        byKey = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.ink.screen, $0) })
    }

    func paint(for key: ScreenColour) -> InkState.Paint {
        byKey[key].map { .ink($0) } ?? .unknown(key)
    }

    private static func spell(_ cmyk: CMYK) -> [UInt8] {
        let parts = [cmyk.cyan, cmyk.magenta, cmyk.yellow, cmyk.black].map(spell)
        return Array(parts.joined(separator: " ").utf8)
    }

    /// Thousandths as the shortest decimal: 0, 1, .3, .305.
    private static func spell(_ thousandths: Int) -> String {
        guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
        var digits = String(1000 + thousandths % 1000).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "." + digits
    }
}
